using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// An ambiguity held as an option: a source that can be read in more than one way, the readings by name, and the one that
/// holds unless another is chosen.
/// </summary>
public sealed record Choice : Criterion
{
    /// <summary>Creates a choice.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="readings">The readings, at least one, each with a name of its own.</param>
    /// <param name="default">The name of the reading that holds unless another is chosen.</param>
    /// <param name="chosen">The name of the chosen reading, or <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentException">There is no reading, two bear the same name, or a named reading does not exist.</exception>
    public Choice(OptionName option, ImmutableArray<Reading> readings, string @default, string? chosen = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (readings.IsDefaultOrEmpty)
            throw new ArgumentException("A choice has at least one reading.", nameof(readings));
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Reading reading in readings)
        {
            ArgumentNullException.ThrowIfNull(reading, nameof(readings));
            if (!names.Add(reading.Value))
                throw new ArgumentException("Two readings bear the same name.", nameof(readings));
        }

        if (!names.Contains(@default))
            throw new ArgumentException("The default is none of the readings.", nameof(@default));
        if (chosen is not null && !names.Contains(chosen))
            throw new ArgumentException("What is chosen is none of the readings.", nameof(chosen));
        Option = option;
        Readings = readings;
        Default = @default;
        Chosen = chosen;
        Parts = [.. readings.Select(static reading => reading.Criterion)];
        Depth = DepthOf(Parts.AsSpan());
    }

    /// <summary>The option's name.</summary>
    public OptionName Option { get; }

    /// <summary>The readings, in the order in which they are to be shown.</summary>
    public ImmutableArray<Reading> Readings { get; }

    /// <summary>The name of the reading that holds unless another is chosen.</summary>
    public string Default { get; }

    /// <summary>The name of the chosen reading, or <see langword="null"/> while nothing is chosen.</summary>
    public string? Chosen { get; }

    /// <summary>The reading that holds: the chosen one, otherwise the default.</summary>
    public Reading InForce => Readings.First(reading => string.Equals(reading.Value, Chosen ?? Default, StringComparison.Ordinal));

    /// <summary>The criteria of all readings, those not in force included.</summary>
    public override ImmutableArray<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override int Depth { get; }

    private protected override bool NeedsBrackets => InForce.Criterion is All or Any;

    /// <summary>What the reading in force says.</summary>
    /// <param name="language">The reader's language.</param>
    public override string Describe(Language language) => InForce.Criterion.Describe(language);

    /// <inheritdoc/>
    public override Choice With(IReadOnlyDictionary<OptionName, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Choice(
            Option,
            [.. Readings.Select(reading => new Reading(reading.Value, reading.Criterion.With(options)))],
            Default,
            options.TryGetValue(Option, out string? chosen) ? chosen : Chosen);
    }

    /// <inheritdoc/>
    public bool Equals(Choice? other) =>
        other is not null
        && Option == other.Option
        && string.Equals(Default, other.Default, StringComparison.Ordinal)
        && string.Equals(Chosen, other.Chosen, StringComparison.Ordinal)
        && Readings.AsSpan().SequenceEqual(other.Readings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Option);
        hash.Add(Default, StringComparer.Ordinal);
        hash.Add(Chosen, StringComparer.Ordinal);
        foreach (Reading reading in Readings)
            hash.Add(reading);
        return hash.ToHashCode();
    }

    /// <summary>The trace of the reading in force; the other readings leave none.</summary>
    /// <param name="facts">What is known about the person.</param>
    /// <param name="on">The date.</param>
    protected internal override Trace Trace(FactTimeline facts, LocalDate on)
    {
        Trace part = InForce.Criterion.Trace(facts, on);
        return Criteria.Trace.OfParts(this, part.Value, [part]);
    }
}
