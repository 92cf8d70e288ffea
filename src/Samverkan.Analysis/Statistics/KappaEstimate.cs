using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>Agreement between two raters beyond what chance gives.</summary>
/// <param name="Value">Kappa: 1 is full agreement, 0 what chance gives, below 0 less than that.</param>
/// <param name="StandardError">The asymptotic standard error.</param>
/// <param name="Interval">The large-sample interval; a reason when nothing departs from the estimate.</param>
/// <param name="Observed">The weighted share of agreement that was seen.</param>
/// <param name="Expected">The weighted share of agreement that chance gives.</param>
public sealed record KappaEstimate(double Value, double StandardError, Estimate<Interval> Interval, double Observed, double Expected)
{
    /// <summary>Kappa, four decimals, culture-invariant.</summary>
    public override string ToString() => Value.ToString("F4", CultureInfo.InvariantCulture);
}
