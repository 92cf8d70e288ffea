using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// A criterion with its name and the source that demands it, for example <c>SK-C2</c>. It has the value of what it cites.
/// </summary>
public sealed record Cited : Criterion
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaximumIdLength = 48;

    /// <summary>Creates the citation.</summary>
    /// <param name="id">The id: ASCII letters, digits, <c>-</c> and <c>.</c>, at most 48 characters.</param>
    /// <param name="says">What the source says, in our own words.</param>
    /// <param name="source">The document and section.</param>
    /// <param name="of">The criterion that states it.</param>
    /// <exception cref="ArgumentException">The id is malformed, or the criterion nests too deep.</exception>
    public Cited(string id, LocalizedText says, SourceReference source, Criterion of)
    {
        ArgumentNullException.ThrowIfNull(says);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(of);
        if (!IsId(id))
            throw new ArgumentException("A criterion's id is ASCII letters, digits, '-' and '.', at most 48 characters.", nameof(id));
        Id = id;
        Says = says;
        Source = source;
        Of = of;
        Depth = DepthOf([of]);
    }

    /// <summary>The id, for example <c>SK-C2</c>.</summary>
    public string Id { get; }

    /// <summary>What the source says, in our own words.</summary>
    public LocalizedText Says { get; }

    /// <summary>The document and section.</summary>
    public SourceReference Source { get; }

    /// <summary>The criterion that states it.</summary>
    public Criterion Of { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Criterion> Parts => [Of];

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <summary>Whether a text is an id.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(string? text) =>
        !string.IsNullOrEmpty(text) && text.Length <= MaximumIdLength && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');

    private protected override bool NeedsBrackets => Of is All or Any;

    /// <summary>What the cited criterion says.</summary>
    /// <param name="language">The reader's language.</param>
    public override string Describe(Language language) => Of.Describe(language);

    /// <inheritdoc/>
    public override Cited With(IReadOnlyDictionary<OptionName, string> options) => new(Id, Says, Source, Of.With(options));

    /// <inheritdoc/>
    protected internal override Trace Trace(FactTimeline facts, LocalDate on)
    {
        Trace part = Of.Trace(facts, on);
        return Criteria.Trace.OfParts(this, part.Value, [part]);
    }
}
