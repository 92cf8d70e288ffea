using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// How many times each whole number has been observed. All figures that a distribution of whole numbers gives are worked
/// out from it, exactly where they are exact, and two of them add up with <see cref="Merge"/>, so that parts computed
/// apart give the same as the whole.
/// </summary>
/// <remarks>Immutable. Equality is by content.</remarks>
public sealed class ValueCounts : IEquatable<ValueCounts>
{
    private readonly ImmutableArray<int> _values;
    private readonly ImmutableArray<int> _counts;

    private ValueCounts(ImmutableArray<int> values, ImmutableArray<int> counts)
    {
        _values = values;
        _counts = counts;
        int total = 0;
        Int128 sum = 0;
        Int128 squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            total = checked(total + counts[i]);
            sum += (Int128)values[i] * counts[i];
            squares += (Int128)values[i] * values[i] * counts[i];
        }

        Count = total;
        Sum = sum;
        SumOfSquares = squares;
    }

    /// <summary>The arithmetic mean with its standard deviation; the units are the observations.</summary>
    public static StatisticalMethod MeanMethod { get; } = new(
        "mean-and-deviation",
        new("medelvärde och standardavvikelse", "mean and standard deviation") { EasySwedish = "Vi räknar ut snittet. Vi räknar också hur olika svaren är." },
        "Student, \"The probable error of a mean\", Biometrika 6 (1908), 1–25",
        new("De som har ett värde liknar dem som saknar det.", "Those with a value are like those without."),
        new("Värdenas steg behandlas som tal med lika avstånd.", "The steps of the values are treated as equally spaced numbers."));

    /// <summary>Nothing observed.</summary>
    public static ValueCounts Empty { get; } = new([], []);

    /// <summary>The number of observations.</summary>
    public int Count { get; }

    /// <summary>The different values, ascending.</summary>
    public ImmutableArray<int> Values => _values;

    /// <summary>How often each of <see cref="Values"/> was observed, in the same order.</summary>
    public ImmutableArray<int> Counts => _counts;

    /// <summary>The exact sum of the observations.</summary>
    public Int128 Sum { get; }

    /// <summary>The exact sum of the observations' squares.</summary>
    public Int128 SumOfSquares { get; }

    /// <summary>Counts the values.</summary>
    /// <param name="values">The values, in any order.</param>
    public static ValueCounts From(ReadOnlySpan<int> values)
    {
        if (values.IsEmpty)
            return Empty;
        int[] sorted = values.ToArray();
        Array.Sort(sorted);
        ImmutableArray<int>.Builder different = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>();
        int start = 0;
        for (int i = 1; i <= sorted.Length; i++)
        {
            if (i == sorted.Length || sorted[i] != sorted[start])
            {
                different.Add(sorted[start]);
                counts.Add(i - start);
                start = i;
            }
        }

        return new ValueCounts(different.ToImmutable(), counts.ToImmutable());
    }

    /// <summary>Takes a table of counts: how often the value is its place plus the lowest. Places without observations are left out.</summary>
    internal static ValueCounts FromTable(ReadOnlySpan<long> table, int lowest)
    {
        ImmutableArray<int>.Builder values = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < table.Length; i++)
        {
            if (table[i] == 0)
                continue;
            values.Add(lowest + i);
            counts.Add(checked((int)table[i]));
        }

        return new ValueCounts(values.ToImmutable(), counts.ToImmutable());
    }

    /// <summary>The counts over both sets of observations.</summary>
    /// <param name="other">The other counts.</param>
    public ValueCounts Merge(ValueCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ImmutableArray<int>.Builder values = ImmutableArray.CreateBuilder<int>(_values.Length + other._values.Length);
        ImmutableArray<int>.Builder counts = ImmutableArray.CreateBuilder<int>(_values.Length + other._values.Length);
        int mine = 0;
        int theirs = 0;
        while (mine < _values.Length || theirs < other._values.Length)
        {
            bool takeMine = theirs == other._values.Length || (mine < _values.Length && _values[mine] <= other._values[theirs]);
            bool takeTheirs = mine == _values.Length || (theirs < other._values.Length && other._values[theirs] <= _values[mine]);
            values.Add(takeMine ? _values[mine] : other._values[theirs]);
            counts.Add(checked((takeMine ? _counts[mine++] : 0) + (takeTheirs ? other._counts[theirs++] : 0)));
        }

        return new ValueCounts(values.ToImmutable(), counts.ToImmutable());
    }

    /// <summary>The mean and its standard deviation; a reason when nothing was observed.</summary>
    public Estimate<MeanEstimate> Mean()
    {
        if (Count == 0)
            return Estimates.Impossible<MeanEstimate>(StatisticsCodes.NoObservations.With());
        Estimate<double> deviation = Count < 2
            ? Estimates.Impossible<double>(StatisticsCodes.TooFewObservations.With(Count.ToString(CultureInfo.InvariantCulture), "2"))
            : Estimates.Of(Math.Sqrt((double)((Count * SumOfSquares) - (Sum * Sum)) / ((double)Count * (Count - 1))));
        return Estimates.Of(new MeanEstimate(Count, (double)Sum / Count, deviation));
    }

    /// <summary>The mean and its standard deviation, with what it rests on.</summary>
    /// <param name="missing">The number of units that have no value: told beside the mean, and no part of it.</param>
    /// <returns>The mean; a reason when nothing was observed.</returns>
    public Finding<MeanEstimate> Mean(int missing) => new(new Basis(Count, missing, MeanMethod), Mean());

    /// <summary>The median; a reason when nothing was observed.</summary>
    public Estimate<double> Median() => Quantile(0.5);

    /// <summary>The sample quantile of type 7, as <see cref="Quantiles.Type7"/> defines it.</summary>
    /// <param name="share">The share below, from 0 to 1.</param>
    /// <returns>The quantile; a reason when nothing was observed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public Estimate<double> Quantile(double share)
    {
        Quantiles.CheckShare(share);
        if (Count == 0)
            return Estimates.Impossible<double>(StatisticsCodes.NoObservations.With());
        (int index, double fraction) = Quantiles.Position(Count, share);
        return Estimates.Of(Quantiles.Between(At(index), At(Math.Min(index + 1, Count - 1)), fraction));
    }

    /// <inheritdoc/>
    public bool Equals(ValueCounts? other) =>
        other is not null && _values.AsSpan().SequenceEqual(other._values.AsSpan()) && _counts.AsSpan().SequenceEqual(other._counts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueCounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Sum, SumOfSquares);

    /// <summary>The number of observations; never the values.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ValueCounts (n = {Count})");

    private int At(int index)
    {
        int place = 0;
        for (int seen = _counts[0]; index >= seen; seen += _counts[place])
            place++;
        return _values[place];
    }
}
