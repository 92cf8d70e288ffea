using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Costs and financing by the programme's log, beside the funding plan. Amounts belong to the programme, never to a person.</summary>
internal static class FinanceSection
{
    public static Section Write(ReportDraft draft, ProgrammeLog? log)
    {
        FigureId id = new("finances");
        LocalizedText title = T("Kostnader och finansiering", "Costs and financing");
        if (log is null)
            return new Section(id, title, [PeriodSection.NoLog]);
        FinancialFollowUp finances = log.Finances(draft.Programme, draft.Cohort.On);
        if (finances is { Costs: 0, Support: 0, CoFinancing: 0 })
            return new Section(id, title, [new Note(T("Loggen berättar inte om några kostnader eller någon finansiering.", "The log tells of no costs and no financing."))]);
        LocalizedText rule = T("Ur programmets egen logg. Ett belopp räknas när dess period har slutat senast rapportens sista dag.", "From the programme's own log. An amount counts when its period has ended by the report's last day.");
        LocalizedText planned = T("Så mycket som programmets eget underlag anger för hela programmet.", "As much as the programme's own document states for the whole programme.");
        TableCell Kronor(string key, decimal? amount, LocalizedText counted, bool isPlan = false) => amount is { } kronor
            ? TableCell.Of(draft.Add(new StatedFigure(new FigureId($"finance/{key}"), decimal.Round(kronor, 0, MidpointRounding.ToEven), StatedKind.Number, draft.Define(counted, isPlan ? planned : rule, source: isPlan ? draft.Programme.Document : null) with
            {
                Unit = CountingUnit.Event, Measure = FigureDefinition.Kronor,
            })))
            : TableCell.Of(T("anges inte i kronor i källan", "not stated in kronor in the source"));
        List<Block> blocks =
        [
            Table("finance-table", T("Utfall och plan i kronor", "Outcome and plan in kronor"), T("Post", "Item"), [T("utfall", "outcome"), T("plan för hela programmet", "plan for the whole programme")],
            [
                new TableRow(T("kostnader", "costs"), [Kronor("costs", finances.Costs, T("kostnader i kronor", "costs in kronor")), Kronor("costs/planned", finances.PlannedTotal, T("hela budgeten i kronor", "the whole budget in kronor"), isPlan: true)]),
                new TableRow(T("stöd", "support"), [Kronor("support", finances.Support, T("stöd i kronor", "support in kronor")), Kronor("support/planned", finances.PlannedSupport, T("planerat stöd i kronor", "planned support in kronor"), isPlan: true)]),
                new TableRow(T("medfinansiering", "co-financing"), [Kronor("co-financing", finances.CoFinancing, T("medfinansiering i kronor", "co-financing in kronor")), Kronor("co-financing/planned", finances.PlannedCoFinancing, T("planerad medfinansiering i kronor", "planned co-financing in kronor"), isPlan: true)]),
            ]),
        ];
        if (!finances.ByType.IsEmpty)
        {
            blocks.Add(Table("finance-types", T("Kostnader efter slag", "Costs by type"), T("Slag", "Type"), [T("kronor", "kronor")],
                finances.ByType.Select(type => new TableRow(ProgrammeLogWords.Of(type.CostType), [Kronor($"type/{Digits((int)type.CostType)}", type.Kronor, ProgrammeLogWords.Of(type.CostType))]))));
        }

        return new Section(id, title, [.. blocks]);
    }
}
