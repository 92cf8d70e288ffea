using System.Collections.Immutable;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Learning and reflexive practice: what staff saw, tried and learned, deviations in the system and what was done about them. The words are
/// those of the programme's log, about the organisations and never about a participant.
/// </summary>
internal static class LearningSection
{
    public static Section Write(ReportDraft draft, ProgrammeLog log)
    {
        ImmutableArray<ProgrammeOccurrence> reflections = [.. log.Reflections().Where(told => told.Happened <= draft.Cohort.On)];
        ImmutableArray<SystemDeviation> deviations = log.Deviations(draft.Cohort.On);
        LocalizedText rule = T("Räknas i programmets egen logg till och med rapportens sista dag.", "Counted in the programme's own log until the report's last day.");
        GovernanceSection.Number(draft, "learning/reflections", reflections.Length, T("gemensamma reflektioner i personalen", "joint reflections among the staff"), rule);
        GovernanceSection.Number(draft, "learning/deviations", deviations.Length, T("avvikelser i systemet", "deviations in the system"), rule);
        GovernanceSection.Number(draft, "learning/addressed", deviations.Count(static one => one.Addressed is not null), T("avvikelser som åtgärdats på något sätt", "deviations about which something was done"), rule);
        GovernanceSection.Number(draft, "learning/resolved", deviations.Count(static one => one.Addressed is { IsResolved: true }), T("avvikelser som inte längre förekommer", "deviations that no longer occur"), rule);
        List<Block> blocks =
        [
            Paragraph.Of(
                Say("Personalen har skrivit ned {learning/reflections|gemensam reflektion|gemensamma reflektioner} och {learning/deviations|avvikelse|avvikelser} i systemet.",
                    "The staff have written down {learning/reflections|joint reflection|joint reflections} and {learning/deviations|deviation|deviations} in the system."),
                Say("Något har gjorts åt {learning/addressed} av avvikelserna, och {learning/resolved} förekommer inte längre.",
                    "Something has been done about {learning/addressed} of the deviations, and {learning/resolved} no longer occur.")),
        ];
        if (reflections.Length > 0)
        {
            blocks.Add(Table("learning-reflections", T("Vad personalen såg, prövade och lärde sig", "What the staff saw, tried and learned"), T("Dag", "Day"),
                [T("såg", "saw"), T("prövade", "tried"), T("lärde sig", "learned")],
                reflections.Select(static told => Row(told.Happened, (ReflectionNoted)told.Body))));
        }

        if (deviations.Length > 0)
        {
            blocks.Add(Table("learning-deviations", T("Avvikelser i systemet och vad som gjordes", "Deviations in the system and what was done"), T("Dag", "Day"),
                [T("vad", "what"), T("var", "where"), T("åtgärd", "measure"), T("läge", "state")],
                [.. deviations.Select(static one => new TableRow(Day(one.On),
                [
                    Words(one.Noted.What), Words(one.Noted.Where),
                    one.Addressed is { } addressed ? Words(addressed.Measure) : TableCell.Of(T("ingen ännu", "none yet")),
                    TableCell.Of(one.Addressed switch { null => T("öppen", "open"), { IsResolved: true } => T("förekommer inte längre", "no longer occurs"), _ => T("åtgärdad, förekommer ännu", "addressed, still occurs") }),
                ]))]));
        }

        blocks.Add(new Note(T(
            "Orden är personalens egna ur programmets logg, på det språk de skrevs. De handlar om organisationerna, aldrig om en deltagare.",
            "The words are the staff's own from the programme's log, in the language in which they were written. They are about the organisations, never about a participant.")));
        return new Section(new FigureId("learning"), T("Lärande och avvikelser", "Learning and deviations"), [.. blocks]);
    }

    private static TableRow Row(NodaTime.LocalDate day, ReflectionNoted noted) =>
        new(Day(day), [Words(noted.Observation), Words(noted.Tried), Words(noted.Learned)]);

    private static LocalizedText Day(NodaTime.LocalDate day) => T(DateText.Format(day, Language.Swedish), DateText.Format(day, Language.English));

    private static TableCell Words(string words) => TableCell.Of(string.IsNullOrWhiteSpace(words) ? T("inget skrivet", "nothing written") : LocalizedText.Same(words));
}
