using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// How many left in each of several ways, and how many were last seen without having left, at each time since their own
/// start. Two of them add up with <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class CompetingCounts
{
    // For each time: the number last seen, then the number that left in each way.
    private readonly ImmutableArray<int> _times;
    private readonly ImmutableArray<int> _counts;

    private CompetingCounts(int ways, ImmutableArray<int> times, ImmutableArray<int> counts, int missing)
    {
        Ways = ways;
        _times = times;
        _counts = counts;
        Missing = missing;
        foreach (int count in counts)
            Subjects = checked(Subjects + count);
    }

    /// <summary>The number of ways to leave.</summary>
    public int Ways { get; }

    /// <summary>The number followed.</summary>
    public int Subjects { get; }

    /// <summary>The number who could not be followed at all.</summary>
    public int Missing { get; }

    /// <summary>The times at which something happened, ascending.</summary>
    public ImmutableArray<int> Times => _times;

    /// <summary>Counts durations.</summary>
    /// <param name="durations">For each subject the time to leaving, or to when it was last seen; whole units, from 0.</param>
    /// <param name="ways">For each subject the way it left, from 1; 0 when it was last seen without having left.</param>
    /// <param name="numberOfWays">The number of ways to leave.</param>
    /// <param name="missing">The number who could not be followed at all.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a duration is negative, or a way does not exist.</exception>
    public static CompetingCounts From(ReadOnlySpan<int> durations, ReadOnlySpan<int> ways, int numberOfWays, int missing = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numberOfWays);
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        if (durations.Length != ways.Length)
            throw new ArgumentException("There must be one way for each duration.", nameof(ways));
        int[] sorted = durations.ToArray();
        int[] left = ways.ToArray();
        Array.Sort(sorted, left);
        ImmutableArray<int>.Builder times = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted[i] < 0)
                throw new ArgumentException("A duration cannot be negative.", nameof(durations));
            if (left[i] < 0 || left[i] > numberOfWays)
                throw new ArgumentException("A way is numbered from 1 to the number of ways, or is 0.", nameof(ways));
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                times.Add(sorted[i]);
                for (int way = 0; way <= numberOfWays; way++)
                    counts.Add(0);
            }

            counts[((times.Count - 1) * (numberOfWays + 1)) + left[i]]++;
        }

        return new CompetingCounts(numberOfWays, times.ToImmutable(), counts.ToImmutable(), missing);
    }

    /// <summary>The counts over both sets of subjects.</summary>
    /// <param name="other">The other counts, of the same ways.</param>
    /// <exception cref="ArgumentException">The number of ways differs.</exception>
    public CompetingCounts Merge(CompetingCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Ways != Ways)
            throw new ArgumentException("Both must have the same ways.", nameof(other));
        ImmutableArray<int>.Builder times = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>();
        int mine = 0;
        int theirs = 0;
        while (mine < _times.Length || theirs < other._times.Length)
        {
            bool takeMine = theirs == other._times.Length || (mine < _times.Length && _times[mine] <= other._times[theirs]);
            bool takeTheirs = mine == _times.Length || (theirs < other._times.Length && other._times[theirs] <= _times[mine]);
            times.Add(takeMine ? _times[mine] : other._times[theirs]);
            for (int way = 0; way <= Ways; way++)
                counts.Add(checked((takeMine ? Count(mine, way) : 0) + (takeTheirs ? other.Count(theirs, way) : 0)));
            mine += takeMine ? 1 : 0;
            theirs += takeTheirs ? 1 : 0;
        }

        return new CompetingCounts(Ways, times.ToImmutable(), counts.ToImmutable(), checked(Missing + other.Missing));
    }

    /// <summary>The counts when all ways to leave are taken as one.</summary>
    public SurvivalCounts AnyWay()
    {
        ImmutableArray<SurvivalCount>.Builder times = ImmutableArray.CreateBuilder<SurvivalCount>(_times.Length);
        for (int i = 0; i < _times.Length; i++)
        {
            int left = 0;
            for (int way = 1; way <= Ways; way++)
                left += Count(i, way);
            times.Add(new SurvivalCount(_times[i], left, Count(i, 0)));
        }

        return new SurvivalCounts(times.MoveToImmutable(), Missing);
    }

    /// <summary>The number of subjects and ways; never the times.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CompetingCounts (n = {Subjects}, {Ways} ways)");

    // The number that left in a way at a time, by the time's place; way 0 is those last seen.
    internal int Count(int place, int way) => _counts[(place * (Ways + 1)) + way];
}
