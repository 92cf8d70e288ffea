using System.Globalization;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Analyses;

/// <summary>An estimate of an analysis with its limits and its test. Always finite numbers.</summary>
public sealed record AnalysisFigure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="unit">What it is counted in.</param>
    /// <exception cref="ArgumentException">The estimate is not a finite number.</exception>
    public AnalysisFigure(double value, FigureUnit unit)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A figure is a finite number; what cannot be estimated is a reason.", nameof(value));
        Value = value;
        Unit = unit;
    }

    /// <summary>The estimate.</summary>
    public double Value { get; }

    /// <summary>What it is counted in.</summary>
    public FigureUnit Unit { get; }

    /// <summary>Its interval; <see langword="null"/> where it has none.</summary>
    public Interval? Limits { get; init; }

    /// <summary>The two-sided probability of a result at least as far from no difference; <see langword="null"/> without a test.</summary>
    public double? PValue { get; init; }

    /// <summary>That probability when the tests that are read together are taken into account (Holm); <see langword="null"/> when it stands alone.</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>The estimate, culture-invariant.</summary>
    public override string ToString() => Value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A figure of an interval.</summary>
    /// <param name="interval">The estimate with its limits.</param>
    /// <param name="unit">What it is counted in.</param>
    /// <param name="pValue">Its probability, or <see langword="null"/>.</param>
    public static AnalysisFigure Of(Interval interval, FigureUnit unit, double? pValue = null) =>
        new(interval.Value, unit) { Limits = interval, PValue = pValue };

    /// <summary>A coefficient on a logarithmic scale as a ratio.</summary>
    /// <param name="coefficient">The coefficient.</param>
    /// <returns>The ratio; a reason when it, or a limit, is beyond what can be told as a number.</returns>
    public static Estimate<AnalysisFigure> RatioOf(Coefficient coefficient)
    {
        ArgumentNullException.ThrowIfNull(coefficient);
        double value = Math.Exp(coefficient.Value);
        double lower = Math.Exp(coefficient.Interval.Lower);
        double upper = Math.Exp(coefficient.Interval.Upper);
        return double.IsFinite(value) && double.IsFinite(upper) && double.IsFinite(coefficient.PValue)
            ? Estimates.Of(new AnalysisFigure(value, FigureUnit.Ratio) { Limits = new Interval(value, lower, upper, coefficient.Interval.Confidence), PValue = coefficient.PValue })
            : Estimates.Impossible<AnalysisFigure>(StatisticsCodes.NotConverged.With());
    }
}
