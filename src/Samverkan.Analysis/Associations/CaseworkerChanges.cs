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
    public LocalizedText Name { get; } = new("Byte av handläggare och arbete eller studier", "Change of caseworker and work or studies");

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
                new(new("minst ett byte av handläggare", "at least one change of caseworker"), PlainMethods.ShareOf(some, known.Count, data.Cohort.Participated.And(data.Rows).Except(known).Count)),
                WaveStep.RatioLine(new("arbete eller studier efter minst ett byte, mot inget: kvot mellan risker", "work or studies after at least one change, against none: ratio of hazards"), hazard, WorkHazard.BaselineColumns),
            ])
        {
            Cautions =
            [
                AnalysisResult.Association,
                new("Den som är inne länge hinner byta oftare; modellen tar hänsyn till tiden, inte till varför någon är inne länge.", "Who takes part for long has more time for changes; the model takes account of time, not of why somebody takes part for long."),
                AnalysisResult.OtherPopulation,
            ],
            Published = [PublishedFindings.ChangeOfCaseworker, PublishedFindings.AtLeastOneChange],
        };
    }
}
