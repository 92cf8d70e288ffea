using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Criteria;

/// <summary>
/// Days on which one and the same observation holds, after what was known later has replaced what was known earlier.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Days">The days.</param>
/// <param name="Observation">The observation that holds on them.</param>
public readonly record struct Stretch<T>(DatePeriod Days, Observation<T> Observation)
    where T : notnull, IEquatable<T>
{
    /// <summary>The observation that holds on a day: of those that speak of it, the one known last.</summary>
    /// <param name="known">The observations, in the order in which they became known.</param>
    /// <param name="day">The day.</param>
    /// <returns>The observation, or <see langword="null"/> when none speaks of the day.</returns>
    public static Observation<T>? HoldingOn(ReadOnlySpan<Observation<T>> known, LocalDate day)
    {
        for (int i = known.Length - 1; i >= 0; i--)
        {
            if (known[i].Period.Contains(day))
                return known[i];
        }

        return null;
    }

    /// <summary>
    /// The history day by day: stretches in the order of their days, never overlapping. A day in no stretch is one of
    /// which nothing is known.
    /// </summary>
    /// <param name="known">The observations, in the order in which they became known.</param>
    /// <returns>The stretches; neighbours differ in the observation that holds.</returns>
    public static ImmutableArray<Stretch<T>> DayByDay(ReadOnlySpan<Observation<T>> known)
    {
        if (known.Length == 0)
            return [];
        if (known.Length == 1)
            return [new Stretch<T>(known[0].Period, known[0])];

        // A sweep over the days on which an observation begins to speak or has ceased to; the latest known of those that speak holds.
        List<(LocalDate Day, int Index, bool Begins)> events = new(known.Length * 2);
        for (int i = 0; i < known.Length; i++)
        {
            events.Add((known[i].Period.Start, i, true));
            if (known[i].Period.End is { } end && end < LocalDate.MaxIsoValue)
                events.Add((end.PlusDays(1), i, false));
        }

        events.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        ImmutableArray<Stretch<T>>.Builder stretches = ImmutableArray.CreateBuilder<Stretch<T>>();
        SortedSet<int> speaking = [];
        int holding = -1;
        LocalDate since = default;
        for (int i = 0; i < events.Count;)
        {
            LocalDate day = events[i].Day;
            for (; i < events.Count && events[i].Day == day; i++)
            {
                if (events[i].Begins)
                    speaking.Add(events[i].Index);
                else
                    speaking.Remove(events[i].Index);
            }

            int next = speaking.Count == 0 ? -1 : speaking.Max;
            if (next == holding)
                continue;
            if (holding >= 0)
                stretches.Add(new Stretch<T>(new DatePeriod(since, day.PlusDays(-1)), known[holding]));
            holding = next;
            since = day;
        }

        if (holding >= 0)
            stretches.Add(new Stretch<T>(new DatePeriod(since, known[holding].Period.End), known[holding]));
        return stretches.ToImmutable();
    }
}
