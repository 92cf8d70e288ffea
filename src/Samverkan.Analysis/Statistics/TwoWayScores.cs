using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// The sums of squares of the same units scored by the same raters. Two of them over different units add up with
/// <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable. A unit that lacks a score is left out and counted as missing. Sums of whole scores are exact.</remarks>
public sealed class TwoWayScores
{
    private readonly double[] _sums;
    private readonly double _squares;
    private readonly double _unitSquares;

    private TwoWayScores(int count, int missing, double[] sums, double squares, double unitSquares)
    {
        Count = count;
        Missing = missing;
        _sums = sums;
        _squares = squares;
        _unitSquares = unitSquares;
    }

    /// <summary>The intraclass correlations; the units are those with all scores.</summary>
    public static StatisticalMethod IntraclassMethod { get; } = new(
        "intraclass",
        new("intraklasskorrelation enligt Shrout och Fleiss", "intraclass correlation by Shrout and Fleiss") { EasySwedish = "Vi jämför hur olika personerna är med hur olika svaren är." },
        "Shrout and Fleiss, \"Intraclass correlations: uses in assessing rater reliability\", Psychological Bulletin 86 (1979), 420–428",
        new("Enheterna är oberoende av varandra och ett urval av många.", "The units are independent of each other and a sample of many.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." },
        new("Felen är normalfördelade och lika stora för alla bedömare.", "The errors are normal and equally large for all raters.") { EasySwedish = "Vi räknar som om alla svarar lika säkert." });

    /// <summary>The number of units with all scores.</summary>
    public int Count { get; }

    /// <summary>The number of units that lack a score.</summary>
    public int Missing { get; }

    /// <summary>The number of raters.</summary>
    public int Raters => _sums.Length;

    /// <summary>Reads a table.</summary>
    /// <param name="scores">The scores, unit by unit and within it rater by rater; <see langword="null"/> when missing.</param>
    /// <param name="raters">The number of raters.</param>
    /// <exception cref="ArgumentException">The table is not whole, or a value is not finite.</exception>
    public static TwoWayScores From(ReadOnlySpan<double?> scores, int raters)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(raters);
        if (scores.Length % raters != 0)
            throw new ArgumentException("There must be one score for each unit and rater.", nameof(scores));
        double[] sums = new double[raters];
        double squares = 0;
        double unitSquares = 0;
        int count = 0;
        int missing = 0;
        for (int start = 0; start < scores.Length; start += raters)
        {
            ReadOnlySpan<double?> unit = scores.Slice(start, raters);
            double sum = 0;
            bool whole = true;
            foreach (double? score in unit)
            {
                if (score is { } value && !double.IsFinite(value))
                    throw new ArgumentException("Every score must be a finite number.", nameof(scores));
                whole &= score is not null;
                sum += score ?? 0;
            }

            if (!whole)
            {
                missing++;
                continue;
            }

            count++;
            unitSquares += sum * sum;
            for (int j = 0; j < raters; j++)
            {
                sums[j] += unit[j]!.Value;
                squares += unit[j]!.Value * unit[j]!.Value;
            }
        }

        return new TwoWayScores(count, missing, sums, squares, unitSquares);
    }

    /// <summary>The sums over both sets of units, which must not overlap.</summary>
    /// <param name="other">The other scores, of the same raters.</param>
    /// <exception cref="ArgumentException">The number of raters differs.</exception>
    public TwoWayScores Merge(TwoWayScores other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Raters != Raters)
            throw new ArgumentException("Both must have the same raters.", nameof(other));
        double[] sums = new double[Raters];
        for (int j = 0; j < sums.Length; j++)
            sums[j] = _sums[j] + other._sums[j];
        return new TwoWayScores(
            checked(Count + other.Count), checked(Missing + other.Missing), sums, _squares + other._squares, _unitSquares + other._unitSquares);
    }

    /// <summary>One of the six correlations.</summary>
    /// <param name="form">Which.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>The correlation; a reason with fewer than two units or raters, or when all scores are equal.</returns>
    public Finding<IntraclassCorrelation> Intraclass(IntraclassForm form, double confidence = 0.95)
    {
        double tail = NormalDistribution.Tail(confidence);
        Basis basis = new(Count, Missing, IntraclassMethod);
        if (Lacking() is { } reason)
            return new(basis, Estimates.Impossible<IntraclassCorrelation>(reason));
        double n = Count;
        double k = Raters;
        double all = _sums.Sum();
        double middle = all * all / (n * k);
        double total = _squares - middle;
        double negligible = 1e-12 * Math.Max(_squares, 1e-300);
        if (total <= negligible)
            return new(basis, Estimates.Impossible<IntraclassCorrelation>(StatisticsCodes.NoVariation.With()));
        double units = (_unitSquares / k) - middle;
        double raters = (_sums.Sum(static s => s * s) / n) - middle;
        double between = Snap(units, negligible) / (n - 1);
        double judges = Snap(raters, negligible) / (k - 1);
        double within = Snap(total - units, negligible) / (n * (k - 1));
        double error = Snap(total - units - raters, negligible) / ((n - 1) * (k - 1));
        MeanSquares squares = new(n, k, between, judges, within, error);
        return squares.Correlation(form, tail, confidence) is { } correlation
            ? new(basis, Estimates.Of(correlation))
            : new(basis, Estimates.Impossible<IntraclassCorrelation>(StatisticsCodes.NoVariation.With()));
    }

    /// <summary>The number of units and raters; never the scores.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"TwoWayScores (n = {Count}, missing = {Missing}, {Raters} raters)");

    private static double Snap(double sum, double negligible) => sum <= negligible ? 0 : sum;

    private Refusal? Lacking() => this switch
    {
        { Count: 0 } => StatisticsCodes.NoObservations.With(),
        { Raters: < 2 } => StatisticsCodes.TooFewParts.With(Raters.ToString(CultureInfo.InvariantCulture), "2"),
        { Count: < 2 } => StatisticsCodes.TooFewObservations.With(Count.ToString(CultureInfo.InvariantCulture), "2"),
        _ => null,
    };
}
