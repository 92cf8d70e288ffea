using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Progression;

/// <summary>
/// One indicator at one wave (<i>mättillfälle</i>) by one kind of rater: who answered, who did not and how, the level, and the
/// change since each one's first answer. Every mean stands beside the counts of what is missing.
/// </summary>
/// <param name="Series">The indicator, version and rater.</param>
/// <param name="Wave">The wave; 0 is the baseline.</param>
/// <param name="Answered">Who gave a value.</param>
/// <param name="Declined">Whose rater declined.</param>
/// <param name="NotAnswered">For whom there is a form, and the item has no answer.</param>
/// <param name="Missing">For whom the wave has fallen due and there is no form of this version by this rater.</param>
/// <param name="Levels">The values of <paramref name="Answered"/>.</param>
/// <param name="Compared">Those of <paramref name="Answered"/> who have answered in an earlier form of the same version.</param>
/// <param name="Changes">For <paramref name="Compared"/>: the value minus the first answered value.</param>
public sealed record WaveResult(
    RatingSeriesKey Series,
    int Wave,
    RowSet Answered,
    RowSet Declined,
    RowSet NotAnswered,
    RowSet Missing,
    ValueCounts Levels,
    RowSet Compared,
    ValueCounts Changes)
{
    /// <summary>The mean level; a reason when nobody answered.</summary>
    public Estimate<MeanEstimate> MeanLevel() => Levels.Mean();

    /// <summary>The mean change since the first answer; a reason when nobody has two answers.</summary>
    public Estimate<MeanEstimate> MeanChange() => Changes.Mean();

    /// <summary>Series and wave; never a value.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Series} wave {Wave}");
}
