using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
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
        ImmutableArray<LocalizedText> columns = [T("andel", "share"), T("antal", "count"), T("av", "of"), T("annat resultat", "other result"), T("utan registrerat resultat", "no recorded result")];
        if (hasLevels)
            columns = columns.Add(T("nivå att nå", "level to reach"));
        ReportTable table = Table("goals-table", T("Målen, vad som går att räkna och hur långt de går att bedöma", "The goals, what can be counted and how far they can be assessed"), T("Mål", "Goal"),
            columns.Add(T("bedömning", "assessment")), rows);
        Note note = new(T(
            "Där källan inte sätter någon nivå är talen vårt mått bredvid målet, inte ett svar på om målet är nått. Andelen är av alla som målet gäller, också dem utan registrerat resultat: den säger hur många som säkert nått dit, och kan inte vara lägre. Vad som räknas står under tabellen.",
            "Where the source sets no level the numbers are our measure beside the goal, not an answer to whether it is reached. The share is of all whom the goal is about, also those with no recorded result: it says how many have certainly got there, and cannot be lower. What is counted stands below the table."));
        return new Section(new FigureId("goals"), T("Mål", "Goals"), [note, table]);
    }

    private static TableRow Write(ReportDraft draft, Goal goal, bool hasLevels)
    {
        string id = $"goal/{goal.Id.Value}";
        LocalizedText rule = goal.Proxy ?? goal.Text;
        FigureDefinition definition = draft.Define(goal.Text, rule, source: goal.Source);
        FigureId assessment = draft.Absent($"{id}/assessment",
            Absence.NotAssessable,
            goal.NotAssessable is { } reason ? Reason(reason)
                : goal.Counts is not null ? T("Räknas i programmets egen logg, som den här rapporten inte läser.", "Counted in the programme's own log, which this report does not read.")
                : goal.Population is null ? T("Rapporten avgör inte målet: jämför antalet med nivån.", "The report does not decide the goal: compare the count with the level.")
                : T("Rapporten avgör inte målet: jämför andelen med nivån.", "The report does not decide the goal: compare the share with the level."), definition);
        ImmutableArray<TableCell> last = hasLevels ? [Level(draft, goal, id, definition), TableCell.Of(assessment)] : [TableCell.Of(assessment)];
        TableCell notCounted = TableCell.Of(T("räknas inte", "not counted"));
        if (goal.Numerator is null)
        {
            return new TableRow(Header(goal), [notCounted, notCounted, notCounted, notCounted, notCounted, .. last]);
        }

        Cohort cohort = draft.Cohort;
        TruthColumns judged = CriterionColumns.Evaluate(goal.Numerator, cohort.Facts, cohort.On);
        if (goal.Population is null)
        {
            return new TableRow(Header(goal), [notCounted, TableCell.Of(draft.Count($"{id}/count", judged.IsTrue, definition)), notCounted, notCounted, notCounted, .. last]);
        }

        RowSet population = CriterionColumns.Evaluate(goal.Population, cohort.Facts, cohort.On).IsTrue;
        LocalizedText everybody = Everybody(goal.Population);
        definition = definition with
        {
            Of = everybody,
            Rule = T($"{Sentence(rule.Swedish)} Andelen är av {everybody.Swedish}. De utan registrerat resultat ingår bland dem, men inte i antalet.",
                $"{Sentence(rule.English)} The share is of {everybody.English}. Those with no recorded result are among them, but not in the count."),
        };
        FigureId part = draft.Count($"{id}/count", population.And(judged.IsTrue), definition);
        FigureId whole = draft.Count($"{id}/of", population, draft.Define(everybody, T("Alla som målet gäller, också de utan registrerat resultat.", "All whom the goal is about, also those with no recorded result."), source: goal.Source));
        FigureId other = draft.Count($"{id}/other", population.Except(judged.IsTrue).Except(judged.IsUnknown), draft.Define(T("med ett annat registrerat resultat", "with another recorded result"), T("De uppgifter som behövs är registrerade och säger något annat.", "The facts that are needed are recorded and say something else."), everybody, goal.Source));
        FigureId unknown = draft.Count($"{id}/unknown", population.And(judged.IsUnknown), draft.Define(T("utan registrerat resultat", "with no recorded result"), T("En uppgift som behövs saknas eller har avböjts: resultat, mätningar eller planering. De ingår i ”av”.", "A fact that is needed is missing or was declined: outcome, measurements or plan. They are in “of”."), everybody, goal.Source));
        return new TableRow(Header(goal), [TableCell.Of(draft.Share($"{id}/share", part, whole)), TableCell.Of(part), TableCell.Of(whole), TableCell.Of(other), TableCell.Of(unknown), .. last]);
    }

    private static LocalizedText Everybody(Criterion population) => population switch
    {
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Started => T("alla som börjat", "all who have started"),
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Exited => T("alla som avslutat", "all who have left"),
        _ => T("alla som målet gäller", "all whom the goal is about"),
    };

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}{(text.EndsWith('.') ? "" : ".")}";

    private static TableCell Level(ReportDraft draft, Goal goal, string id, FigureDefinition definition) => goal.Threshold switch
    {
        null => TableCell.Of(T("ingen satt", "none set")),
        { Kind: ThresholdKind.AtLeastCount or ThresholdKind.ExactCount } count => TableCell.Of(draft.Add(new StatedFigure(new FigureId($"{id}/level"), count.Value, StatedKind.Number, definition))),
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
