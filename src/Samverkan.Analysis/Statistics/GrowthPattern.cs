namespace Samverkan.Analysis.Statistics;

/// <summary>
/// Units with the same occasions and columns: the products of the random effects' columns (1 and time) with themselves and
/// with the fixed effects' columns, and the sums of the units' products with their outcomes, and of the squares of those.
/// </summary>
/// <param name="Key">n, Σt, Σt², then Σx and Σtx for each column.</param>
/// <param name="Units">The number of units.</param>
/// <param name="One">The sum over units of Σy.</param>
/// <param name="Time">The sum over units of Σty.</param>
/// <param name="OneOne">The sum over units of (Σy)².</param>
/// <param name="OneTime">The sum over units of Σy Σty.</param>
/// <param name="TimeTime">The sum over units of (Σty)².</param>
internal sealed record GrowthPattern(double[] Key, int Units, double One, double Time, double OneOne, double OneTime, double TimeTime);
