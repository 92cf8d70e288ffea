using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Criteria;

/// <summary>
/// One thing known about a person: a value over a period, known from an instant. A declined answer is an observation
/// without a value. The default is a declined answer over all time, known since ever.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>An observation says nothing about the days outside its period: there the fact is missing, not false.</remarks>
public readonly record struct Observation<T>
    where T : notnull, IEquatable<T>
{
    private readonly T? _value;

    /// <summary>Creates an observation of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="period">The days on which it holds. Its first day is when the value began.</param>
    /// <param name="knownFrom">When it was recorded.</param>
    /// <param name="entry">The entry that told it, or the default.</param>
    public Observation(T value, DatePeriod period, Instant knownFrom, EntryId entry = default)
    {
        _value = value;
        HasValue = true;
        Period = period;
        KnownFrom = knownFrom;
        Entry = entry;
    }

    private Observation(DatePeriod period, Instant knownFrom, EntryId entry)
    {
        Period = period;
        KnownFrom = knownFrom;
        Entry = entry;
    }

    /// <summary>Whether there is a value; otherwise the person declined to answer.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The answer was declined.</exception>
    public T Value => HasValue ? _value! : throw new InvalidOperationException("A declined answer has no value.");

    /// <summary>The days of which the observation speaks.</summary>
    public DatePeriod Period { get; }

    /// <summary>When it was recorded.</summary>
    public Instant KnownFrom { get; }

    /// <summary>The entry that told it, or the default where it did not come from an entry.</summary>
    public EntryId Entry { get; }

    /// <summary>Whether the person was asked and declined.</summary>
    public bool IsDeclined => !HasValue;

    /// <summary>An observation that the person declined to answer.</summary>
    /// <param name="period">The days on which the refusal to answer stands.</param>
    /// <param name="knownFrom">When it was recorded.</param>
    /// <param name="entry">The entry that told it, or the default.</param>
    public static Observation<T> Declined(DatePeriod period, Instant knownFrom, EntryId entry = default) => new(period, knownFrom, entry);

    /// <summary>The period and whether there is a value; never the value, which may be personal.</summary>
    public override string ToString() => HasValue ? $"Observation over {Period}" : $"Declined over {Period}";
}
