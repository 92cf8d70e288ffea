using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Activities side by side, gaps, and the time to the first contact with an employer.</summary>
internal static class ActivitySection
{
    /// <summary>The section; none for a programme that has neither activities nor contact with employers.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        if (!stages.Steps.Activities && !stages.Steps.EmployerContact)
            return [];
        RowSet started = stages.Started.Rows;
        List<TableRow> rows = [];
        List<TableRow> days = [];
        List<Sentence> sentences = [];
        void Add(string key, LocalizedText label, RowSet persons, LocalizedText counted, LocalizedText rule)
        {
            FigureId count = draft.Count(key, persons.And(started), draft.Define(counted, rule, AllStarted));
            rows.Add(Row(label, count, draft.Share($"{key}/share", count, stages.Started.Count)));
        }

        if (stages.Steps.Activities)
            Activities(draft, stages, rows, days, sentences, Add);
        if (stages.Steps.EmployerContact)
            Employers(draft, stages, days, sentences, Add);
        LocalizedText title = stages.Steps switch
        {
            { Activities: true, EmployerContact: true } => T("Insatser, glapp och arbetsgivare", "Activities, gaps and employers"),
            { Activities: true } => T("Insatser och glapp", "Activities and gaps"),
            _ => T("Kontakt med arbetsgivare", "Contact with employers"),
        };
        return
        [
            new Section(new FigureId("activity"), title,
            [
                new Paragraph([.. sentences]),
                Table("activity-table", title, T("Mått", "Measure"), [T("deltagare", "participants"), T("andel av dem som började", "share of those who started")], rows),
                Table("activity-days", T("Dagar", "Days"), T("Mått", "Measure"), [T("median", "median"), T("deltagare (n)", "participants (n)")], days),
            ]),
        ];
    }

    // Of whom an activity could not be read only what was read is certain. They are in the whole as everybody is, so that the whole does not tell how many they are.
    private static void Activities(ReportDraft draft, JourneyStages stages, List<TableRow> rows, List<TableRow> days, List<Sentence> sentences, Action<string, LocalizedText, RowSet, LocalizedText, LocalizedText> add)
    {
        Cohort cohort = draft.Cohort;
        RowSet unread = draft.Unread(stages, WithheldParts.Activities);
        bool isAllRead = unread.IsEmpty;
        // a share that is rounded may be more than what is certain: of what is at least so much the counts are told
        (string had, string hadEnglish) = isAllRead
            ? ("{activity/parallel/share} av dem som började", "{activity/parallel/share} of those who started")
            : ($"Minst {{activity/parallel}} av {{{stages.Started.Count}}} som började", $"At least {{activity/parallel}} of the {{{stages.Started.Count}}} who started");
        (string some, string someEnglish) = isAllRead ? ("{activity/gap/share}", "{activity/gap/share}") : ("minst {activity/gap}", "at least {activity/gap}");
        add("activity/parallel", T("hade insatser parallellt", "had activities in parallel"), cohort.ParallelDays.Where(static d => d > 0),
            T("deltagare med parallella insatser", "participants with parallel activities"), draft.OfCertain(stages, WithheldParts.Activities, T("Minst en dag med två eller flera insatser samtidigt.", "At least one day with two or more activities at once.")));
        LocalizedText counted = T("deltagare med minst ett glapp", "participants with at least one gap");
        LocalizedText waited = T("deltagare som väntat på sin första insats", "participants who have waited for their first activity");
        LocalizedText whileWaiting = draft.OfCertain(stages, WithheldParts.Activities, T("Minst en arbetsdag som inskriven före den första insatsen efter en start, räknat på arbetskalendern.", "At least one working day while enrolled before the first activity after a start, counted on the working calendar."));
        (LocalizedText gap, LocalizedText wait) = (T("hade minst ett glapp", "had at least one gap"), T("väntade på sin första insats", "waited for their first activity"));
        LocalizedText together = T("glapp tillsammans, för dem som haft glapp", "gaps together, for those who had any");
        FigureDefinition length = draft.Define(T("glappens dagar tillsammans, median", "days of gaps together, median"), draft.OfCertain(stages, WithheldParts.Activities, T("Kalenderdagar utan insats sedan den första börjat, för deltagare med minst ett glapp.", "Calendar days without an activity after the first has begun, for participants with at least one gap.")), counted);
        // an activity that could not be read looks like a gap or a wait
        if (draft.IsHardlyRead(stages.Started.Rows, unread))
        {
            foreach ((string key, LocalizedText label, FigureDefinition definition) in new[] { ("activity/gap", gap, draft.Define(counted, GapRule, AllStarted)), ("activity/wait", wait, draft.Define(waited, whileWaiting, AllStarted)) })
                rows.Add(Row(label, draft.NotRead(key, definition), draft.NotRead($"{key}/share", definition)));
            days.Add(Row(together, draft.NotRead("activity/gap-days", length), draft.NotRead("activity/gap-days/n", length with { Counted = counted })));
            sentences.Add(Say($"{had} hade insatser parallellt. Hur många som hade glapp går inte att säga: insatserna fick inte läsas, för de flesta.",
                $"{hadEnglish} had activities in parallel. How many had gaps cannot be said: the activities could not be read, for most."));
            return;
        }

        RowSet gaps = draft.WithGap(stages.Started.Rows);
        add("activity/gap", gap, gaps, counted, draft.OfCertain(stages, WithheldParts.Activities, GapRule));
        add("activity/wait", wait, cohort.GapsBeforeFirst.Where(static waits => waits > 0).Except(unread), waited, whileWaiting);
        Column<int?> after = Column<int?>.Of([.. Enumerable.Range(0, cohort.Count).Select(row => cohort.GapDays[row] - (cohort.GapDaysBeforeFirst[row] ?? 0))]);
        (FigureId count, FigureId median) = draft.Median("activity/gap-days", "activity/gap-days", after, gaps, length);
        days.Add(Row(together, median, count));
        sentences.Add(Say($"{had} hade insatser parallellt, och {some} hade något glapp.",
            $"{hadEnglish} had activities in parallel, and {someEnglish} had some gap."));
    }

    private static void Employers(ReportDraft draft, JourneyStages stages, List<TableRow> days, List<Sentence> sentences, Action<string, LocalizedText, RowSet, LocalizedText, LocalizedText> add)
    {
        add("activity/employer", T("hade kontakt med arbetsgivare", "had contact with an employer"), draft.Cohort.HasReached(Milestone.EmployerContact),
            T("deltagare för vilka teamet haft kontakt med en arbetsgivare", "participants for whom the team has been in contact with an employer"), draft.OfCertain(stages, WithheldParts.EmployerContacts, T("En kontakt med en arbetsgivare är registrerad.", "A contact with an employer is recorded.")));
        (FigureId count, FigureId median) = draft.Median("activity/employer-days", "activity/employer-days", draft.Cohort.DaysToFirstEmployerContact, stages.Started.Rows,
            draft.Define(T("dagar från start till första kontakt med arbetsgivare, median", "days from start to the first contact with an employer, median"), draft.OfFirstRead(stages, WithheldParts.EmployerContacts, T("Bara deltagare som haft en sådan kontakt; övriga ingår inte.", "Only participants who have had such a contact; others are not in it.")), T("deltagare med en kontakt", "participants with a contact")));
        days.Add(Row(T("till första kontakt med arbetsgivare", "to the first contact with an employer"), median, count));
        sentences.Add(Say("Hälften av dem som haft kontakt med en arbetsgivare hade den inom {activity/employer-days}.",
            "Half of those who had contact with an employer had it within {activity/employer-days}."));
    }
}
