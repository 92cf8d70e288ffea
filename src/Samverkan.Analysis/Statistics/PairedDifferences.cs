using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// The differences between two measurements of the same units, second less first. All paired tests and effect sizes are
/// worked out from it, and two of them over different units add up with <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable. Equality is by content.</remarks>
public sealed class PairedDifferences : IEquatable<PairedDifferences>
{
    private readonly ImmutableArray<double> _values;
    private readonly ImmutableArray<int> _counts;

    private PairedDifferences(ImmutableArray<double> values, ImmutableArray<int> counts, int missing)
    {
        _values = values;
        _counts = counts;
        Missing = missing;
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            Count = checked(Count + counts[i]);
            sum += values[i] * counts[i];
        }

        Mean = Count == 0 ? 0 : sum / Count;
        double squares = 0;
        for (int i = 0; i < values.Length; i++)
            squares += counts[i] * (values[i] - Mean) * (values[i] - Mean);
        SumOfSquares = squares;
    }

    /// <summary>The number of complete pairs.</summary>
    public int Count { get; }

    /// <summary>The number of units of which one measurement or both are missing.</summary>
    public int Missing { get; }

    /// <summary>The different differences, ascending.</summary>
    public ImmutableArray<double> Values => _values;

    /// <summary>How often each of <see cref="Values"/> occurs, in the same order.</summary>
    public ImmutableArray<int> Counts => _counts;

    /// <summary>The number of pairs in which the second is greater.</summary>
    public int Increases => CountWhere(static v => v > 0);

    /// <summary>The number of pairs in which the second is smaller.</summary>
    public int Decreases => CountWhere(static v => v < 0);

    internal double Mean { get; }

    internal double SumOfSquares { get; }

    internal bool AllEqual => _values.Length < 2;

    internal double StandardDeviation => Math.Sqrt(SumOfSquares / (Count - 1));

    /// <summary>Takes whole differences that have been counted already.</summary>
    /// <param name="differences">The differences, second less first.</param>
    /// <param name="missing">The number of units of which one measurement or both are missing.</param>
    public static PairedDifferences From(ValueCounts differences, int missing = 0)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        return new PairedDifferences([.. differences.Values.Select(static v => (double)v)], differences.Counts, missing);
    }

    /// <summary>Subtracts pair by pair.</summary>
    /// <param name="first">The first measurement of each unit; <see langword="null"/> when missing.</param>
    /// <param name="second">The second measurement of each unit, in the same order.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a value is not finite.</exception>
    public static PairedDifferences From(ReadOnlySpan<double?> first, ReadOnlySpan<double?> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException("There must be one second measurement for each first.", nameof(second));
        double[] differences = new double[first.Length];
        int complete = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (first[i] is { } a && second[i] is { } b)
                differences[complete++] = b - a;
        }

        return From(differences.AsSpan(0, complete), first.Length - complete);
    }

    /// <summary>Takes differences.</summary>
    /// <param name="differences">The differences, second less first, in any order.</param>
    /// <param name="missing">The number of units of which one measurement or both are missing.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static PairedDifferences From(ReadOnlySpan<double> differences, int missing = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        double[] sorted = differences.ToArray();
        foreach (double value in sorted)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException("Every difference must be a finite number.", nameof(differences));
        }

        Array.Sort(sorted);
        ImmutableArray<double>.Builder values = ImmutableArray.CreateBuilder<double>();
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>();
        int start = 0;
        for (int i = 1; i <= sorted.Length; i++)
        {
            if (i == sorted.Length || sorted[i] != sorted[start])
            {
                values.Add(sorted[start]);
                counts.Add(i - start);
                start = i;
            }
        }

        return new PairedDifferences(values.ToImmutable(), counts.ToImmutable(), missing);
    }

    /// <summary>The differences of both sets of units, which must not overlap.</summary>
    /// <param name="other">The other differences.</param>
    public PairedDifferences Merge(PairedDifferences other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ImmutableArray<double>.Builder values = ImmutableArray.CreateBuilder<double>();
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>();
        int mine = 0;
        int theirs = 0;
        while (mine < _values.Length || theirs < other._values.Length)
        {
            bool takeMine = theirs == other._values.Length || (mine < _values.Length && _values[mine] <= other._values[theirs]);
            bool takeTheirs = mine == _values.Length || (theirs < other._values.Length && other._values[theirs] <= _values[mine]);
            values.Add(takeMine ? _values[mine] : other._values[theirs]);
            counts.Add(checked((takeMine ? _counts[mine++] : 0) + (takeTheirs ? other._counts[theirs++] : 0)));
        }

        return new PairedDifferences(values.ToImmutable(), counts.ToImmutable(), checked(Missing + other.Missing));
    }

    /// <inheritdoc/>
    public bool Equals(PairedDifferences? other) =>
        other is not null && Missing == other.Missing
        && _values.AsSpan().SequenceEqual(other._values.AsSpan()) && _counts.AsSpan().SequenceEqual(other._counts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PairedDifferences);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Missing, _values.Length, Mean);

    /// <summary>The number of pairs; never the differences.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"PairedDifferences (n = {Count}, missing = {Missing})");

    private int CountWhere(Func<double, bool> holds)
    {
        int count = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            if (holds(_values[i]))
                count += _counts[i];
        }

        return count;
    }
}
