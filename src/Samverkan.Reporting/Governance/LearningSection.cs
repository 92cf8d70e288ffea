using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Learning and reflexive practice: what staff saw, tried and learned, deviations in the system and what was done about them, services that are
/// missing, agreements and competence tracks. The words are those of the programme's log, about the organisations and never about a participant.
/// </summary>
internal static class LearningSection
{
    private static readonly Note Own = new(T(
        "Orden är personalens egna ur programmets logg, på det språk de skrevs. Identitetsnummer, mobilnummer och e-postadresser får inte stå i dem; att de inte heller på annat sätt pekar ut någon svarar den för som skrev dem.",
        "The words are the staff's own from the programme's log, in the language in which they were written. Identity numbers, mobile numbers and e-mail addresses may not stand in them; that they point at nobody in any other way either, whoever wrote them answers for."));

    public static Section Write(ReportDraft draft, ProgrammeLog? log)
    {
        FigureId id = new("learning");
        LocalizedText title = T("Lärande och avvikelser", "Learning and deviations");
        if (log is null)
            return new Section(id, title, [PeriodSection.NoLog]);
        LocalDate on = draft.Cohort.On;
        ImmutableArray<ProgrammeOccurrence> reflections = [.. log.Reflections().Where(told => told.Happened <= on)];
        ImmutableArray<SystemDeviation> deviations = log.Deviations(on);
        LocalizedText rule = T("Räknas i programmets egen logg till och med rapportens sista dag.", "Counted in the programme's own log until the report's last day.");
        GovernanceSection.Number(draft, "learning/reflections", reflections.Length, T("gemensamma reflektioner i personalen", "joint reflections among the staff"), rule);
        GovernanceSection.Number(draft, "learning/deviations", deviations.Length, T("avvikelser i systemet", "deviations in the system"), rule);
        GovernanceSection.Number(draft, "learning/addressed", deviations.Count(static one => one.Addressed is not null), T("avvikelser som åtgärdats på något sätt", "deviations about which something was done"), rule);
        GovernanceSection.Number(draft, "learning/resolved", deviations.Count(static one => one.Addressed is { IsResolved: true }), T("avvikelser som inte längre förekommer", "deviations that no longer occur"), rule);
        List<Block> blocks =
        [
            deviations.IsEmpty
                ? Paragraph.Of(Say("Personalen har skrivit ned {learning/reflections|gemensam reflektion|gemensamma reflektioner} och ingen avvikelse i systemet.",
                    "The staff have written down {learning/reflections|joint reflection|joint reflections} and no deviation in the system."))
                : Paragraph.Of(
                    Say("Personalen har skrivit ned {learning/reflections|gemensam reflektion|gemensamma reflektioner} och {learning/deviations|avvikelse|avvikelser} i systemet.",
                        "The staff have written down {learning/reflections|joint reflection|joint reflections} and {learning/deviations|deviation|deviations} in the system."),
                    Addressed(deviations)),
        ];
        if (!reflections.IsEmpty)
            blocks.Add(Reflections(draft, reflections));
        if (!deviations.IsEmpty)
            blocks.Add(DeviationTable(draft, deviations, "learning-deviations", T("Avvikelser i systemet och vad som gjordes", "Deviations in the system and what was done"), T("Inga avvikelser.", "No deviations.")));
        blocks.AddRange(Services(log.MissingServices(on), "learning-services"));
        blocks.AddRange(Agreements(draft, log.Agreements(on), "learning-agreements"));
        blocks.AddRange(Competence(draft, log.Competence(on)));
        blocks.Add(Own);
        return new Section(id, title, [.. blocks]);
    }

    // nought of something is said in words
    private static Sentence Addressed(ImmutableArray<SystemDeviation> deviations) => deviations.Length == 1
        ? deviations[0].Addressed switch
        {
            null => Say("Inget har ännu gjorts åt den.", "Nothing has been done about it yet."),
            { IsResolved: true } => Say("Något har gjorts åt den, och den förekommer inte längre.", "Something has been done about it, and it no longer occurs."),
            _ => Say("Något har gjorts åt den, men den förekommer ännu.", "Something has been done about it, but it still occurs."),
        }
        : !deviations.Any(static one => one.Addressed is not null) ? Say("Inget har ännu gjorts åt dem.", "Nothing has been done about them yet.")
        : deviations.Any(static one => one.Addressed is { IsResolved: true })
            ? Say("Något har gjorts åt {learning/addressed} av avvikelserna, och {learning/resolved} förekommer inte längre.", "Something has been done about {learning/addressed} of the deviations, and {learning/resolved} no longer occur.")
            : Say("Något har gjorts åt {learning/addressed} av avvikelserna, men ingen har upphört.", "Something has been done about {learning/addressed} of the deviations, but none has ceased.");

