using System.Collections.Immutable;

namespace Samverkan.Core.Vocabulary;

/// <summary>
/// A refusal as a value: a permanent code and what it speaks of. An expected refusal is returned, never thrown.
/// </summary>
/// <remarks>Two refusals are equal when code and arguments are. The arguments are never personal data.</remarks>
public sealed class Refusal : IEquatable<Refusal>
{
    internal Refusal(RefusalCode code, ImmutableArray<string> arguments)
    {
        Code = code;
        Arguments = arguments.IsDefault ? [] : arguments;
    }

    /// <summary>The permanent code.</summary>
    public RefusalCode Code { get; }

    /// <summary>The values for the code's placeholders.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The rule behind the refusal.</summary>
    public SourceReference Source => Code.Source;

    /// <summary>What is wrong, as a sentence.</summary>
    /// <param name="language">The reader's language.</param>
    public string Explain(Language language) => RefusalCode.Fill(Code.Text.In(language), Arguments);

    /// <summary>What was expected instead; empty where nothing can be said.</summary>
    /// <param name="language">The reader's language.</param>
    public string Expected(Language language) => RefusalCode.Fill(Code.Expected.In(language), Arguments);

    /// <inheritdoc/>
    public bool Equals(Refusal? other) =>
        other is not null && Code.Equals(other.Code) && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Refusal);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Code);
        foreach (string argument in Arguments)
            hash.Add(argument, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>Code and Swedish sentence.</summary>
    public override string ToString() => $"{Code.Id}: {Explain(Language.Swedish)}";
}
