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
        List<TargetRow> shares = [];
        List<TargetRow> numbers = [];
        foreach (Goal goal in goals)
        {
            FigureId? Figure(string part) => draft.Has($"goal/{goal.Id.Value}/{part}") ? new FigureId($"goal/{goal.Id.Value}/{part}") : null;
            (FigureId? level, FigureId? state) = (Figure("level"), Figure("assessment"));
            if (Figure("share") is { } share)
                shares.Add(new TargetRow(Capital(goal.Text), share) { Interval = Figure("interval"), Target = level, State = state });
            else if (level is not null && (Figure("events") ?? Figure("count")) is { } number)
                numbers.Add(new TargetRow(Capital(goal.Text), number) { Target = level, State = state });
        }

        if (shares.Count > 0)
        {
            yield return Picture("goals-shares", T("Målen som andelar: stapeln är andelen hittills, linjen över den osäkerheten", "The goals as shares: the bar is the share so far, the line over it the uncertainty"), shares,
                T("andel", "share"), T("Andelarna står i tabellen där de får visas.", "The shares stand in the table where they may be shown."));
        }

        if (numbers.Count > 0)
        {
            yield return Picture("goals-numbers", T("Målen som antal: stapeln är antalet hittills, varje mål på sin egen skala från noll", "The goals as numbers: the bar is the number so far, each goal on its own scale from zero"), numbers,
                T("antal", "count"), T("Antalen står i tabellen där de får visas.", "The numbers stand in the table where they may be shown."));
        }
    }

    private static TargetChart Picture(string id, LocalizedText title, List<TargetRow> rows, LocalizedText column, LocalizedText otherwise)
    {
        bool hasLevel = rows.Exists(static r => r.Target is not null);
        bool hasInterval = rows.Exists(static r => r.Interval is not null);
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

        Sentence general = new(otherwise);
        ImmutableArray<Sentence> reading =
        [
            .. rows.Select(row => Reading(row)).OfType<Sentence>(),
        ];
        return new TargetChart(title, [.. rows], reading.IsEmpty ? [general] : reading,
            Table(id, title, T("Mål", "Goal"), columns.Add(T("bedömning", "assessment")), rows.Select(row => new TableRow(row.Label, [.. Cells(row)]))));
    }

    /// <summary>The value, its interval and the level of one row. The words of a goal may hold numbers, which stand as they are only where there are none.</summary>
    private static Sentence? Reading(TargetRow row)
    {
        if (row.Label.Swedish.Concat(row.Label.English).Any(static c => char.IsAsciiDigit(c) || c is '{' or '}'))
            return null;
        string Value(Language language) => row.Interval is { } interval ? $"{{{row.Value}}} ({{{interval}}})" : $"{{{row.Value}}}";
        string Level(string words) => row.Target is { } target ? $", {words} {{{target}}}" : "";
        return Say($"{row.Label.Swedish}: {Value(Language.Swedish)}{Level("nivå att nå")}.", $"{row.Label.English}: {Value(Language.English)}{Level("level to reach")}.",
            Say($"{row.Label.Swedish}: visas inte, till skydd för enskilda.", $"{row.Label.English}: not shown, to protect individuals."));
    }
}
