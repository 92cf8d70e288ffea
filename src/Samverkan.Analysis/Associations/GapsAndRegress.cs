using System.Collections.Immutable;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// A whole period without any activity (<i>glapp på tre månader</i>) against regress (<i>tillbakagång</i>): whether a rating is lower at the
/// wave after such a period than at the one before, indicator by indicator and rater by rater.
/// </summary>
public sealed class GapsAndRegress : IProgressionAnalysis
{
    /// <inheritdoc/>
    public string Id => "gaps-and-regress";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Glapp på tre månader och tillbakagång", "Gaps of three months and regress") { EasySwedish = "Tre månader utan aktivitet, och lägre svar" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        RowSet known = data.Cohort.IdleForThreeMonths.Where(static idle => idle is not null).And(data.Rows);
        int idle = data.Cohort.IdleForThreeMonths.Where(static idle => idle is true).CountAnd(known);
        int missing = data.Cohort.Participated.And(data.Rows).Except(known).Except(data.Cohort.HasReached(Milestone.Exited)).Count;
        List<AnalysisLine> lines =
        [
            new(new("ingen insats de senaste tre månaderna, av dem som deltar", "no activity in the last three months, of those who take part") { EasySwedish = "ingen aktivitet de senaste tre månaderna" }, PlainMethods.ShareOf(idle, known.Count, missing))
            {
                Notes = [new("Saknas: de som varit inne kortare tid än tre månader.", "Missing: those who have taken part for less than three months.") { EasySwedish = "De som saknas har varit med kortare tid än tre månader." }],
            },
        ];
        foreach (IGrouping<RaterRole, RatingSeriesKey> rater in data.Cohort.Ratings.Series.GroupBy(static series => series.Rater).OrderBy(static group => group.Key))
            lines.AddRange(AnalysisLine.AdjustTogether(rater.SelectMany(series => LinesOf(data, series))));
        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "En aktivitet är till exempel en kurs eller en praktik.",
                "Några har ingen aktivitet på tre månader.",
                "Vi ser om deras svar blir lägre efteråt.",
                "Ibland jämför vi två grupper med ett tal.",
                "Talet 1 betyder att det är lika vanligt i båda.",
            ],
            Cautions = [AnalysisResult.Association, AnalysisResult.OtherPopulation],
            Published = [PublishedFindings.NoActivityForThreeMonths],
        };
    }

    private static IEnumerable<AnalysisLine> LinesOf(AnalysisData data, RatingSeriesKey series)
    {
        LocalizedText label = data.Label(series);
        (ImmutableArray<WaveStep> steps, int missing) = WaveStep.Of(data, series, static period => period.IsIdle is { } idle ? idle ? 1 : 0 : null);
        yield return WaveStep.Share(label.Then(": lägre efter en period utan insats", ": lower after a period without activity", ": lägre svar efter tre månader utan aktivitet"), steps, missing, 1, static change => change < 0);
        yield return WaveStep.Share(label.Then(": lägre efter en period med insats", ": lower after a period with activity", ": lägre svar efter tre månader med aktivitet"), steps, missing, 0, static change => change < 0);
        foreach (AnalysisLine line in WaveStep.Odds(steps, missing, static change => change < 0, label.Then(": oddskvot för tillbakagång", ": odds ratio of regress", ": lägre svar, utan aktivitet jämfört med aktivitet")))
            yield return line;
    }
}