    /// <summary>What was learnt and changed during the report's period, for a steering group.</summary>
    public static IEnumerable<Block> News(ReportDraft draft, ProgrammeLog log)
    {
        LocalDate on = draft.Cohort.On;
        bool IsNew(LocalDate? day) => day is { } told && draft.Period.Contains(told);
        List<Block> blocks = [];
        if (log.Reflections().Where(told => IsNew(told.Happened)).ToImmutableArray() is { IsEmpty: false } reflections)
            blocks.Add(Reflections(draft, reflections));
        if (log.Deviations(on).Where(one => IsNew(one.AddressedOn)).ToImmutableArray() is { IsEmpty: false } addressed)
            blocks.Add(DeviationTable(draft, addressed, "news-deviations", T("Avvikelser som åtgärdats under perioden", "Deviations addressed during the period"), T("Inga avvikelser.", "No deviations.")));
        blocks.AddRange(Services([.. log.MissingServices(on).Where(one => IsNew(one.On) || IsNew(one.AnsweredOn))], "news-services"));
        blocks.AddRange(Agreements(draft, [.. log.Agreements(on).Where(one => IsNew(one.Period.Start))], "news-agreements"));
        if (log.TrainingFollowUps().Where(told => IsNew(told.Happened)).ToImmutableArray() is { IsEmpty: false } followed)
        {
            blocks.Add(Table("news-trainings", T("Vad utbildningar lett till", "What trainings have led to"), T("Dag", "Day"), [T("funnet", "found")],
                followed.Select(static told => new TableRow(WrittenDay.Of(told.Happened), [Words(((TrainingFollowedUp)told.Body).Found)]))));
        }

        if (blocks.Count == 0)
            blocks.Add(new Note(T("Loggen berättar inte om någon ny kunskap eller ändring under perioden.", "The log tells of no new knowledge or change during the period.")));
        else
            blocks.Add(Own);
        return blocks;
    }

    public static Block DeviationTable(ReportDraft draft, ImmutableArray<SystemDeviation> deviations, string id, LocalizedText caption, LocalizedText none)
    {
        if (deviations.IsEmpty)
            return new Note(none);
        bool hasGoal = deviations.Any(static one => one.Noted.Goal is not null);
        return Table(id, caption, T("Dag", "Day"), [T("vad", "what"), T("var", "where"), T("åtgärd", "measure"), T("läge", "state"), .. GoalColumn(hasGoal)],
            deviations.Select(one => new TableRow(WrittenDay.Of(one.On),
            [
                Words(one.Noted.What), Words(one.Noted.Where),
                one.Addressed is { } addressed ? Words(addressed.Measure) : TableCell.Of(T("ingen ännu", "none yet")),
                TableCell.Of(one.Addressed switch { null => T("öppen", "open"), { IsResolved: true } => T("förekommer inte längre", "no longer occurs"), _ => T("åtgärdad, förekommer ännu", "addressed, still occurs") }),
                .. GoalCell(draft, hasGoal, one.Noted.Goal),
            ])));
    }

    private static ReportTable Reflections(ReportDraft draft, ImmutableArray<ProgrammeOccurrence> reflections)
    {
        bool hasGoal = reflections.Any(static told => told.Body is ReflectionNoted { Goal: not null });
        return Table("learning-reflections", T("Vad personalen såg, prövade och lärde sig", "What the staff saw, tried and learned"), T("Dag", "Day"), [T("såg", "saw"), T("prövade", "tried"), T("lärde sig", "learned"), .. GoalColumn(hasGoal)],
            reflections.Select(told => (told.Happened, Noted: (ReflectionNoted)told.Body))
                .Select(one => new TableRow(WrittenDay.Of(one.Happened), [Words(one.Noted.Observation), Words(one.Noted.Tried), Words(one.Noted.Learned), .. GoalCell(draft, hasGoal, one.Noted.Goal)])));
    }

