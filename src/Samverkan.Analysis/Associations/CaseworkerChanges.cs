using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// Changes of caseworker (<i>byte av handläggare</i>) and a first work or studies: how many have had one, and the hazard after at least one
/// against none. Caseworkers are clusters without names; they are never compared.
/// </summary>
public sealed class CaseworkerChanges : IProgressionAnalysis
{
    /// <inheritdoc/>
    public string Id => "caseworker-changes";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Byte av handläggare och arbete eller studier", "Change of caseworker and work or studies") { EasySwedish = "Att få en ny handläggare, och hur det går" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        RowSet known = data.Cohort.CaseworkerChanges.Known(data.Rows);
        int some = data.Cohort.CaseworkerChanges.Where(static changes => changes > 0).CountAnd(known);
        Finding<RegressionFit> hazard = WorkHazard.Fit(data, ["changed"], static (period, _) => [period.EarlierCaseworkerChanges > 0 ? 1 : 0]);
        return new AnalysisResult(
            Id,
            Name,
            [
                new(new("minst ett byte av handläggare", "at least one change of caseworker") { EasySwedish = "har fått en ny handläggare minst en gång" }, PlainMethods.ShareOf(some, known.Count, data.Cohort.Participated.And(data.Rows).Except(known).Count)),
                WaveStep.RatioLine(new("arbete eller studier efter minst ett byte, mot inget: kvot mellan risker", "work or studies after at least one change, against none: ratio of hazards") { EasySwedish = "jobb eller studier: ny handläggare jämfört med samma handläggare" }, hazard, WorkHazard.BaselineColumns),
            ])
        {
            EasyReading =
            [
                "Vi ser hur många som har fått en ny handläggare.",
                "Sedan ser vi hur många som fick jobb eller studier.",
                "Ibland jämför vi två grupper med ett tal.",
                "Talet 1 betyder att det är lika vanligt i båda.",
            ],
            Cautions =
            [
                AnalysisResult.Association,
                new("Den som är inne länge hinner byta oftare; modellen tar hänsyn till tiden, inte till varför någon är inne länge.", "Who takes part for long has more time for changes; the model takes account of time, not of why somebody takes part for long.") { EasySwedish = "Den som är med länge hinner byta fler gånger. Vi tar hänsyn till tiden. Vi vet inte varför någon är med länge." },
                AnalysisResult.OtherPopulation,
            ],
            Published = [PublishedFindings.ChangeOfCaseworker, PublishedFindings.AtLeastOneChange],
        };
    }
}
