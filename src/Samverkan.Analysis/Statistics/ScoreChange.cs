namespace Samverkan.Analysis.Statistics;

/// <summary>The changes of a group from first to last score in one series.</summary>
/// <param name="Changes">How often each change occurs, last less first, among those with at least two scores.</param>
/// <param name="Single">The number of subjects with one score only: they have no change, and not a change of 0.</param>
/// <param name="None">The number of subjects without a score.</param>
public sealed record ScoreChange(ValueCounts Changes, int Single, int None)
{
    /// <summary>The changes as paired differences, for tests and effect sizes.</summary>
    public PairedDifferences Differences => PairedDifferences.From(Changes, checked(Single + None));

    /// <summary>The mean change with what it rests on: who has fewer than two scores is missing.</summary>
    public Finding<MeanEstimate> Mean() => Changes.Mean(checked(Single + None));

    /// <summary>The changes over both sets of subjects, which must not overlap.</summary>
    /// <param name="other">The other changes.</param>
    public ScoreChange Merge(ScoreChange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Changes.Merge(other.Changes), checked(Single + other.Single), checked(None + other.None));
    }
}
