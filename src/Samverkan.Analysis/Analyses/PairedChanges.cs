using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// The change from first to last answer for every indicator and rater: its mean, a signed-rank test and the size of the effect. The
/// tests of one rater are read together and adjusted by Holm's method.
/// </summary>
public sealed class PairedChanges : IProgressionAnalysis
{
    /// <inheritdoc/>
    public string Id => "paired-changes";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Förändring från första till sista svaret", "Change from the first answer to the last") { EasySwedish = "Första och sista svaret" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [];
        foreach (IGrouping<Core.Progression.RaterRole, ChangeResult> rater in ProgressionAnalysis.Changes(data.Cohort, data.Rows).GroupBy(static change => change.Series.Rater).OrderBy(static group => group.Key))
            lines.AddRange(AnalysisLine.AdjustTogether(rater.SelectMany(change => LinesOf(data, change))));
        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "Vi jämför första och sista svaret från samma person.",
                "Ett tal över 0 betyder att svaren har gått upp.",
                "Ett tal under 0 betyder att svaren har gått ned.",
                "Långt från 0 betyder en stark ändring.",
            ],
            Cautions =
            [
                new("En förändring över tid är ingen verkan av stödet: det finns ingen jämförelsegrupp.", "A change over time is no effect of the support: there is no group to compare with.") { EasySwedish = "Vi vet inte om det är stödet som har ändrat svaren. Vi har ingen att jämföra med." },
            ],
        };
    }

    private static IEnumerable<AnalysisLine> LinesOf(AnalysisData data, ChangeResult change)
    {
        LocalizedText label = data.Label(change.Series);
        int missing = change.NoSecondMeasurement.Count + change.NoMeasurement.And(data.Cohort.Participated).Count;
        PairedDifferences differences = PairedDifferences.From(change.Changes, missing);
        yield return new AnalysisLine(label.Then(": medelförändring", ": mean change", ": ändring i snitt"), PlainMethods.MeanOf(change.Changes, missing, PlainMethods.Mean))
        {
            Notes = LevelsAndChanges.DropOut(change),
        };
        yield return AnalysisLine.Of(
            label.Then(": summa av positiva ranger", ": sum of positive ranks", ": kan ändringen vara slump?"),
            PairedTests.SignedRank(differences),
            static test => new AnalysisFigure(test.Statistic, FigureUnit.Statistic) { PValue = test.PValue });
        yield return AnalysisLine.Of(
            label.Then(": effektstorlek g", ": effect size g", ": hur stark ändringen är"),
            EffectSizes.HedgesGz(differences),
            static size => new AnalysisFigure(size.Value, FigureUnit.Number) { Limits = PlainMethods.LimitsOf(size.Interval) });
    }
}
