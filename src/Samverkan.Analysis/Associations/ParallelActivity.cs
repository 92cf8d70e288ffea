using System.Collections.Immutable;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// Job-directed activity (<i>arbetsinriktad insats</i>) alone and in parallel with another kind, each against other activity only: whether a
/// rating is higher at the wave after such a period than at the one before. Periods without any activity are not among them.
/// </summary>
public sealed class ParallelActivity : IProgressionAnalysis
{
    private const int Alone = 1;
    private const int Parallel = 2;

    /// <inheritdoc/>
    public string Id => "parallel-activity";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Arbetsinriktad insats, ensam och parallellt", "Job-directed activity, alone and in parallel") { EasySwedish = "Aktiviteter om jobb, och högre svar" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [];
        foreach (IGrouping<RaterRole, RatingSeriesKey> rater in data.Cohort.Ratings.Series.GroupBy(static series => series.Rater).OrderBy(static group => group.Key))
            lines.AddRange(AnalysisLine.AdjustTogether(rater.SelectMany(series => LinesOf(data, series))));
        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "En aktivitet om jobb är till exempel praktik.",
                "Några har en aktivitet om jobb och en annan samtidigt.",
                "Vi ser om svaren blir högre efteråt.",
                "Ibland jämför vi två grupper med ett tal.",
                "Talet 1 betyder att det är lika vanligt i båda.",
            ],
            Cautions =
            [
                AnalysisResult.Association,
                new("Den som står närmare arbete får oftare arbetsinriktad insats.", "Who is closer to work is given job-directed activity more often.") { EasySwedish = "Den som är nära ett jobb får oftare en aktivitet om jobb." },
                AnalysisResult.OtherPopulation,
            ],
            Published = [PublishedFindings.JobDirectedInParallel],
        };
    }

    private static int? KindOf(PanelPeriod period) => period switch
    {
        { ActiveDays: 0 } => null,
        { JobDirectedParallelDays: > 0 } => Parallel,
        { JobDirectedDays: > 0 } => Alone,
        _ => 0,
    };

    private static IEnumerable<AnalysisLine> LinesOf(AnalysisData data, RatingSeriesKey series)
    {
        LocalizedText label = data.Label(series);
        (ImmutableArray<WaveStep> steps, int missing) = WaveStep.Of(data, series, KindOf);
        yield return WaveStep.Share(label.Then(": högre efter bara annan insats", ": higher after other activity only", ": högre svar efter bara andra aktiviteter"), steps, missing, 0, static change => change > 0);
        yield return WaveStep.Share(label.Then(": högre efter arbetsinriktad ensam", ": higher after job-directed alone", ": högre svar efter bara aktivitet om jobb"), steps, missing, Alone, static change => change > 0);
        yield return WaveStep.Share(label.Then(": högre efter arbetsinriktad parallellt", ": higher after job-directed in parallel", ": högre svar efter aktivitet om jobb och en till samtidigt"), steps, missing, Parallel, static change => change > 0);
        foreach (AnalysisLine line in WaveStep.Odds(
            steps, missing, static change => change > 0,
            label.Then(": oddskvot, ensam mot annan", ": odds ratio, alone against other", ": högre svar, bara jobb jämfört med andra aktiviteter"),
            label.Then(": oddskvot, parallellt mot annan", ": odds ratio, in parallel against other", ": högre svar, jobb och en till jämfört med andra aktiviteter")))
        {
            yield return line;
        }
    }
}
