using System.Collections.Immutable;

namespace Samverkan.Core.Vocabulary;

/// <summary>
/// A refusal as a value: a permanent code and what it speaks of. An expected refusal is returned, never thrown.
/// </summary>
/// <remarks>Two refusals are equal when code and arguments are, whatever they cite. The arguments are never personal data.</remarks>
public sealed class Refusal : IEquatable<Refusal>
{
    private readonly SourceReference? _source;

    internal Refusal(RefusalCode code, ImmutableArray<string> arguments, SourceReference? source = null)
    {
        _source = source;
        Code = code;
        Arguments = arguments.IsDefault ? [] : arguments;
    }

    /// <summary>The permanent code.</summary>
    public RefusalCode Code { get; }

    /// <summary>The values for the code's placeholders.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The rule behind the refusal: the code's, unless this one cites its own (<see cref="Citing"/>).</summary>
    public SourceReference Source => _source ?? Code.Source;

    /// <summary>The same refusal by another source, where a code serves several: each programme its own document, each rule its own.</summary>
    /// <param name="source">The rule behind this refusal.</param>
    public Refusal Citing(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Refusal(Code, Arguments, source);
    }

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
