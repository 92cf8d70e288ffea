using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>What participants themselves answer, goal by goal and for women and men apart: a goal such as "welcome whatever sex" is read both for all and by sex.</summary>
internal static class AnswersPart
{
    /// <summary>The subsection; none for a programme whose goals ask participants nothing.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, ImmutableArray<Division> divisions)
    {
        ImmutableArray<GoalEvaluation> asked =
        [
            .. ProgrammeGoals.Evaluate(draft.Cohort, draft.Programme, draft.Settings.Log).Goals
                .Where(static one => one is { Goal.Informant: Informant.Participant, Goal.Population: not null, Persons: { Concerned.IsEmpty: false } }),
        ];
        if (divisions.FirstOrDefault(static division => division.Key == "sex") is not { } sexes || sexes.Pairs().FirstOrDefault() is not ({ } women, { } men) || asked.IsEmpty)
            return [];
        List<TableRow> rows = [];
        foreach (GoalEvaluation evaluated in asked)
        {
            GoalPersons persons = evaluated.Persons!;
            string key = $"goal/{evaluated.Goal.Id.Value}/sex";
            FigureDefinition definition = draft.Define(evaluated.Goal.Text, evaluated.Goal.Proxy ?? evaluated.Goal.Text, source: evaluated.Goal.Source);
            FigureId one = Share(draft, $"{key}/{women.Key}", persons, women, definition);
            FigureId other = Share(draft, $"{key}/{men.Key}", persons, men, definition);
            rows.Add(Row(T(Capital(evaluated.Goal.Text.Swedish), Capital(evaluated.Goal.Text.English)), one, other, draft.Add(new GapFigure(new FigureId($"{key}/gap"), one, other, definition with { Measure = FigureDefinition.Points }))));
        }

        return
        [
            new Section(new FigureId("horizontal/answers"), T("Deltagarnas svar, kvinnor och män", "The participants' answers, women and men"),
            [
                Table("answers-by-sex", T("Mål som deltagarna svarar på, efter kön", "Goals that participants answer, by sex"), T("Mål", "Goal"),
                    [women.Name, men.Name, T("skillnad i procentenheter (intervall)", "gap in percentage points (interval)")], rows),
                new Note(T(
                    "Andelen är av alla som målet gäller, också de som inte svarat. Samma mål står för alla tillsammans bland målen.",
                    "The share is of all whom the goal is about, also those who have not answered. The same goals stand for all together among the goals.")),
            ]),
        ];
    }

    private static FigureId Share(ReportDraft draft, string id, GoalPersons persons, Group group, FigureDefinition definition)
    {
        FigureId part = draft.Count($"{id}/count", persons.Counted.And(group.Rows), definition);
        FigureId whole = draft.Count($"{id}/of", persons.Concerned.And(group.Rows), definition with
        {
            Counted = T("alla som målet gäller", "all whom the goal is about"),
            Rule = T("Alla som målet gäller, också de utan registrerat resultat.", "All whom the goal is about, also those with no recorded result."),
        });
        return draft.Share($"{id}/share", part, whole);
    }
}
