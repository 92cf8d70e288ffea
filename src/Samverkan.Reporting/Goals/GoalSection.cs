using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// The programme's goals: what can be counted is counted beside the goal, and a goal without a level says that it cannot be assessed
/// and why, never nought per cent.
/// </summary>
internal static class GoalSection
{
    public static Section Write(ReportDraft draft)
    {
        bool hasLevels = draft.Programme.Goals.Any(static g => g.Threshold is not null);
        List<TableRow> rows = [];
        foreach (Goal goal in draft.Programme.Goals)
            rows.Add(Write(draft, goal, hasLevels));
        ImmutableArray<LocalizedText> columns = [T("andel", "share"), T("antal", "count"), T("av", "of"), T("okänt", "unknown")];
        if (hasLevels)
            columns = columns.Add(T("nivå att nå", "level to reach"));
        ReportTable table = Table("goals-table", T("Målen, vad som går att räkna och hur långt de går att bedöma", "The goals, what can be counted and how far they can be assessed"), T("Mål", "Goal"),
            columns.Add(T("bedömning", "assessment")), rows);
        Note note = new(T(
            "Där källan inte sätter någon nivå är talen vårt mått bredvid målet, inte ett svar på om målet är nått. Vad som räknas står under tabellen.",
            "Where the source sets no level the numbers are our measure beside the goal, not an answer to whether it is reached. What is counted stands below the table."));
        return new Section(new FigureId("goals"), T("Mål", "Goals"), [note, table]);
    }

    private static TableRow Write(ReportDraft draft, Goal goal, bool hasLevels)
    {
        string id = $"goal/{goal.Id.Value}";
        LocalizedText rule = goal.Proxy ?? goal.Text;
        FigureDefinition definition = draft.Define(goal.Text, rule, source: goal.Source);
        FigureId assessment = draft.Absent($"{id}/assessment",
            Absence.NotAssessable,
            goal.NotAssessable is { } reason ? Reason(reason) : T("Rapporten avgör inte målet: jämför andelen med nivån.", "The report does not decide the goal: compare the share with the level."), definition);
        ImmutableArray<TableCell> last = hasLevels ? [Level(draft, goal, id, definition), TableCell.Of(assessment)] : [TableCell.Of(assessment)];
        TableCell notCounted = TableCell.Of(T("räknas inte", "not counted"));
        if (goal.Numerator is null)
        {
            return new TableRow(Header(goal), [notCounted, notCounted, notCounted, notCounted, .. last]);
        }

        Cohort cohort = draft.Cohort;
        TruthColumns judged = CriterionColumns.Evaluate(goal.Numerator, cohort.Facts, cohort.On);
        if (goal.Population is null)
        {
            return new TableRow(Header(goal), [notCounted, TableCell.Of(draft.Count($"{id}/count", judged.IsTrue, definition)), notCounted, notCounted, .. last]);
        }

        RowSet population = CriterionColumns.Evaluate(goal.Population, cohort.Facts, cohort.On).IsTrue;
        FigureId unknown = draft.Count($"{id}/unknown", population.And(judged.IsUnknown), draft.Define(T("går inte att säga", "cannot be told"), T("En uppgift som behövs saknas eller har avböjts. De ingår inte i ”av”.", "A fact that is needed is missing or was declined. They are not in “of”."), source: goal.Source));
        FigureId whole = draft.Count($"{id}/of", population.Except(judged.IsUnknown), definition with { Counted = T("som det går att säga något om", "of whom something can be told") });
        FigureId part = draft.Count($"{id}/count", population.And(judged.IsTrue), definition);
        return new TableRow(Header(goal), [TableCell.Of(draft.Share($"{id}/share", part, whole)), TableCell.Of(part), TableCell.Of(whole), TableCell.Of(unknown), .. last]);
    }

    private static TableCell Level(ReportDraft draft, Goal goal, string id, FigureDefinition definition) => goal.Threshold switch
    {
        null => TableCell.Of(T("ingen satt", "none set")),
        { Kind: ThresholdKind.AtLeastCount } count => TableCell.Of(draft.Add(new StatedFigure(new FigureId($"{id}/level"), count.Value, StatedKind.Number, definition))),
        { } share => TableCell.Of(draft.Add(new StatedFigure(new FigureId($"{id}/level"), share.Value / 100m, StatedKind.Share, definition))),
    };

    private static LocalizedText Header(Goal goal) => T(
        char.ToUpperInvariant(goal.Text.Swedish[0]) + goal.Text.Swedish[1..],
        char.ToUpperInvariant(goal.Text.English[0]) + goal.Text.English[1..]);

    private static LocalizedText Reason(NotAssessableReason reason) => reason switch
    {
        NotAssessableReason.NoThreshold => T("Källan säger inte vilken nivå som räcker.", "The source does not say which level is enough."),
        NotAssessableReason.NoBaseline => T("Källan säger mer eller mindre, men inte än vad.", "The source says more or less, but not than what."),
        NotAssessableReason.OutsideProgramme => T("Effekten ligger utanför vad programmets egna uppgifter kan visa.", "The effect lies outside what the programme's own records can show."),
        NotAssessableReason.Qualitative => T("Målet nås i arbetssätt och dokument, inte i antal deltagare.", "The goal is met in ways of working and documents, not in numbers of participants."),
        _ => T("Programmet anger inget sätt att mäta det.", "The programme names no way to measure it."),
    };
}
