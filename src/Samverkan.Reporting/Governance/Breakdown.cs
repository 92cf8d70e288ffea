using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>The stages and the outcome for each group of a division, and for all.</summary>
internal static class Breakdown
{
    public static ReportTable Table(ReportDraft draft, JourneyStages stages, Grouping grouping, LocalizedText caption, bool withReferred, ImmutableArray<Group>? groups = null)
    {
        FigureDefinition Like(FigureId figure) => draft.Figures.First(f => f.Id == figure).Definition;
        List<TableRow> rows = [];
        foreach (Group group in groups ?? grouping.Groups)
        {
            // a group in which nobody has started has no row of its own in a table of who started
            if (!withReferred && stages.Started.Rows.And(group.Rows).IsEmpty)
                continue;
            string key = $"{grouping.Key}/{group.Key}";
            FigureId started = draft.Count($"{key}/started", stages.Started.Rows.And(group.Rows), Like(stages.Started.Count));
            FigureId planned = draft.Count($"{key}/planned", stages.Planned.Rows.And(group.Rows), Like(stages.Planned.Count));
            FigureId outcome = draft.Count($"{key}/outcome", stages.Outcome.And(group.Rows), Like(stages.OutcomeCount));
            FigureId share = draft.Share($"{key}/outcome-share", outcome, started);
            rows.Add(withReferred
                ? Row(group.Name, draft.Count($"{key}/referred", stages.Referred.Rows.And(group.Rows), Like(stages.Referred.Count)), started, planned, outcome, share)
                : Row(group.Name, started, planned, outcome, share));
        }

        LocalizedText all = T("alla", "all");
        rows.Add((withReferred
            ? Row(all, stages.Referred.Count, stages.Started.Count, stages.Planned.Count, stages.OutcomeCount, stages.OutcomeShare)
            : Row(all, stages.Started.Count, stages.Planned.Count, stages.OutcomeCount, stages.OutcomeShare)) with
        {
            IsTotal = true,
        });
        return ReportDraft.Table($"by-{grouping.Key}", caption, grouping.Name,
            withReferred ? [T("remitterade som samtyckt", "referred, consented"), .. Columns] : Columns, rows);
    }

    private static ImmutableArray<LocalizedText> Columns { get; } =
        [T("började", "started"), T("samordnad planering", "coordinated plan"), T("arbete eller studier", "work or studies"), T("andel av dem som började", "share of those who started")];
}
