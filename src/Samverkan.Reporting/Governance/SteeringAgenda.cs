using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The steering group's pack, point by point of the agenda (<i>dagordning</i>) that the source lists. A source that lists none gets the same five
/// points, and the pack says that they are ours.
/// </summary>
internal static class SteeringAgenda
{
    public static IEnumerable<Section> Write(ReportDraft draft, JourneyStages stages, ProgrammeLog? log, ReportKind kind)
    {
        ImmutableArray<AgendaPoint> agenda = draft.Programme.StandingAgenda;
        yield return new Section(new FigureId("agenda"), T("Dagordning", "Agenda"),
        [
            .. KeyFigureSection.Blocks(draft, stages, kind),
            .. ReportMandate.Write(draft.Programme, kind),
            agenda.IsEmpty
                ? new Note(T("Programmets underlag anger ingen stående dagordning. Punkterna nedan är Samverkans egen ordning.", "The programme's document states no standing agenda. The points below are Samverkan's own order."))
                : new DefinitionList([.. agenda.Select(static (point, i) => new DefinedTerm(LocalizedText.Same(Digits(i + 1)), Capital(point.Text), point.Source))]),
        ]);
        List<AgendaContent> left = [.. Enum.GetValues<AgendaContent>()];
        foreach (AgendaPoint point in agenda)
        {
            if (point.Shows is { } content && left.Remove(content))
                yield return Point(draft, stages, log, content, Capital(point.Text));
            else
                yield return new Section(new FigureId($"agenda/{point.Id.Value}"), Capital(point.Text), [new Note(T("Punkten fylls av dem som möts: inget registrerat hör till den.", "The point is filled by those who meet: nothing recorded belongs to it."))]);
        }

        foreach (AgendaContent content in left)
            yield return Point(draft, stages, log, content, Name(content));
    }

    private static Section Point(ReportDraft draft, JourneyStages stages, ProgrammeLog? log, AgendaContent content, LocalizedText title) => content switch
    {
        AgendaContent.SinceLast => new(new FigureId("agenda/since-last"), title, [.. PeriodSection.Blocks(draft, stages, log)]) { Subsections = FunnelSection.Write(draft) },
        AgendaContent.Difficulties => new(new FigureId("agenda/difficulties"), title, [.. Difficulties(draft, stages, log)]),
        AgendaContent.Knowledge => new(new FigureId("agenda/knowledge"), title, log is null ? [PeriodSection.NoLog] : [.. LearningSection.News(draft, log)]),
        AgendaContent.Decisions => new(new FigureId("agenda/decisions"), title, [.. Decisions(draft, log)]),
        _ => GoalSection.Write(draft) with { Title = title },
    };

    private static IEnumerable<Block> Difficulties(ReportDraft draft, JourneyStages stages, ProgrammeLog? log)
    {
        if (stages.Steps.Activities)
            yield return WithoutActivity(draft, stages);
        if (log is null)
        {
            yield return PeriodSection.NoLog;
            yield break;
        }

        yield return LearningSection.DeviationTable(
            draft,
            [.. log.Deviations(draft.Cohort.On).Where(static one => one.Addressed is not { IsResolved: true })],
            "agenda-deviations", T("Avvikelser i systemet som ännu förekommer", "Deviations in the system that still occur"), T("Loggen berättar inte om någon avvikelse som ännu förekommer.", "The log tells of no deviation that still occurs."));
        ImmutableArray<EmployerPledge> overdue = [.. log.Pledges(draft.Cohort.On).Where(static pledge => pledge.IsOverdue)];
        if (!overdue.IsEmpty)
        {
            yield return Table("agenda-pledges", T("Arbetsgivares utfästelser vars dag har gått", "Employers' pledges whose day has passed"), T("Arbetsgivare", "Employer"), [T("utfäst", "pledged"), T("sista dag", "last day")],
                overdue.Select(static pledge => new TableRow(LocalizedText.Same(pledge.Pledged.Employer),
                    [TableCell.Of(ProgrammeLogWords.Of(pledge.Pledged.PledgeKind)), TableCell.Of(pledge.Pledged.Due is { } due ? WrittenDay.Of(due) : T("ingen angiven", "none named"))])));
        }
    }

