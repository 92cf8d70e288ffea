using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// A condition on one person at one date, in three-valued logic: all, any, not, a choice between readings, a citation,
/// over leaves. The same algebra states target groups, goals, common indicators and cohort filters.
/// </summary>
/// <remarks>
/// Immutable, compared by value, and able to say itself in Swedish and English. Closed but for its leaves: a criterion is
/// <see cref="All"/>, <see cref="Any"/>, <see cref="Not"/>, <see cref="Choice"/>, <see cref="Cited"/> or a <see cref="Leaf"/>.
/// </remarks>
public abstract record Criterion
{
    /// <summary>
    /// The most levels that a criterion may nest: 24. It keeps every walk through a criterion far from the end of the stack, and its
    /// JSON, two levels for each of these, within what <see cref="Files.LocatedJson"/> reads.
    /// </summary>
    public const int MaximumDepth = 24;

    private protected Criterion()
    {
    }

    /// <summary>The criteria of which this one is made, in the order in which it states them; none for a leaf.</summary>
    [JsonIgnore]
    public abstract ImmutableArray<Criterion> Parts { get; }

    /// <summary>The number of levels: 1 for a leaf, at most <see cref="MaximumDepth"/>.</summary>
    [JsonIgnore]
    public abstract int Depth { get; }

    /// <summary>Judges one person at one date.</summary>
    /// <param name="facts">What is known about the person.</param>
    /// <param name="on">The date.</param>
    /// <returns>The verdict with its trace: each leaf's value, the fact used, its date and the source.</returns>
    public Verdict Assess(FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Verdict(this, on, Trace(facts, on));
    }

    /// <summary>
    /// What the criterion says of a person, without subject and full stop: "är äldre än 30 år (dagen efter 30-årsdagen)".
    /// </summary>
    /// <param name="language">The reader's language. Easy-to-read Swedish falls back to Swedish.</param>
    public abstract string Describe(Language language);

    /// <summary>The same criterion with other readings of its choices.</summary>
    /// <param name="options">The reading by the name of the choice. Names that no choice here bears are passed over, since they may concern another criterion.</param>
    /// <exception cref="ArgumentException">A choice here does not have the named reading; ask <see cref="Choices"/> first.</exception>
    public abstract Criterion With(IReadOnlyDictionary<OptionName, string> options);

    /// <summary>Every choice in the criterion, outermost first, in the order in which they stand.</summary>
    public IEnumerable<Choice> Choices()
    {
        if (this is Choice choice)
            yield return choice;
        foreach (Criterion part in Parts)
        {
            foreach (Choice inner in part.Choices())
                yield return inner;
        }
    }

    /// <summary>Every leaf in the criterion, in the order in which they stand; those of every reading of a choice included.</summary>
    public IEnumerable<Leaf> Leaves()
    {
        if (this is Leaf leaf)
            yield return leaf;
        foreach (Criterion part in Parts)
        {
            foreach (Leaf inner in part.Leaves())
                yield return inner;
        }
    }

    /// <summary>What the criterion says, in Swedish.</summary>
    public sealed override string ToString() => Describe(Language.Swedish);

    /// <summary>Judges one person at one date, step by step.</summary>
    /// <param name="facts">What is known about the person.</param>
    /// <param name="on">The date.</param>
    protected internal abstract Trace Trace(FactTimeline facts, LocalDate on);

    private protected static int DepthOf(ReadOnlySpan<Criterion> parts)
    {
        int deepest = 0;
        foreach (Criterion part in parts)
            deepest = Math.Max(deepest, part.Depth);
        return deepest < MaximumDepth ? deepest + 1 : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A criterion nests at most {MaximumDepth} levels."), nameof(parts));
    }

    // A part that is itself made of several is set in brackets, so that the sentence can be read in one way only.
    private protected static string Bracketed(Criterion part, Language language) =>
        part.NeedsBrackets ? $"({part.Describe(language)})" : part.Describe(language);

    private protected virtual bool NeedsBrackets => false;
}
