namespace Samverkan.Analysis.Statistics;

/// <summary>The share that has left in one way up to a time.</summary>
/// <param name="Events">The number who left so at the time.</param>
/// <param name="Share">The cumulative share.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Interval">Its interval; a reason where it is undefined.</param>
public sealed record Incidence(int Events, double Share, double StandardError, Estimate<Interval> Interval);
