using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// How many had the event, and how many were last seen without it, at each time since their own start. It is all that
/// a survival curve needs, and two of them add up with <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable. Equality is by content.</remarks>
public sealed class SurvivalCounts : IEquatable<SurvivalCounts>
{
    private readonly ImmutableArray<SurvivalCount> _times;

    internal SurvivalCounts(ImmutableArray<SurvivalCount> times, int missing = 0)
    {
        _times = times;
        Missing = missing;
        foreach (SurvivalCount time in times)
        {
            Subjects = checked(Subjects + time.Events + time.Censored);
            Events += time.Events;
        }
    }

    /// <summary>Nobody followed.</summary>
    public static SurvivalCounts Empty { get; } = new([]);

    /// <summary>The times at which something happened, ascending.</summary>
    public ImmutableArray<SurvivalCount> Times => _times;

    /// <summary>The number followed.</summary>
    public int Subjects { get; }

    /// <summary>The number who could not be followed at all.</summary>
    public int Missing { get; }

    /// <summary>The number who had the event.</summary>
    public int Events { get; }

    /// <summary>Counts durations.</summary>
    /// <param name="durations">For each subject the time to the event, or to when it was last seen; whole units, from 0.</param>
    /// <param name="events">For each subject whether the duration ended with the event.</param>
    /// <param name="missing">The number who could not be followed at all.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a duration is negative.</exception>
    public static SurvivalCounts From(ReadOnlySpan<int> durations, ReadOnlySpan<bool> events, int missing = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        if (durations.Length != events.Length)
            throw new ArgumentException("There must be one event mark for each duration.", nameof(events));

        // Time in the high bits, the event mark in the lowest: one sort of numbers puts equal times together.
        long[] sorted = new long[durations.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            if (durations[i] < 0)
                throw new ArgumentException("A duration cannot be negative.", nameof(durations));
            sorted[i] = ((long)durations[i] << 1) | (events[i] ? 1L : 0L);
        }

        Array.Sort(sorted);
        ImmutableArray<SurvivalCount>.Builder times = ImmutableArray.CreateBuilder<SurvivalCount>();
        for (int start = 0, end = 0; start < sorted.Length; start = end)
        {
            long time = sorted[start] >> 1;
            int happened = 0;
            for (end = start; end < sorted.Length && sorted[end] >> 1 == time; end++)
                happened += (int)(sorted[end] & 1);
            times.Add(new SurvivalCount((int)time, happened, end - start - happened));
        }

        return new SurvivalCounts(times.ToImmutable(), missing);
    }

    /// <summary>The counts over both sets of subjects.</summary>
    /// <param name="other">The other counts.</param>
    public SurvivalCounts Merge(SurvivalCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ImmutableArray<SurvivalCount>.Builder times = ImmutableArray.CreateBuilder<SurvivalCount>(_times.Length + other._times.Length);
        int mine = 0;
        int theirs = 0;
        while (mine < _times.Length || theirs < other._times.Length)
        {
            if (theirs == other._times.Length || (mine < _times.Length && _times[mine].Time < other._times[theirs].Time))
            {
                times.Add(_times[mine++]);
            }
            else if (mine == _times.Length || other._times[theirs].Time < _times[mine].Time)
            {
                times.Add(other._times[theirs++]);
            }
            else
            {
                SurvivalCount left = _times[mine++];
                SurvivalCount right = other._times[theirs++];
                times.Add(new SurvivalCount(left.Time, checked(left.Events + right.Events), checked(left.Censored + right.Censored)));
            }
        }

        return new SurvivalCounts(times.ToImmutable(), checked(Missing + other.Missing));
    }

    /// <inheritdoc/>
    public bool Equals(SurvivalCounts? other) => other is not null && Missing == other.Missing && _times.AsSpan().SequenceEqual(other._times.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SurvivalCounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subjects, Events, Missing, _times.Length);

    /// <summary>The number followed; never the times.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SurvivalCounts (n = {Subjects})");
}
