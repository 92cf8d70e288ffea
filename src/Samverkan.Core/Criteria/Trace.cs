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

    internal static Trace OfLeaf<T>(Leaf leaf, Truth value, ImmutableArray<Observation<T>> known, LocalDate on)
        where T : notnull, IEquatable<T>
    {
        Observation<T>? used = null;
        foreach (Observation<T> observation in known)
        {
            // The last one known that speaks of the date is the one that holds.
            if (observation.Period.Contains(on))
                used = observation;
        }

        UnknownCause cause = value != Truth.Unknown ? UnknownCause.None
            : used is { IsDeclined: true } ? UnknownCause.Declined
            : UnknownCause.Missing;
        return new Trace(leaf, value, cause, used?.Period, used?.KnownFrom, []);
    }
}
