using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>A time at which a survival curve has fallen to a share, with its limits.</summary>
/// <param name="Value">The time.</param>
/// <param name="Lower">The lower limit: the first time at which the curve's lower limit has fallen so far.</param>
/// <param name="Upper">The upper limit, likewise; <see langword="null"/> when the curve's upper limit never falls so far.</param>
/// <param name="Confidence">The confidence level.</param>
public readonly record struct SurvivalTime(int Value, int Lower, int? Upper, double Confidence)
{
    /// <summary>The time and its limits, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} [{Lower}, {(Upper is { } upper ? upper : "–")}]");
}
