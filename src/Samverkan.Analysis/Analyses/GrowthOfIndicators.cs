using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// How every indicator grows over time, by rater: a linear mixed model with each participant's own level and slope, time in years since
/// the start. The tests of one rater are read together and adjusted by Holm's method.
/// </summary>
public sealed class GrowthOfIndicators : IProgressionAnalysis
{
    private const double DaysOfYear = 365.25;

    /// <inheritdoc/>
    public string Id => "growth";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Utveckling över tid, steg per år", "Growth over time, steps a year") { EasySwedish = "Hur svaren ändras på ett år" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [];
        foreach (IGrouping<RaterRole, RatingSeriesKey> rater in data.Cohort.Ratings.Series.GroupBy(static series => series.Rater).OrderBy(static group => group.Key))
            lines.AddRange(AnalysisLine.AdjustTogether(rater.Select(series => LineOf(data, series))));
        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "Talet visar hur många steg svaret ändras på ett år.",
                "Ett tal över 0 betyder att svaren har gått upp.",
                "Ett tal under 0 betyder att svaren har gått ned.",
            ],
            Cautions =
            [
                new("Den som slutar mätas kan ha utvecklats på ett annat sätt.", "Who is no longer measured may have grown in another way.") { EasySwedish = "Några slutar svara. Det kan ha gått annorlunda för dem." },
            ],
        };
    }

    private static AnalysisLine LineOf(AnalysisData data, RatingSeriesKey series)
    {
        Column<LocalDate?> starts = data.Cohort.Reached(Milestone.Started);
        List<int> units = [];
        List<double> times = [];
        List<double?> values = [];
        foreach (int row in data.Rows.And(data.Cohort.Participated).Rows)
        {
            foreach (RatingPoint point in data.Cohort.Ratings.Of(series, row))
            {
                units.Add(row);
                times.Add(Period.DaysBetween(starts[row]!.Value, point.On) / DaysOfYear);
                values.Add(point.State == AnswerState.Answered ? point.Value : null);
            }
        }

        GrowthData growth = GrowthData.From([.. units], [.. times], [.. values]);
        Finding<GrowthFit> fit = GrowthModel.Fit(growth);
        bool sloped = fit.IsEstimated;
        if (!sloped)
            fit = GrowthModel.Fit(growth, randomSlope: false);
        AnalysisLine line = fit.IsEstimated && !IsFinite(fit.Value.Coefficients[^1])
            ? AnalysisLine.Impossible(data.Label(series), fit.Basis, StatisticsCodes.NoStandardError.With())
            : AnalysisLine.Of(data.Label(series), fit, static model => AnalysisFigure.Of(model.Coefficients[^1].Interval, FigureUnit.Number, model.Coefficients[^1].PValue));
        return !sloped && line.Finding.IsEstimated
            ? line with { Notes = [new("Alla antas ha samma lutning: egna lutningar går inte att skatta här.", "All are taken to have the same slope: slopes of their own cannot be estimated here.") { EasySwedish = "Vi räknar som om alla ändras lika mycket." }] }
            : line;
    }

    private static bool IsFinite(Coefficient coefficient) =>
        double.IsFinite(coefficient.Value) && double.IsFinite(coefficient.Interval.Lower) && double.IsFinite(coefficient.Interval.Upper) && double.IsFinite(coefficient.PValue);
}
