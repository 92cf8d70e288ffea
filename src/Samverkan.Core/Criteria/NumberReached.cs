using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On some day up to the date, a number was at least so large.</summary>
/// <remarks>
/// It is false only when every day from the first observation to the last day looked at is known. Nothing is asked of the days before the
/// first observation, except when there is no observation at all: then it is unknown.
/// </remarks>
public sealed record NumberReached : TypedLeaf<int>
{
    /// <summary>Creates the leaf.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="atLeast">The lowest value that passes.</param>
    public NumberReached(TypedFact<int> fact, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        AtLeast = atLeast;
    }

    /// <inheritdoc/>
    public override TypedFact<int> Fact { get; }

    /// <summary>The lowest value that passes.</summary>
    public int AtLeast { get; }

    /// <inheritdoc/>
    public override string Describe(Language language)
    {
        string what = Fact.Say([NumberInRange.Limits(AtLeast, null, language)], language);
        return language == Language.English ? $"at some time: {what}" : $"någon gång: {what}";
    }

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<int>> known, LocalDate on) =>
        SomeTime.Test(known, Wanted, on);

    /// <inheritdoc/>
    protected override DatePeriod RestsOn(ReadOnlySpan<Observation<int>> known, LocalDate on) =>
        SomeTime.RestsOn(known, Wanted, on);

    private bool Wanted(int value) => value >= AtLeast;
}
