using System.Collections.Immutable;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>What the governance calendar plans beside what the programme's own log tells.</summary>
internal static class GovernanceSection
{
    public static Section Write(ReportDraft draft, ProgrammeLog? log, ReportKind report)
    {
        FigureId id = new("governance");
        LocalizedText title = T("Styrning och leveranser", "Governance and deliveries");
        // the steering group's pack says it beside its agenda
        Block[] mandate = report == ReportKind.Quarterly ? [] : [.. ReportMandate.Write(draft.Programme, report)];
        if (log is null)
            return new Section(id, title, [.. mandate, PeriodSection.NoLog]);
        ImmutableArray<GovernanceFollowUp> followed = log.FollowUp(draft.Programme, draft.Cohort.On);
        if (followed.IsEmpty)
            return new Section(id, title, [.. mandate, new Note(T("Programmets underlag har ingen kalender för styrningen, och loggen berättar inte om några möten eller rapporter.", "The programme's document has no calendar for its governance, and the log tells of no meetings or reports."))]);
        List<TableRow> rows = [];
        foreach (GovernanceFollowUp kind in followed)
        {
            string key = $"governance/{Digits((int)kind.Kind)}";
            LocalizedText name = ProgrammeLogWords.Of(kind.Kind);
            FigureId done = Number(draft, $"{key}/done", kind.Done, name, T("Räknas i programmets egen logg till och med rapportens sista dag.", "Counted in the programme's own log until the report's last day."));
            int? due = kind.Quarters.Any(static quarter => quarter.Due is not null) ? kind.Quarters.Sum(static quarter => quarter.Due ?? 0) : null;
            TableCell Planned(string part, int? value, LocalizedText rule) => value is { } number
                ? TableCell.Of(Number(draft, $"{key}/{part}", number, name, rule))
                : TableCell.Of(T("ingen siffra i planen", "no number in the plan"));
            rows.Add(new TableRow(T(Capital(name.Swedish), Capital(name.English)),
            [
                TableCell.Of(done),
                Planned("planned-so-far", due, T("Så många som enligt styrkalendern skulle vara genomförda senast rapportens sista dag. Ett kvartal eller en månad som då inte är slut räknas inte, och en rapport om ett kvartal räknas från dagen efter kvartalet.", "As many as by the governance calendar should have been done by the report's last day. A quarter or a month that is not over by then does not count, and a report on a quarter counts from the day after the quarter.")),
                Planned("planned", kind.PlannedInAll, T("Så många som styrkalendern anger för hela programmet.", "As many as the governance calendar states for the whole programme.")),
            ]));
        }

        return new Section(id, title,
        [
            .. mandate,
            Table("governance-table", T("Möten, rapporter och utbildningar enligt programmets logg, bredvid planen", "Meetings, reports and trainings by the programme's log, beside the plan"), T("Slag", "Kind"),
                [T("genomförda", "done"), T("planerade hittills", "planned so far"), T("planerade i allt", "planned in all")], rows),
        ]);
    }

    internal static FigureId Number(ReportDraft draft, string id, int value, LocalizedText counted, LocalizedText rule) =>
        draft.Add(new StatedFigure(new FigureId(id), value, StatedKind.Number, draft.Define(counted, rule) with { Unit = CountingUnit.Event, Measure = FigureDefinition.LoggedEvents }));
}
