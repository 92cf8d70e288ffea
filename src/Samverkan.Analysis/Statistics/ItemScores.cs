using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// The means and covariances of several items answered by the same units: all that internal consistency is worked out from.
/// Two of them over different units add up with <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable. A unit that lacks any item is left out and counted as missing.</remarks>
public sealed class ItemScores
{
    private readonly double[] _means;
    private readonly double[] _products;

    private ItemScores(int count, int missing, double[] means, double[] products)
    {
        Count = count;
        Missing = missing;
        _means = means;
        _products = products;
    }

    /// <summary>The number of units with all items.</summary>
    public int Count { get; }

    /// <summary>The number of units that lack an item.</summary>
    public int Missing { get; }

    /// <summary>The number of items.</summary>
    public int Items => _means.Length;

    /// <summary>Reads a table.</summary>
    /// <param name="scores">The scores, unit by unit and within it item by item; <see langword="null"/> when missing.</param>
    /// <param name="items">The number of items.</param>
    /// <exception cref="ArgumentException">The table is not whole, or a value is not finite.</exception>
    public static ItemScores From(ReadOnlySpan<double?> scores, int items)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(items);
        if (scores.Length % items != 0)
            throw new ArgumentException("There must be one score for each unit and item.", nameof(scores));
        double[] means = new double[items];
        double[] products = new double[items * items];
        double[] departures = new double[items];
        int count = 0;
        int missing = 0;
        for (int start = 0; start < scores.Length; start += items)
        {
            ReadOnlySpan<double?> unit = scores.Slice(start, items);
            if (!IsWhole(unit))
            {
                missing++;
                continue;
            }

            // Welford's update: the departure from the old mean times that from the new.
            count++;
            for (int i = 0; i < items; i++)
            {
                departures[i] = unit[i]!.Value - means[i];
                means[i] += departures[i] / count;
            }

            for (int i = 0; i < items; i++)
            {
                for (int j = 0; j <= i; j++)
                    products[(i * items) + j] += departures[i] * (unit[j]!.Value - means[j]);
            }
        }

        return new ItemScores(count, missing, means, products);
    }

    /// <summary>The scores of both sets of units, which must not overlap.</summary>
    /// <param name="other">The other scores, of the same items.</param>
    /// <exception cref="ArgumentException">The number of items differs.</exception>
    public ItemScores Merge(ItemScores other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Items != Items)
            throw new ArgumentException("Both must have the same items.", nameof(other));
        int count = checked(Count + other.Count);
        double[] means = new double[Items];
        double[] products = new double[_products.Length];
        double weight = count == 0 ? 0 : (double)other.Count / count;
        for (int i = 0; i < Items; i++)
        {
            means[i] = _means[i] + (weight * (other._means[i] - _means[i]));
            for (int j = 0; j <= i; j++)
            {
                int place = (i * Items) + j;
                products[place] = _products[place] + other._products[place]
                    + ((other._means[i] - _means[i]) * (other._means[j] - _means[j]) * Count * weight);
            }
        }

        return new ItemScores(count, checked(Missing + other.Missing), means, products);
    }

    /// <summary>The mean of an item.</summary>
    /// <param name="item">The item, from 0.</param>
    /// <returns>The mean; a reason when no unit has all items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public Estimate<double> Mean(int item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)item, (uint)Items, nameof(item));
        return Count == 0
            ? Estimates.Impossible<double>(StatisticsCodes.NoObservations.With())
            : Estimates.Of(_means[item]);
    }

    /// <summary>The covariance of two items with n − 1 in the denominator, or the variance of one.</summary>
    /// <param name="first">An item, from 0.</param>
    /// <param name="second">An item, from 0.</param>
    /// <returns>The covariance; a reason with fewer than two units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public Estimate<double> Covariance(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first, (uint)Items, nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)second, (uint)Items, nameof(second));
        return Count < 2
            ? Estimates.Impossible<double>(StatisticsCodes.TooFewObservations.With(Count.ToString(CultureInfo.InvariantCulture), "2"))
            : Estimates.Of(Product(first, second) / (Count - 1));
    }

    /// <summary>The number of units and items; never the scores.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ItemScores (n = {Count}, missing = {Missing}, {Items} items)");

    // The sum of products of departures from the means: covariance times n − 1.
    internal double Product(int first, int second) => _products[(Math.Max(first, second) * Items) + Math.Min(first, second)];

    private static bool IsWhole(ReadOnlySpan<double?> unit)
    {
        foreach (double? score in unit)
        {
            if (score is not { } value)
                return false;
            if (!double.IsFinite(value))
                throw new ArgumentException("Every score must be a finite number.", nameof(unit));
        }

        return true;
    }
}
