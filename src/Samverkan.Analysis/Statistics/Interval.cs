using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// A point estimate with the limits of its confidence interval, in the units of the estimate (a share is 0 to 1).
/// The default is the value 0 with both limits at 0 and no confidence.
/// </summary>
/// <param name="Value">The point estimate.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Confidence">The confidence level, between 0 and 1, for example 0.95.</param>
public readonly record struct Interval(double Value, double Lower, double Upper, double Confidence)
{
    /// <summary>Whether a value lies within the limits, which are included.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>The estimate and its limits, four decimals, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:F4} [{Lower:F4}, {Upper:F4}]");
}
