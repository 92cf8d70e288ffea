using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Criteria;

/// <summary>Whether a value was there on at least one day up to a last day.</summary>
internal static class SomeTime
{
    public static Truth Test<T>(ReadOnlySpan<Observation<T>> known, Func<T, bool> wanted, LocalDate until)
        where T : notnull, IEquatable<T>
    {
        LocalDate? next = null;
        bool complete = true;
        foreach (Stretch<T> stretch in Stretch<T>.DayByDay(known))
        {
            if (stretch.Days.Start > until)
                break;
            if (stretch.Observation.HasValue && wanted(stretch.Observation.Value))
                return Truth.True;
            complete &= stretch.Observation.HasValue && (next is null || next == stretch.Days.Start);
            next = stretch.Days.End is { } end && end < until ? end.PlusDays(1) : until.PlusDays(1);
        }

        return complete && next > until ? Truth.False : Truth.Unknown;
    }

    public static DatePeriod RestsOn<T>(ReadOnlySpan<Observation<T>> known, Func<T, bool> wanted, LocalDate until)
        where T : notnull, IEquatable<T>
    {
        LocalDate? first = null;
        foreach (Stretch<T> stretch in Stretch<T>.DayByDay(known))
        {
            if (stretch.Days.Start > until)
                break;
            first ??= stretch.Days.Start;
            if (stretch.Observation.HasValue && wanted(stretch.Observation.Value))
                return new DatePeriod(stretch.Days.Start, stretch.Days.End is { } end && end < until ? end : until);
        }

        return new DatePeriod(first ?? until, until);
    }
}
