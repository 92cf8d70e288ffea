using System.Collections.Immutable;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// The goals as pictures: those that are shares on one scale from nothing to all with their intervals, and those that are numbers to reach each on a scale of its
/// own. Both show figures that the table of goals has, and no other.
/// </summary>
internal static class GoalPicture
{
    public static IEnumerable<Block> Write(ReportDraft draft, IEnumerable<Goal> goals)
    {
        List<(Goal Goal, TargetRow Row)> shares = [];
        List<(Goal Goal, TargetRow Row)> numbers = [];
        foreach (Goal goal in goals)
        {
            FigureId? Figure(string part) => draft.Has($"goal/{goal.Id.Value}/{part}") ? new FigureId($"goal/{goal.Id.Value}/{part}") : null;
            (FigureId? level, FigureId? state) = (Figure("level"), Figure("assessment"));
            if (Figure("share") is { } share)
                shares.Add((goal, new TargetRow(Capital(goal.Text), share) { Interval = Figure("interval"), Target = level, State = state }));
            else if (level is not null && (Figure("events") ?? Figure("count")) is { } number)
                numbers.Add((goal, new TargetRow(Capital(goal.Text), number) { Target = level, State = state }));
        }

        if (shares.Count > 0)
        {
            yield return Picture(draft, "goals-shares", T("Målen som andelar", "The goals as shares"), T("stapeln är andelen hittills, linjen över den osäkerheten", "the bar is the share so far, the line over it the uncertainty"), shares,
                T("andel", "share"));
        }

        if (numbers.Count > 0)
        {
            yield return Picture(draft, "goals-numbers", T("Målen som antal", "The goals as numbers"), T("stapeln är antalet hittills, varje mål på sin egen skala från noll", "the bar is the number so far, each goal on its own scale from zero"), numbers,
                T("antal", "count"));
        }
    }

    private static TargetChart Picture(ReportDraft draft, string id, LocalizedText caption, LocalizedText drawn, List<(Goal Goal, TargetRow Row)> goals, LocalizedText column)
    {
        LocalizedText title = T($"{caption.Swedish}: {drawn.Swedish}", $"{caption.English}: {drawn.English}");
        TargetRow[] rows = [.. goals.Select(static one => one.Row)];
        bool hasLevel = rows.Any(static r => r.Target is not null);
        bool hasInterval = rows.Any(static r => r.Interval is not null);
        ImmutableArray<LocalizedText> columns = [column];
        if (hasInterval)
            columns = columns.Add(T("osäkerhet", "uncertainty"));
        if (hasLevel)
            columns = columns.Add(T("nivå att nå", "level to reach"));
        TableCell none = TableCell.Of(T("ingen satt", "none set"));
        IEnumerable<TableCell> Cells(TargetRow row)
        {
            yield return TableCell.Of(row.Value);
            if (hasInterval)
                yield return TableCell.Of(row.Interval!);
            if (hasLevel)
                yield return row.Target is { } target ? TableCell.Of(target) : none;
            yield return row.State is { } state ? TableCell.Of(state) : none;
        }

        return new TargetChart(title, [.. rows], [.. goals.Select(one => Reading(draft, one.Goal, one.Row))],
            Table(id, caption, T("Mål", "Goal"), columns.Add(T("bedömning", "assessment")), rows.Select(row => new TableRow(row.Label, [.. Cells(row)]))));
    }

    /// <summary>The value, its interval and the level of one row: every row that is drawn is told, also one whose goal has numbers in its words.</summary>
    private static Sentence Reading(ReportDraft draft, Goal goal, TargetRow row)
    {
        GoalSentence words = new(draft, goal, draft.Definition(row.Value));
        (string swedish, string english) = (words.Said(goal.Text.Swedish), words.Said(goal.Text.English));
        string value = row.Interval is { } interval ? $"{{{row.Value}}} ({{{interval}}})" : $"{{{row.Value}}}";
        string Level(string told) => row.Target is { } target ? $", {told} {{{target}}}" : "";
        return Say($"{swedish}: {value}{Level("nivå att nå")}.", $"{english}: {value}{Level("level to reach")}.",
            Say($"{swedish}: visas inte, till skydd för enskilda.", $"{english}: not shown, to protect individuals."));
    }
}
