using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Eligibility;

/// <summary>
/// The day from which a criterion will hold by time alone: because a birthday comes, because something has lasted long enough, or because a period that is known of begins or ends.
/// </summary>
public static class HoldingDay
{
    // The longest time that a criterion can ask for is 200 years.
    private const int Years = 201;

    /// <summary>The first later day on which a criterion holds if what is known stays as it is: what has no end goes on.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="on">The day after which it is asked.</param>
    /// <returns>
    /// The day: the criterion holds on it and does not on the day before. <see langword="null"/> when time alone changes nothing, and where only a host's own kind of condition would change it on a
    /// day that its observations do not tell.
    /// </returns>
    public static LocalDate? FirstAfter(Criterion criterion, FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(facts);
        foreach (LocalDate day in criterion.Leaves().SelectMany(leaf => TurningDays(leaf, facts, on)).Where(day => day > on).Distinct().Order())
        {
            if (Holds(day))
                return Holds(day.PlusDays(-1)) ? null : day;
        }

        return null;

        bool Holds(LocalDate day) => criterion.Assess(facts, day).Value == Truth.True;
    }

    private static IEnumerable<LocalDate> TurningDays(Leaf leaf, FactTimeline facts, LocalDate on) => leaf switch
    {
        OlderThan older => Born(facts).Select(older.FirstDay).Concat(Changes(older, facts, on)),
        AgeBetween age => Born(facts).SelectMany(born => Limits(age, born)).Concat(Changes(age, facts, on)),
        HeldLongerThan held => Changes(held, facts, on).Concat(Reached(held, facts, on)),
        CodeHeldLongerThan held => Changes(held, facts, on).Concat(Reached(held, facts, on)),
        TypedLeaf<bool> told => Changes(told, facts, on),
        TypedLeaf<string> told => Changes(told, facts, on),
        TypedLeaf<int> told => Changes(told, facts, on),
        TypedLeaf<LocalDate> told => Changes(told, facts, on),
        _ => [],
    };

    private static IEnumerable<LocalDate> Born(FactTimeline facts) => facts.Of(StandardFacts.BirthDate).Where(static told => told.HasValue).Select(static told => told.Value);

    // The birthday on which the person reaches the least age, and the one on which the greatest is passed.
    private static IEnumerable<LocalDate> Limits(AgeBetween age, LocalDate born)
    {
        if (age.AtLeast is { } least)
            yield return Anniversary.AfterYears(born, least);
        if (age.AtMost is { } most)
            yield return Anniversary.AfterYears(born, most + 1);
    }

    // The days on which another observation speaks, or none; a condition on the days before looks one day later.
    private static IEnumerable<LocalDate> Changes<T>(TypedLeaf<T> leaf, FactTimeline facts, LocalDate on)
        where T : notnull, IEquatable<T> =>
        Bounds(facts.Of(leaf.Fact), on).SelectMany(static day => (LocalDate[])[day, day.PlusDays(1)]).Prepend(on.PlusDays(1));

    private static IEnumerable<LocalDate> Bounds<T>(ImmutableArray<Observation<T>> known, LocalDate on)
        where T : notnull, IEquatable<T> =>
        known.Select(static told => told.Period.Start)
            .Concat(known.Where(static told => told.Period.End < LocalDate.MaxIsoValue).Select(static told => told.Period.End!.Value.PlusDays(1)))
            .Where(day => day > on).Distinct().Order();

    // While one observation speaks, time only adds to what it has lasted: within each such stretch the day is found by halving.
    private static IEnumerable<LocalDate> Reached<T>(TypedLeaf<T> leaf, FactTimeline facts, LocalDate on)
        where T : notnull, IEquatable<T>
    {
        ImmutableArray<Observation<T>> known = facts.Of(leaf.Fact);
        LocalDate[] starts = [on.PlusDays(1), .. Bounds(known, on.PlusDays(1))];
        for (int i = 0; i < starts.Length; i++)
        {
            (LocalDate low, LocalDate high) = (starts[i], i + 1 < starts.Length ? starts[i + 1].PlusDays(-1) : starts[i].PlusYears(Years));
            if (leaf.Test(known.AsSpan(), high) != Truth.True)
                continue;
            while (low < high)
            {
                LocalDate middle = low.PlusDays(Period.DaysBetween(low, high) / 2);
                (low, high) = leaf.Test(known.AsSpan(), middle) == Truth.True ? (low, middle) : (middle.PlusDays(1), high);
            }

            yield return low;
        }
    }
}
