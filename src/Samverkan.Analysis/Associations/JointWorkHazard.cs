using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// Several indicators at once before a first work or studies: one discrete-time hazard model for each instrument and rater, over the periods
/// between the waves, with the ratings at the period's beginning beside the last period's gap or parallel activity and the changes of
/// caseworker so far. Each ratio is with the others held equal. Errors by caseworker.
/// </summary>
/// <remarks>
/// A period that lacks one of the ratings is missing, so a model of many indicators stands on fewer periods than <see cref="WorkHazard"/>'s one
/// at a time. Ratings of two raters are never in one model. Coefficients of a group: nothing here can be applied to a person.
/// </remarks>
/// <param name="indicators">Which indicators; all that a rater has rated when left out.</param>
public sealed class JointWorkHazard(params ImmutableArray<IndicatorId> indicators) : IProgressionAnalysis
{
    private readonly ImmutableArray<IndicatorId> _indicators = indicators.IsDefault ? [] : indicators;

    /// <inheritdoc/>
    public string Id => "joint-work-hazard";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Vad som går före arbete eller studier, allt på en gång", "What goes before work or studies, all at once") { EasySwedish = "Vad som händer före jobb eller studier, allt på en gång" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [];
        foreach (IGrouping<(IndicatorSetId Set, int Version, Core.Progression.RaterRole Rater), RatingSeriesKey> kind in data.Cohort.Ratings.Series
            .Where(series => _indicators.IsEmpty || _indicators.Contains(series.Indicator))
            .GroupBy(static series => (series.Set, series.SetVersion, series.Rater)))
        {
            RatingSeriesKey[] all = [.. kind];
            lines.AddRange(LinesOf(data, all));
        }

        if (lines.Count == 0)
            lines.Add(AnalysisLine.Impossible(Name, new Basis(0, data.Rows.Count, DiscreteHazard.Method), StatisticsCodes.NoObservations.With()));
        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading = WorkHazard.RatiosInEasyWords,
            Cautions =
            [
                AnalysisResult.Association,
                WorkHazard.OfGroupsOnly,
                new("Indikatorer som liknar varandra delar på ett samband: en kvot nära 1 kan bero på det.", "Indicators that resemble each other share an association: a ratio near 1 may come of that.") { EasySwedish = "Frågor som liknar varandra delar på skillnaden. Därför kan ett tal vara nära 1." },
            ],
        };
    }

    private static IEnumerable<AnalysisLine> LinesOf(AnalysisData data, RatingSeriesKey[] series)
    {
        // What nobody has rated is no column: it would leave no period at all.
        RatingSeriesKey[] rated = [.. series.Where(one => IsRated(data, one))];
        Finding<RegressionFit> fit = WorkHazard.Fit(
            data,
            [.. rated.Select(static one => one.Indicator.Value), .. WorkHazard.ActivityNames],
            (period, before) => before is null ? null : ColumnsOf(data, rated, period, before));
        LocalizedText rater = RaterWords.Of(series[0].Rater);
        string set = string.Create(CultureInfo.InvariantCulture, $"{series[0].Set}@{series[0].SetVersion}");
        LocalizedText label = LocalizedText.Same(set).Then($", {rater.Swedish}", $", {rater.English}", $", {rater.In(Language.EasySwedish)}");
        int first = WorkHazard.BaselineColumns;
        IEnumerable<AnalysisLine> ratings = rated.Select((one, i) => WaveStep.RatioLine(data.Label(one).Then(": för varje steg högre, allt annat lika", ": for each step higher, all else equal", ": för varje steg högre svar, när allt annat är lika"), fit, first + i));
        return [.. AnalysisLine.AdjustTogether(ratings), .. WorkHazard.ActivityWords.Select((words, i) => WaveStep.RatioLine(label.Then($": {words.Swedish}", $": {words.English}", $": {words.In(Language.EasySwedish)}"), fit, first + rated.Length + i))];
    }

    private static bool IsRated(AnalysisData data, RatingSeriesKey series)
    {
        foreach (int row in data.Rows.Rows)
        {
            foreach (RatingPoint point in data.Cohort.Ratings.Of(series, row))
            {
                if (point.State == AnswerState.Answered)
                    return true;
            }
        }

        return false;
    }

    // None when a rating is missing.
    private static double[] ColumnsOf(AnalysisData data, RatingSeriesKey[] series, PanelPeriod period, PanelPeriod before)
    {
        double[] columns = new double[series.Length + WorkHazard.ActivityNames.Length];
        for (int i = 0; i < series.Length; i++)
        {
            if (data.ValueAt(series[i], period.Row, period.Period) is not { } value)
                return [];
            columns[i] = value;
        }

        WorkHazard.ActivityColumns(period, before).CopyTo(columns, series.Length);
        return columns;
    }
}