    private static ReportTable WithoutActivity(ReportDraft draft, JourneyStages stages)
    {
        RowSet ongoing = stages.Started.Rows.Except(stages.Exited);
        RowSet unread = draft.Unread(stages, WithheldParts.Activities);
        bool isAllRead = unread.IsEmpty;
        LocalizedText of = T("deltagare som deltar fortfarande", "participants who still take part");
        FigureDefinition idle = draft.Define(T("deltagare utan insats i tre månader", "participants without an activity for three months"),
            draft.OfCertain(stages, WithheldParts.Activities, T("Deltar på rapportens sista dag, och ingen dag med insats de tre månaderna före den.", "Take part on the report's last day, with no day of activity in the three months before it.")), of);
        FigureDefinition gap = draft.Define(T("deltagare med minst ett glapp", "participants with at least one gap"),
            draft.OfCertain(stages, WithheldParts.Activities, T($"Deltar på rapportens sista dag. {GapRule.Swedish}", $"Take part on the report's last day. {GapRule.English}")), of);
        (string least, string leastEnglish) = isAllRead ? ("", "") : (" (minst så många)", " (at least so many)");
        return Table("difficulties-table", T("Deltagare utan insats, och de som haft glapp", "Participants without an activity, and those who have had gaps"), T("Läge", "State"), [T("deltagare", "participants"), T("andel av dem som deltar fortfarande", "share of those who still take part")],
        [
            Told("difficulty/idle", T($"utan insats i tre månader{least}", $"without an activity for three months{leastEnglish}"), draft.Cohort.IdleForThreeMonths.Where(static idle => idle == true).And(ongoing).Except(unread), idle),
            Told("difficulty/gap", T($"har haft glapp{least}", $"have had gaps{leastEnglish}"), draft.WithGap(ongoing), gap),
        ]);

        // an activity that could not be read looks like none
        TableRow Told(string id, LocalizedText name, RowSet persons, FigureDefinition definition)
        {
            if (draft.IsHardlyRead(ongoing, unread))
                return Row(name, draft.NotRead(id, definition), draft.NotRead($"{id}/share", definition));
            FigureId count = draft.Count(id, persons, definition);
            return Row(name, count, draft.Share($"{id}/share", count, stages.OngoingCount));
        }
    }

    /// <summary>What waits for an answer. The pack proposes nothing of its own.</summary>
    private static IEnumerable<Block> Decisions(ReportDraft draft, ProgrammeLog? log)
    {
        if (log is null)
        {
            yield return PeriodSection.NoLog;
            yield break;
        }

        LocalDate on = draft.Cohort.On;
        List<TableRow> waiting =
        [
            .. log.MissingServices(on).Where(static one => one.Answer is null).Select(static one => Waits(
                T($"Insats som saknas: {one.Proposed.Service} ({one.Proposed.ForWhom})", $"Missing service: {one.Proposed.Service} ({one.Proposed.ForWhom})"), T("förslaget är inte besvarat", "the proposal is not answered"), one.On)),
            .. log.Deviations(on).Where(static one => one.Addressed is null).Select(static one => Waits(
                T($"Avvikelse: {one.Noted.What.TrimEnd('.')} ({one.Noted.Where})", $"Deviation: {one.Noted.What.TrimEnd('.')} ({one.Noted.Where})"), T("ingen åtgärd är registrerad", "no measure is recorded"), one.On)),
            .. log.Commitments(draft.Programme, on).Where(static one => one.Assessed is null or { Status: CommitmentStatus.NotDone }).Select(static one => Waits(
                T($"Åtagande: {one.Commitment.Text.Swedish}", $"Commitment: {one.Commitment.Text.English}"), one.Assessed is null ? T("ingen har svarat", "nobody has answered") : T("inte gjort", "not done"), one.On)),
            .. Behind(draft, log),
        ];
        yield return waiting.Count == 0
            ? new Note(T("Inget registrerat väntar på beslut.", "Nothing recorded waits for a decision."))
            : Table("agenda-waiting", T("Det som väntar på besked", "What waits for an answer"), T("Ärende", "Matter"), [T("läge", "state"), T("sedan", "since")], waiting);
        yield return new Note(T("Listan är det som är registrerat utan svar. Vilka beslut som behövs avgör de som möts.", "The list is what is recorded without an answer. Which decisions are needed is for those who meet to say."));
    }

    private static IEnumerable<TableRow> Behind(ReportDraft draft, ProgrammeLog log) =>
        from kind in log.FollowUp(draft.Programme, draft.Cohort.On)
        let planned = kind.Quarters.Where(quarter => quarter.Quarter.LastDay <= draft.Cohort.On).Sum(static quarter => quarter.Planned ?? 0)
        where planned > kind.Done
        let name = ProgrammeLogWords.Of(kind.Kind)
        select Waits(T($"Styrkalendern: {name.Swedish}", $"Governance calendar: {name.English}"), T("färre än planerat hittills", "fewer than planned so far"), null);

    private static TableRow Waits(LocalizedText matter, LocalizedText state, LocalDate? since) =>
        new(matter, [TableCell.Of(state), TableCell.Of(since is { } day ? WrittenDay.Of(day) : T("ingen dag angiven", "no day named"))]);

    private static LocalizedText Name(AgendaContent content) => content switch
    {
        AgendaContent.SinceLast => T("Det som hänt sedan sist", "What has happened since last time"),
        AgendaContent.Difficulties => T("Svårigheter", "Difficulties"),
        AgendaContent.Knowledge => T("Ny kunskap och ändringar", "New knowledge and changes"),
        AgendaContent.Decisions => T("Beslut som behövs", "Decisions that are needed"),
        _ => T("Hur långt målen är nådda", "How far the goals are reached"),
    };
}
