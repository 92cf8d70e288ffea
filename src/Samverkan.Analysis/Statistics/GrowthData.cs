using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// Repeated measurements of many units as the sums that a growth model is fitted from. Units measured at the same times with
/// the same columns share one entry, so that fitting takes the same time for a million as for a thousand. Two of them over
/// different units add up with <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable. An occasion without an outcome is left out and counted as missing.</remarks>
public sealed class GrowthData
{
    private GrowthData(ImmutableArray<string> names, ImmutableArray<GrowthPattern> patterns, double[] xx, double[] xy, double yy, int occasions, int missing)
    {
        Names = names;
        Patterns = patterns;
        Xx = xx;
        Xy = xy;
        Yy = yy;
        Occasions = occasions;
        Missing = missing;
        foreach (GrowthPattern pattern in patterns)
            Units = checked(Units + pattern.Units);
    }

    /// <summary>The names of the fixed effects' columns.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of units with at least one outcome.</summary>
    public int Units { get; }

    /// <summary>The number of outcomes.</summary>
    public int Occasions { get; }

    /// <summary>The number of occasions without an outcome.</summary>
    public int Missing { get; }

    internal ImmutableArray<GrowthPattern> Patterns { get; }

    internal double[] Xx { get; }

    internal double[] Xy { get; }

    internal double Yy { get; }

    /// <summary>Reads occasions with a constant and time as fixed effects.</summary>
    /// <param name="units">The unit of each occasion, in any order.</param>
    /// <param name="times">The time of each occasion.</param>
    /// <param name="outcomes">The outcome of each occasion; <see langword="null"/> when missing.</param>
    public static GrowthData From(ReadOnlySpan<int> units, ReadOnlySpan<double> times, ReadOnlySpan<double?> outcomes)
    {
        double[] columns = new double[2 * times.Length];
        for (int i = 0; i < times.Length; i++)
        {
            columns[2 * i] = 1;
            columns[(2 * i) + 1] = times[i];
        }

        return From(units, times, outcomes, columns, ["(Intercept)", "time"]);
    }

    /// <summary>Reads occasions with fixed effects of the caller's.</summary>
    /// <param name="units">The unit of each occasion, in any order.</param>
    /// <param name="times">The time of each occasion: the random slope is over it.</param>
    /// <param name="outcomes">The outcome of each occasion; <see langword="null"/> when missing.</param>
    /// <param name="columns">The fixed effects' columns, occasion by occasion, the constant among them if there is to be one.</param>
    /// <param name="names">Their names.</param>
    /// <exception cref="ArgumentException">The lists do not fit together, or a value is not finite.</exception>
    public static GrowthData From(
        ReadOnlySpan<int> units, ReadOnlySpan<double> times, ReadOnlySpan<double?> outcomes, ReadOnlySpan<double> columns, ImmutableArray<string> names)
    {
        int p = names.IsDefaultOrEmpty ? 0 : names.Length;
        if (p == 0 || times.Length != units.Length || outcomes.Length != units.Length || columns.Length != (long)units.Length * p)
            throw new ArgumentException("There must be one time, one outcome and one row of named columns for each occasion.", nameof(columns));
        int[] keys = units.ToArray();
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(keys, order);

        GrowthPatterns patterns = new(p);
        double[] xx = new double[p * p];
        double[] xy = new double[p];
        double yy = 0;
        int occasions = 0;
        for (int place = 0; place < order.Length; place++)
        {
            if (place > 0 && keys[place] != keys[place - 1])
                patterns.Close();
            int row = order[place];
            ReadOnlySpan<double> x = columns.Slice(row * p, p);
            if (outcomes[row] is not { } y)
                continue;
            if (!double.IsFinite(y) || !double.IsFinite(times[row]) || !AllFinite(x))
                throw new ArgumentException("Every value must be a finite number.", nameof(outcomes));
            occasions++;
            yy += y * y;
            for (int i = 0; i < p; i++)
            {
                xy[i] += x[i] * y;
                for (int j = 0; j < p; j++)
                    xx[(i * p) + j] += x[i] * x[j];
            }

            patterns.Add(times[row], x, y);
        }

        patterns.Close();
        return new GrowthData(names, patterns.All(), xx, xy, yy, occasions, outcomes.Length - occasions);
    }

    /// <summary>The data of both sets of units, which must not overlap.</summary>
    /// <param name="other">The other data, with the same columns.</param>
    /// <exception cref="ArgumentException">The columns differ.</exception>
    public GrowthData Merge(GrowthData other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Names.AsSpan().SequenceEqual(other.Names.AsSpan()))
            throw new ArgumentException("Both must have the same columns.", nameof(other));
        GrowthPatterns patterns = new(Names.Length);
        foreach (GrowthPattern pattern in Patterns)
            patterns.Add(pattern);
        foreach (GrowthPattern pattern in other.Patterns)
            patterns.Add(pattern);
        return new GrowthData(
            Names,
            patterns.All(),
            [.. Xx.Zip(other.Xx, static (a, b) => a + b)],
            [.. Xy.Zip(other.Xy, static (a, b) => a + b)],
            Yy + other.Yy,
            checked(Occasions + other.Occasions),
            checked(Missing + other.Missing));
    }

    /// <summary>The number of units and occasions; never the outcomes.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"GrowthData ({Units} units, {Occasions} occasions, {Missing} missing)");

    private static bool AllFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
                return false;
        }

        return true;
    }
}
