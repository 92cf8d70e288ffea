namespace Samverkan.Analysis.Statistics;

/// <summary>The scores of a group in one series on one occasion.</summary>
/// <param name="Scores">How often each score was given: mean, deviation and quantiles follow from it.</param>
/// <param name="Missing">The number of subjects without a score.</param>
public sealed record ScoreLevel(ValueCounts Scores, int Missing)
{
    /// <summary>The mean with what it rests on.</summary>
    public Finding<MeanEstimate> Mean() => Scores.Mean(Missing);

    /// <summary>The level over both sets of subjects, which must not overlap.</summary>
    /// <param name="other">The other level.</param>
    public ScoreLevel Merge(ScoreLevel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Scores.Merge(other.Scores), checked(Missing + other.Missing));
    }
}
