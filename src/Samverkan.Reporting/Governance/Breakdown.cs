using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>The stages and the outcome for each group of a division, and for all.</summary>
internal static class Breakdown
{
    public static ReportTable Table(ReportDraft draft, JourneyStages stages, Grouping grouping, LocalizedText caption)
    {
        FigureDefinition Like(FigureId figure) => draft.Figures.First(f => f.Id == figure).Definition;
        List<TableRow> rows = [];
        foreach (Group group in grouping.Groups)
        {
            string key = $"{grouping.Key}/{group.Key}";
            FigureId referred = draft.Count($"{key}/referred", stages.Referred.Rows.And(group.Rows), Like(stages.Referred.Count));
            FigureId started = draft.Count($"{key}/started", stages.Started.Rows.And(group.Rows), Like(stages.Started.Count));
            FigureId planned = draft.Count($"{key}/planned", stages.Planned.Rows.And(group.Rows), Like(stages.Planned.Count));
            FigureId outcome = draft.Count($"{key}/outcome", stages.Outcome.And(group.Rows), Like(stages.OutcomeCount));
            rows.Add(Row(group.Name, referred, started, planned, outcome, draft.Share($"{key}/outcome-share", outcome, started)));
        }

        rows.Add(Row(T("alla", "all"), stages.Referred.Count, stages.Started.Count, stages.Planned.Count, stages.OutcomeCount, stages.OutcomeShare) with { IsTotal = true });
        return ReportDraft.Table($"by-{grouping.Key}", caption, grouping.Name,
            [T("remitterade", "referred"), T("började", "started"), T("samordnad planering", "coordinated plan"), T("arbete eller studier", "work or studies"), T("andel av dem som började", "share of those who started")], rows);
    }
}
