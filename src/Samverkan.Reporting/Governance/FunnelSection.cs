using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The steps that a programme itself accounts for in numbers, as a flow: each stage is who reached it and every step before it. Beside it each
/// step counted by itself, so that nobody who took the steps in another order is lost.
/// </summary>
/// <remarks>
/// A step that could not be read is unknown, and of a protected identity nothing tells that it was not: whoever is behind is told as not further or not read, and a
/// stage as at least so many. The words are the same whether anybody is unread or not, so that they tell of nobody's protection, and no number says how many they are.
/// </remarks>
internal static class FunnelSection
{
    /// <summary>The section; none for a programme that accounts for no steps of its own.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft)
    {
        if (draft.Programme.Funnel is not [_, _, ..] funnel)
            return [];
        Cohort cohort = draft.Cohort;
        FactColumns facts = draft.WithoutConsent > 0 ? cohort.Facts.Concat(cohort.WithoutConsent!) : cohort.Facts;
        RowSet within = RowSet.All(facts.Rows);
        List<(FunnelStep Step, LocalizedText Name, RowSet Through, RowSet Alone)> steps = [];
        foreach (FunnelStep step in funnel)
        {
            RowSet alone = CriterionColumns.Evaluate(step.Reached, facts, cohort.On).IsTrue;
            within = within.And(alone);
            steps.Add((step, T(Capital(step.Text.Swedish), Capital(step.Text.English)), within, alone));
        }

        List<FlowStage> stages = [];
        List<TableRow> rows = [];
        for (int i = 0; i < steps.Count; i++)
        {
            (FunnelStep step, LocalizedText name, RowSet through, RowSet alone) = steps[i];
            FigureId count = draft.Count($"funnel/{step.Id.Value}", through, draft.Define(step.Text,
                OnlyCertain(T("Räknas när steget och alla steg före det är registrerade senast rapportens sista dag.", "Counted when the step and all steps before it are recorded by the report's last day.")), source: step.Source));
            FigureId itself = draft.Count($"funnel/{step.Id.Value}/alone", alone, draft.Define(step.Text,
                OnlyCertain(T("Räknas när steget är registrerat senast rapportens sista dag, också för den som inte tagit stegen före det.", "Counted when the step is recorded by the report's last day, also for those who did not take the steps before it.")), source: step.Source));
            rows.Add(Row(name, count, itself));
            List<FlowLoss> losses = [];
            if (i + 1 < steps.Count)
            {
                LocalizedText next = steps[i + 1].Step.Text;
                FigureId loss = draft.Count($"funnel/{step.Id.Value}/not-further", through.Except(steps[i + 1].Through), draft.Define(
                    T($"som inte kommit till nästa steg, eller för vilka det inte fick läsas: {next.Swedish}", $"who have not come to the next step, or of whom it could not be read: {next.English}"),
                    T("Har nått steget men inte nästa senast rapportens sista dag, eller så fick nästa steg inte läsas. De räknas ihop: hur många som inte fick läsas visas inte.",
                        "Have reached the step but not the next one by the report's last day, or the next step could not be read. They are counted together: how many could not be read is not shown."), source: step.Source));
                LocalizedText behind = OrUnread(T("inte vidare", "not further"));
                losses.Add(new FlowLoss(behind, loss));
                rows.Add(new TableRow(T($"– {name.Swedish}: {behind.Swedish}", $"– {name.English}: {behind.English}"), [TableCell.Of(loss), TableCell.Of(T("gäller inte", "does not apply"))]));
            }

            stages.Add(new FlowStage(name, count) { Losses = [.. losses] });
        }

        FigureId first = stages[0].Value;
        FigureId last = stages[^1].Value;
        ImmutableArray<Sentence> without = [];
        if (draft.TellsWithoutConsent && BeforeConsent.CanReach(funnel[0].Reached))
        {
            FigureId apart = draft.Count($"funnel/{funnel[0].Id.Value}/without-consent", draft.WithoutConsentIn(steps[0].Through), draft.Define(
                T($"utan samtycke till att registreras: {funnel[0].Text.Swedish}", $"without consent to be registered: {funnel[0].Text.English}"),
                T("Av dem är bara känt vilka steg som togs före samtycket, senast rapportens sista dag.", "Of them only the steps before consent are known, by the report's last day."), source: funnel[0].Source));
            without =
            [
                Say($"Stegen före samtycket räknar också dem som inte samtyckt till att registreras: {{{apart}}} i det första steget.",
                    $"The steps before consent also count those who have not consented to be registered: {{{apart}}} in the first step.",
                    Say("Stegen före samtycket räknar också dem som inte samtyckt till att registreras. Hur många de är visas inte, till skydd för enskilda.",
                        "The steps before consent also count those who have not consented to be registered. How many they are is not shown, to protect individuals.")),
            ];
        }

        FlowChart chart = new(T("Programmets egna steg", "The programme's own steps"), [.. stages],
            [
                Say($"Minst {{{first}|person|personer}} har nått det första steget, {Safe(funnel[0].Text.Swedish)}, och minst {{{last}}} alla steg till och med det sista, {Safe(funnel[^1].Text.Swedish)}.",
                    $"At least {{{first}|person|persons}} have reached the first step, {Safe(funnel[0].Text.English)}, and at least {{{last}}} all steps up to the last one, {Safe(funnel[^1].Text.English)}.",
                    Say("Varje steg är ritat så brett som det har personer, där antalet får visas.", "Each step is drawn as wide as it has persons, where the number may be shown.")),
                Say("Den som inte gått vidare från ett steg och den för vilken nästa steg inte fick läsas räknas ihop.", "Those who have not gone on from a step and those of whom the next step could not be read are counted together."),
                .. without,
            ],
            Table("funnel-table", T("Antal i varje steg", "Number in each step"), T("Steg", "Step"), [T("efter alla steg före", "after all steps before"), T("räknat för sig", "counted by itself")], rows));
        return [new Section(new FigureId("funnel"), T("Programmets steg", "The programme's steps"),
        [
            chart,
            new Note(T(
                "Bilden räknar i varje steg dem som också tagit alla steg före. Hur många som tagit steget, räknat för sig, står i tabellen: det är de som målen och andra avsnitt räknar. Där något inte fick läsas räknas bara det som är säkert, så talen för stegen är minst så många.",
                "The picture counts in each step those who have also taken all steps before it. How many have taken the step, counted by itself, stands in the table: they are whom the goals and other sections count. Where something could not be read only what is certain is counted, so each step is at least so many.")),
        ])];
    }

    // a sentence's template holds no digits and no braces of its own
    private static string Safe(string text) => string.Concat(text.Where(static c => !char.IsAsciiDigit(c) && c is not ('{' or '}'))).Trim();
}
