namespace Samverkan.Analysis.Statistics;

/// <summary>A mean with what it rests on.</summary>
/// <param name="Count">The number of values.</param>
/// <param name="Mean">The arithmetic mean, in the units of the values.</param>
/// <param name="StandardDeviation">The standard deviation with n − 1 in the denominator; a reason with fewer than two values.</param>
public sealed record MeanEstimate(int Count, double Mean, Estimate<double> StandardDeviation);
