using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>The stages and the result for each group of a division, and for all.</summary>
internal static class Breakdown
{
    public static ReportTable Table(ReportDraft draft, JourneyStages stages, Grouping grouping, LocalizedText caption, ImmutableArray<Group>? groups = null)
    {
        List<(string Key, LocalizedText Name, RowSet Rows, FigureId All)> columns = [("started", T("började", "started"), stages.Started.Rows, stages.Started.Count)];
        if (stages.Planned is { } planned)
            columns.Add(("planned", T("samordnad planering", "coordinated plan"), planned.Rows, planned.Count));
        if (stages.Result is { } result)
            columns.Add((result.Count.Value, result.Name, result.Rows, result.Count));
        List<TableRow> rows = [];
        foreach (Group group in groups ?? grouping.Groups)
        {
            // a group in which nobody has started has no row of its own in a table of who started
            if (stages.Started.Rows.And(group.Rows).IsEmpty)
                continue;
            string key = $"{grouping.Key}/{group.Key}";
            // who is in the group is told once, where those who started are counted
            List<FigureId> cells = [.. columns.Select((column, i) => draft.Count($"{key}/{column.Key}", column.Rows.And(group.Rows), i == 0 ? Explained(draft.Definition(column.All), group) : draft.Definition(column.All)))];
            if (stages.Result is not null)
                cells.Add(draft.Share($"{key}/{columns[^1].Key}-share", cells[^1], cells[0]));
            rows.Add(Row(group.Name, [.. cells]));
        }

        List<FigureId> all = [.. columns.Select(static column => column.All)];
        List<LocalizedText> names = [.. columns.Select(static column => column.Name)];
        if (stages.Result is { } led)
        {
            all.Add(led.Share);
            names.Add(T("andel av dem som började", "share of those who started"));
        }

        rows.Add(Row(T("alla", "all"), [.. all]) with { IsTotal = true });
        return ReportDraft.Table($"by-{grouping.Key}", caption, grouping.Name, [.. names], rows);
    }

    /// <summary>The definition of a figure of a group, with what a reader must know of who is counted in it.</summary>
    public static FigureDefinition Explained(FigureDefinition definition, Group group) => group.Explanation is { } explanation
        ? definition with { Rule = T($"{definition.Rule.Swedish} {group.Name.Swedish}: {explanation.Swedish}", $"{definition.Rule.English} {group.Name.English}: {explanation.English}") }
        : definition;
}