    private static IEnumerable<LocalizedText> GoalColumn(bool hasGoal) => hasGoal ? [T("mål", "goal")] : [];

    private static IEnumerable<TableCell> GoalCell(ReportDraft draft, bool hasGoal, GoalId? goal) =>
        hasGoal ? [TableCell.Of(goal is null ? T("inget mål angivet", "no goal named") : draft.Programme.FindGoal(goal)?.Text ?? LocalizedText.Same(goal.Value))] : [];

    private static IEnumerable<Block> Services(ImmutableArray<MissingService> services, string id)
    {
        if (services.IsEmpty)
            yield break;
        yield return Table(id, T("Insatser som saknas och vad det blev av förslagen", "Services that are missing, and what became of the proposals"), T("Dag", "Day"), [T("insats", "service"), T("för vilka", "for whom"), T("svar", "answer")],
            services.Select(static one => new TableRow(WrittenDay.Of(one.On),
            [
                Words(one.Proposed.Service), Words(one.Proposed.ForWhom),
                TableCell.Of(one.Answer switch
                {
                    null => T("inget svar ännu", "no answer yet"),
                    ProposalAnswer.Taken => T("ska prövas eller ordnas", "to be tried or arranged"),
                    ProposalAnswer.Declined => T("avslaget", "declined"),
                    _ => T("insatsen har börjat", "the service has started"),
                }),
            ])));
    }

    private static IEnumerable<Block> Agreements(ReportDraft draft, ImmutableArray<AgreementMade> agreements, string id)
    {
        if (agreements.IsEmpty)
            yield break;
        yield return Table(id, T("Överenskommelser som gäller, och deras spår", "Agreements in force, and their tracks"), T("Överenskommelse", "Agreement"), [T("parter", "parties"), T("spår", "tracks"), T("från", "from")],
            agreements.Select(one => new TableRow(LocalizedText.Same(one.Subject),
            [
                TableCell.Of(PartyNames.Of(draft, one.Parties)), Words(string.Join(", ", one.Tracks)), TableCell.Of(WrittenDay.Of(one.Period.Start)),
            ])));
    }

    /// <summary>Organisations are the participants of a competence track; their staff are never counted among the persons supported.</summary>
    private static IEnumerable<Block> Competence(ReportDraft draft, ImmutableArray<CompetenceParticipation> competence)
    {
        if (competence.IsEmpty)
            yield break;
        LocalizedText rule = T(
            "Närvaro i programmets egen logg till och med rapportens sista dag: den som kommit två gånger räknas två gånger. Talet visas bara där tillräckligt många kan ha kommit till ett och samma tillfälle.",
            "Attendances in the programme's own log until the report's last day: somebody who came twice counts twice. The number is shown only where enough came to one and the same session.");
        List<TableRow> rows = [];
        foreach (CompetenceParticipation one in competence)
        {
            string key = $"competence/{one.Track?.Value ?? "none"}/{one.Organisation.Value}";
            LocalizedText track = draft.Programme.Tracks.FirstOrDefault(t => t.Id == one.Track)?.Name ?? T("inget spår angivet", "no track named");
            LocalizedText body = PartyNames.Of(draft, [one.Organisation]);
            TableCell Count(string what, StaffSex sex, LocalizedText name) => TableCell.Of(draft.CountAttendances($"{key}/{what}", one, sex, draft.Define(name, rule)));
            rows.Add(new TableRow(T($"{body.Swedish}: {track.Swedish}", $"{body.English}: {track.English}"),
            [
                TableCell.Of(GovernanceSection.Number(draft, $"{key}/sessions", one.Sessions, T("tillfällen", "sessions"), rule)),
                Count("women", StaffSex.Woman, T("närvaro av kvinnor", "attendances of women")), Count("men", StaffSex.Man, T("närvaro av män", "attendances of men")),
            ]));
        }

        yield return Table("learning-competence", T("Kompetensspår: organisationer som deltagit", "Competence tracks: organisations that took part"), T("Organisation", "Organisation"),
            [T("tillfällen", "sessions"), T("närvaro, kvinnor", "attendances, women"), T("närvaro, män", "attendances, men")], rows);
    }

    private static TableCell Words(string words) => TableCell.Of(string.IsNullOrWhiteSpace(words) ? T("inget skrivet", "nothing written") : LocalizedText.Same(words));
}
