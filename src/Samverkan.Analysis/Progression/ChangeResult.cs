using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Progression;

/// <summary>
/// The change in one series from each participant's first answer to the last, whatever the waves. Who has one answer is
/// "no second measurement", which is not a change of zero.
/// </summary>
/// <param name="Series">The indicator, version and rater.</param>
/// <param name="Higher">Whose last value is above the first.</param>
/// <param name="Equal">Whose last value equals the first.</param>
/// <param name="Lower">Whose last value is below the first.</param>
/// <param name="NoSecondMeasurement">Who has exactly one answer.</param>
/// <param name="NoMeasurement">Who has no answer at all.</param>
/// <param name="Changes">Last minus first, of who has at least two answers.</param>
/// <param name="FirstLevelsOfCompared">The first values of who has at least two answers.</param>
/// <param name="FirstLevelsOfOthers">The first values of who has exactly one: compare before believing an average.</param>
public sealed record ChangeResult(
    RatingSeriesKey Series,
    RowSet Higher,
    RowSet Equal,
    RowSet Lower,
    RowSet NoSecondMeasurement,
    RowSet NoMeasurement,
    ValueCounts Changes,
    ValueCounts FirstLevelsOfCompared,
    ValueCounts FirstLevelsOfOthers)
{
    /// <summary>Who has at least two answers.</summary>
    public RowSet Compared => Higher.Or(Equal).Or(Lower);

    /// <summary>The mean change; a reason when nobody has two answers.</summary>
    public Estimate<MeanEstimate> MeanChange() => Changes.Mean();

    /// <summary>The series; never a value.</summary>
    public override string ToString() => Series.ToString();
}
