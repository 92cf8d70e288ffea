using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// For each count and cell key the change that the cell key method makes. For each count the changes are as evenly spread as they can be
/// (maximum entropy) with mean zero and a given variance, none larger than a limit, and none that leads to a small count. Immutable.
/// </summary>
/// <remarks>
/// Source: Thompson, Broadfoot and Elazar 2013; Giessing and Tent 2019. The probabilities that maximise entropy under a given mean and
/// variance are proportional to exp(a·v + b·v²); a and b are found by halving, in decimal numbers, so that every machine finds the same.
/// They are then whole billionths that sum to one with mean exactly zero. A count of zero stays zero.
/// </remarks>
public sealed class PerturbationTable
{
    /// <summary>The largest change that a table can have, either way.</summary>
    internal const int LargestChange = 100;

    /// <summary>No variance of changes within <see cref="LargestChange"/> is larger.</summary>
    internal const int LargestVariance = LargestChange * LargestChange;

    private readonly ImmutableArray<ImmutableArray<(int Change, int Share)>> _rows;

    private PerturbationTable(int maximumChange, int smallest, decimal variance, ImmutableArray<ImmutableArray<(int, int)>> rows)
    {
        Variance = variance;
        MaximumChange = maximumChange;
        SmallestPublished = smallest;
        _rows = rows;
    }

    /// <summary>The largest change, either way.</summary>
    public int MaximumChange { get; }

    /// <summary>No count from 1 to one less than this is ever published.</summary>
    public int SmallestPublished { get; }

    /// <summary>The variance of the changes that was asked for.</summary>
    public decimal Variance { get; }

    /// <summary>The counts from 1 that have changes of their own; the last row serves all larger counts.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Designs a table.</summary>
    /// <param name="smallestPublished">No count from 1 to one less than this is to be published; at least 1.</param>
    /// <param name="maximumChange">The largest change, either way; larger than <paramref name="smallestPublished"/>, at most 100.</param>
    /// <param name="variance">
    /// The variance of the changes. Where it cannot be had, as for the smallest counts, the nearest that can.
    /// </param>
    /// <exception cref="ArgumentException">The numbers do not go together.</exception>
    public static PerturbationTable Design(int smallestPublished, int maximumChange, decimal variance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestPublished, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumChange, LargestChange);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maximumChange, smallestPublished);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(variance, 0);
        ImmutableArray<ImmutableArray<(int, int)>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<(int, int)>>();
        for (int count = 1; count <= maximumChange + smallestPublished; count++)
        {
            int from = count;
            int[] changes = [.. Enumerable.Range(-maximumChange, (2 * maximumChange) + 1).Where(v => from + v == 0 || from + v >= smallestPublished)];
            rows.Add(MaximumEntropy.Spread(changes, variance));
        }

        return new PerturbationTable(maximumChange, smallestPublished, variance, rows.DrainToImmutable());
    }

    /// <summary>The changes of a count and their shares in billionths, by rising change.</summary>
    /// <param name="count">The count; at least 1.</param>
    public ImmutableArray<(int Change, int Share)> Changes(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return _rows[(int)Math.Min(count, _rows.Length) - 1];
    }

    /// <summary>The least and the greatest count that may be behind a published value; <see langword="null"/> when none may.</summary>
    internal (long Lower, long Upper)? Behind(long value)
    {
        long? lower = value == 0 ? 0 : null;
        long? upper = lower;
        for (long count = Math.Max(1, value - MaximumChange); count <= value + MaximumChange; count++)
        {
            if (!Changes(count).Any(change => change.Share > 0 && count + change.Change == value))
                continue;
            lower ??= count;
            upper = count;
        }

        return lower is { } least && upper is { } most ? (least, most) : null;
    }

    /// <summary>What is published of a count.</summary>
    /// <param name="count">The count.</param>
    /// <param name="key">The cell key: the fractional part of the sum of the keys of those who are counted.</param>
    public long Perturb(long count, RecordKey key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return 0;
        int left = key.Billionths;
        foreach ((int change, int share) in Changes(count))
        {
            if (left < share)
                return count + change;
            left -= share;
        }

        throw new InvalidOperationException("The shares of a count sum to one.");
    }
}
