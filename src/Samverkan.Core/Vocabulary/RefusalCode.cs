using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Vocabulary;

/// <summary>
/// A permanent code for one reason to refuse or to complain, with its text in both languages and its source.
/// A code is never reused and never changes its meaning. Each room lists its own codes; <c>docs/codes.md</c> lists all.
/// </summary>
/// <remarks>Equality is by <see cref="Id"/>. Instances are created once, as static members of a room's list of codes.</remarks>
public sealed partial class RefusalCode : IEquatable<RefusalCode>
{
    /// <summary>Creates a code.</summary>
    /// <param name="id">"SAM" and four digits.</param>
    /// <param name="origin">Where the code can be met.</param>
    /// <param name="text">What is wrong. <c>{0}</c>, <c>{1}</c> … stand for the arguments; no argument may be personal data.</param>
    /// <param name="expected">What was expected instead, with the same arguments; empty texts where nothing can be said.</param>
    /// <param name="source">The rule behind the code.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not "SAM" and four digits.</exception>
    public RefusalCode(string id, CodeOrigin origin, LocalizedText text, LocalizedText expected, SourceReference source)
    {
        if (!Pattern().IsMatch(id))
            throw new ArgumentException("A refusal code is \"SAM\" and four digits.", nameof(id));
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(source);
        Id = id;
        Origin = origin;
        Text = text;
        Expected = expected;
        Source = source;
    }

    /// <summary>"SAM" and four digits, for example <c>SAM1203</c>.</summary>
    public string Id { get; }

    /// <summary>Where the code can be met.</summary>
    public CodeOrigin Origin { get; }

    /// <summary>What is wrong, with numbered placeholders.</summary>
    public LocalizedText Text { get; }

    /// <summary>What was expected instead, with the same placeholders; empty where nothing can be said.</summary>
    public LocalizedText Expected { get; }

    /// <summary>The rule behind the code.</summary>
    public SourceReference Source { get; }

    /// <summary>A refusal with this code.</summary>
    /// <param name="arguments">The values for the placeholders. Never personal data.</param>
    public Refusal With(params ImmutableArray<string> arguments) => new(this, arguments);

    /// <inheritdoc/>
    public bool Equals(RefusalCode? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RefusalCode);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code itself.</summary>
    public override string ToString() => Id;

    internal static string Fill(string template, ImmutableArray<string> arguments) =>
        arguments.IsDefaultOrEmpty
            ? template
            : string.Format(CultureInfo.InvariantCulture, template, [.. arguments]);

    [GeneratedRegex(@"\ASAM[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
