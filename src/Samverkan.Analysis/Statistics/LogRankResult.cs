using System.Collections.Immutable;

namespace Samverkan.Analysis.Statistics;

/// <summary>The result of a log-rank test.</summary>
/// <param name="Test">Chi-squared, with one degree of freedom less than there are groups at risk.</param>
/// <param name="Observed">The events in each group.</param>
/// <param name="Expected">The events that each group would have had if all followed one curve.</param>
public sealed record LogRankResult(Significance Test, ImmutableArray<int> Observed, ImmutableArray<double> Expected)
{
    /// <summary>The test's statistic and probability.</summary>
    public override string ToString() => Test.ToString();
}
