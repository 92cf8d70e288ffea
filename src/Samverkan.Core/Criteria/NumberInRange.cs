using System.Globalization;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On the date, a number lies within limits, both included.</summary>
public sealed record NumberInRange : TypedLeaf<int>
{
    /// <summary>Creates the leaf. At least one limit is needed.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="atLeast">The lowest value that passes, or <see langword="null"/> for none.</param>
    /// <param name="atMost">The highest value that passes, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">There is no limit, or the lower is above the higher.</exception>
    public NumberInRange(TypedFact<int> fact, int? atLeast = null, int? atMost = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if ((atLeast is null && atMost is null) || atLeast > atMost)
            throw new ArgumentException("At least one limit is needed, and the lower is not above the higher.", nameof(atLeast));
        Fact = fact;
        AtLeast = atLeast;
        AtMost = atMost;
    }

    /// <inheritdoc/>
    public override TypedFact<int> Fact { get; }

    /// <summary>The lowest value that passes, or <see langword="null"/> for none.</summary>
    public int? AtLeast { get; }

    /// <summary>The highest value that passes, or <see langword="null"/> for none.</summary>
    public int? AtMost { get; }

    /// <inheritdoc/>
    public override string Describe(Language language) => Fact.Say([Limits(AtLeast, AtMost, language)], language);

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<int>> known, LocalDate on) =>
        Stretch<int>.HoldingOn(known, on) is { HasValue: true } holding ? Holds(holding.Value).ToTruth() : Truth.Unknown;

    private bool Holds(int value) => !(value < AtLeast) && !(value > AtMost);

    internal static string Limits(int? atLeast, int? atMost, Language language)
    {
        bool english = language == Language.English;
        return (atLeast, atMost) switch
        {
            ({ } low, { } high) when low == high => low.ToString(CultureInfo.InvariantCulture),
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} {(english ? "to" : "till")} {high}"),
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{(english ? "at least" : "minst")} {low}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(english ? "at most" : "högst")} {atMost}"),
        };
    }
}
