using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>What happened within the period that a report is about: steps that persons reached during it, and what the programme's log tells of it.</summary>
internal static class PeriodSection
{
    public static Section Write(ReportDraft draft, JourneyStages stages, ProgrammeLog? log) =>
        new(new FigureId("period"), T("Under perioden", "During the period"), [.. Blocks(draft, stages, log)]);

    public static IEnumerable<Block> Blocks(ReportDraft draft, JourneyStages stages, ProgrammeLog? log)
    {
        List<(LocalizedText Name, RowSet During, FigureId Whole)> steps =
        [
            .. stages.All.Select(stage => (stage.Name, During(draft, stage.Milestone, stage.Rows), stage.Count)),
        ];
        if (stages.Result is { } result)
            steps.Add((Capital(result.Reached), result.Rows.Except(result.By(draft.Period.Start.PlusDays(-1))), result.Count));
        steps.Add((T("Avslutade", "Left"), During(draft, Milestone.Exited, stages.Exited), stages.ExitedCount));
        List<TableRow> rows = [];
        foreach ((LocalizedText name, RowSet during, FigureId whole) in steps)
        {
            FigureId count = draft.Count($"period/{whole.Value}", during, draft.Definition(whole) with
            {
                Period = null,
                Rule = T("Steget nåddes under perioden, och alla steg före det är registrerade. Den som börjat om räknas vid den första starten och det senaste avslutet.", "The stage was reached during the period, and all stages before it are recorded. A person who starts again is counted at the first start and the last exit."),
            });
            rows.Add(draft.Period == draft.Cumulative ? Row(name, count) : Row(name, count, whole));
        }

        yield return Table("period-table", T("Steg som nåddes under perioden", "Stages reached during the period"), T("Steg", "Stage"),
            draft.Period == draft.Cumulative ? [T("under perioden", "during the period")] : [T("under perioden", "during the period"), T("sedan programmets start", "since the programme's start")], rows);
        if (log is null)
        {
            yield return NoLog;
            yield break;
        }

        ImmutableArray<ProgrammeOccurrence> happened = [.. log.Story.Where(told => draft.Period.Contains(told.Happened) && IsTold(told.Body))];
        yield return happened.IsEmpty
            ? new Note(T("Programmets logg berättar inte om några möten, rapporter eller andra händelser under perioden.", "The programme's log tells of no meetings, reports or other events during the period."))
            : Table("period-log", T("Vad som hände i programmet", "What happened in the programme"), T("Dag", "Day"), [T("händelse", "event")],
                happened.Select(told => new TableRow(WrittenDay.Of(told.Happened), [TableCell.Of(told.Body is PledgeKept kept ? Kept(log, kept) : Sentence(told.Body))])));
        ImmutableArray<(LocalDate Day, LocalizedText Meeting, string Decision)> decided =
        [
            .. from told in happened
               where told.Body is MeetingHeld
               let meeting = (MeetingHeld)told.Body
               from decision in meeting.Decisions
               select (told.Happened, ProgrammeLogWords.Of(meeting.Meeting), decision),
        ];
        if (!decided.IsEmpty)
        {
            yield return Table("period-decisions", T("Beslut", "Decisions"), T("Dag", "Day"), [T("möte", "meeting"), T("beslut", "decision")],
                decided.Select(static one => new TableRow(WrittenDay.Of(one.Day), [TableCell.Of(one.Meeting), TableCell.Of(LocalizedText.Same(one.Decision))])));
        }
    }

    /// <summary>Those of a set who reached a milestone on a day of the report's period.</summary>
    private static RowSet During(ReportDraft draft, Milestone milestone, RowSet all)
    {
        Column<LocalDate?> reached = draft.Cohort.Reached(milestone);
        return RowSet.Where(draft.Cohort.Count, row => all[row] && reached[row] is { } day && draft.Period.Contains(day));
    }

    public static Note NoLog { get; } = new(T(
        "Loggen saknas: den här rapporten har inte fått programmets egen logg, så det går inte att visa vad den berättar. Det betyder inte att inget hänt.",
        "There is no log: this report was not given the programme's own log, so what it tells cannot be shown. That does not mean that nothing happened."));

    public static LocalizedText Sentence(ProgrammeEvent body)
    {
        string Told(Language language) => ProgrammeEventSentence.Of(body, language) is { Length: > 0 } text ? Capital(text) : "";
        return new(Told(Language.Swedish), Told(Language.English));
    }

    /// <summary>Whose pledge was kept, where the log tells; never the key by which the log names it.</summary>
    private static LocalizedText Kept(ProgrammeLog log, PledgeKept kept)
    {
        string? employer = log.Story.Select(static told => told.Body).OfType<EmployerPledged>().FirstOrDefault(pledged => pledged.Pledge == kept.Pledge)?.Employer;
        return employer is null
            ? T($"En utfästelse infriades: {Digits(kept.Number)}", $"A pledge was kept: {Digits(kept.Number)}")
            : T($"{employer} infriade sin utfästelse: {Digits(kept.Number)}", $"{employer} kept a pledge: {Digits(kept.Number)}");
    }

    // what has a place of its own elsewhere, or would tell of a member of staff, is not told here
    private static bool IsTold(ProgrammeEvent body) =>
        body is MeetingHeld or ReportDelivered or TrainingHeld or TrainingFollowedUp or AgreementMade or EmployerForumHeld or EmployerPledged or PledgeKept or ActivityOffered
            or CompetenceSessionHeld or PremisesTaken or PremisesLeft or ProcurementMade or ServicesInventoried;
}
