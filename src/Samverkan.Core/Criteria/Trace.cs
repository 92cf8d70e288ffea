using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Criteria;

/// <summary>
/// How a criterion came to its value: the value of each part, and for each leaf the observation that it rests on.
/// </summary>
public sealed class Trace
{
    private Trace(Criterion criterion, Truth value, UnknownCause cause, DatePeriod? period, Instant? knownFrom, ImmutableArray<Trace> parts)
    {
        Criterion = criterion;
        Value = value;
        Cause = cause;
        Period = period;
        KnownFrom = knownFrom;
        Parts = parts;
    }

    /// <summary>The criterion of which this is the trace.</summary>
    public Criterion Criterion { get; }

    /// <summary>Its value.</summary>
    public Truth Value { get; }

    /// <summary>Why it is unknown; <see cref="UnknownCause.None"/> when it is not.</summary>
    public UnknownCause Cause { get; }

    /// <summary>The days of which the observation used speaks; <see langword="null"/> when there was none or this is no leaf.</summary>
    public DatePeriod? Period { get; }

    /// <summary>When the observation used was recorded; <see langword="null"/> when there was none or this is no leaf.</summary>
    public Instant? KnownFrom { get; }

    /// <summary>The traces of the parts, in the order in which the criterion states them; none for a leaf.</summary>
    public ImmutableArray<Trace> Parts { get; }

    internal static Trace OfParts(Criterion criterion, Truth value, ImmutableArray<Trace> parts)
    {
        UnknownCause cause = UnknownCause.None;
        if (value == Truth.Unknown)
        {
            foreach (Trace part in parts)
            {
                if (part.Value == Truth.Unknown)
                    cause = cause == UnknownCause.None || cause == part.Cause ? part.Cause : UnknownCause.Mixed;
            }
        }

        return new Trace(criterion, value, cause, null, null, parts);
    }

    internal static Trace OfLeaf<T>(Leaf leaf, Truth value, ReadOnlySpan<Observation<T>> known, DatePeriod restsOn)
        where T : notnull, IEquatable<T>
    {
        Instant? knownFrom = null;
        DatePeriod? used = null;
        bool declined = false;
        bool missing = false;
        LocalDate? next = restsOn.Start;
        foreach (Stretch<T> stretch in Stretch<T>.DayByDay(known))
        {
            if (stretch.Days.Intersect(restsOn) is not { } days)
                continue;
            missing |= days.Start > next;
            next = days.End == restsOn.End ? null : days.End?.PlusDays(1);
            declined |= stretch.Observation.IsDeclined;
            // One day rests on one observation, whose own period is then shown; several days rest on all that speak of them.
            used = restsOn.Start == restsOn.End ? stretch.Observation.Period : restsOn;
            knownFrom = knownFrom is { } earlier ? Instant.Max(earlier, stretch.Observation.KnownFrom) : stretch.Observation.KnownFrom;
        }

        missing |= next is not null;
        UnknownCause cause = value != Truth.Unknown ? UnknownCause.None
            : !declined ? UnknownCause.Missing
            : missing ? UnknownCause.Mixed
            : UnknownCause.Declined;
        return new Trace(leaf, value, cause, used, knownFrom, []);
    }
}
