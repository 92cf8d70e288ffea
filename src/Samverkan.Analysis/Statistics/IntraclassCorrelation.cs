using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>An intraclass correlation.</summary>
/// <param name="Form">Which of the six.</param>
/// <param name="Value">The correlation, at most 1.</param>
/// <param name="F">The F statistic of no differences between units, with its probability; a reason when there is no error to set them against.</param>
/// <param name="ErrorDegreesOfFreedom">The degrees of freedom of that statistic's denominator; those of the numerator are the test's own.</param>
/// <param name="Interval">The interval; a reason in the same case.</param>
public sealed record IntraclassCorrelation(
    IntraclassForm Form, double Value, Estimate<Significance> F, double ErrorDegreesOfFreedom, Estimate<Interval> Interval)
{
    /// <summary>The correlation, four decimals, culture-invariant.</summary>
    public override string ToString() => Value.ToString("F4", CultureInfo.InvariantCulture);
}
