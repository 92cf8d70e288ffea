using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
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
        // Of whom something could not be read only what was read is certain. They are in the whole as everybody is, so that the whole does not tell how many they are.
        bool allIsRead = draft.Unread(stages).IsEmpty;
        RowSet started = stages.Started.Rows;
        RowSet read = started.Except(draft.Unread(stages));
        LocalizedText Rule(string swedish, string english) => draft.OfCertain(stages, T(swedish, english));
        List<TableRow> rows = [];
        List<TableRow> days = [];
        List<Sentence> sentences = [];
        void Add(string key, LocalizedText label, RowSet persons, LocalizedText counted, LocalizedText rule)
        {
            FigureId count = draft.Count(key, persons.And(started), draft.Define(counted, rule, AllStarted));
            rows.Add(Row(label, count, draft.Share($"{key}/share", count, stages.Started.Count)));
        }

        if (stages.Steps.Activities)
            Activities(draft, read, allIsRead, days, sentences, Rule, Add);
        if (stages.Steps.EmployerContact)
            Employers(draft, stages, days, sentences, Rule, Add);
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

    private static void Activities(ReportDraft draft, RowSet read, bool isCertain, List<TableRow> days, List<Sentence> sentences, Func<string, string, LocalizedText> rule, Action<string, LocalizedText, RowSet, LocalizedText, LocalizedText> add)
    {
        Cohort cohort = draft.Cohort;
        add("activity/parallel", T("hade insatser parallellt", "had activities in parallel"), cohort.ParallelDays.Where(static d => d > 0),
            T("deltagare med parallella insatser", "participants with parallel activities"), rule("Minst en dag med två eller flera insatser samtidigt.", "At least one day with two or more activities at once."));
        // an activity that could not be read looks like a gap, so of those persons no gap is certain
        RowSet gaps = cohort.Gaps.Where(static n => n > 0).And(read);
        add("activity/gap", T("hade minst ett glapp", "had at least one gap"), gaps,
            T("deltagare med minst ett glapp", "participants with at least one gap"), rule("Minst ett uppehåll mellan insatser medan deltagaren var inskriven, räknat på arbetskalendern.", "At least one break between activities while enrolled, counted on the working calendar."));
        (FigureId count, FigureId median) = draft.Median("activity/gap-days", "activity/gap-days", cohort.GapDays, gaps,
            draft.Define(T("glappens dagar tillsammans, median", "days of gaps together, median"), T("Kalenderdagar utan insats, för deltagare med minst ett glapp.", "Calendar days without an activity, for participants with at least one gap."), T("deltagare med minst ett glapp", "participants with at least one gap")));
        days.Add(Row(T("glapp tillsammans, för dem som haft glapp", "gaps together, for those who had any"), median, count));
        (string least, string leastEnglish) = isCertain ? ("", "") : ("Minst ", "At least ");
        sentences.Add(Say($"{least}{{activity/parallel/share}} av dem som började hade insatser parallellt, och {least.ToLowerInvariant()}{{activity/gap/share}} hade något glapp.",
            $"{leastEnglish}{{activity/parallel/share}} of those who started had activities in parallel, and {leastEnglish.ToLowerInvariant()}{{activity/gap/share}} had some gap."));
    }

    private static void Employers(ReportDraft draft, JourneyStages stages, List<TableRow> days, List<Sentence> sentences, Func<string, string, LocalizedText> rule, Action<string, LocalizedText, RowSet, LocalizedText, LocalizedText> add)
    {
        add("activity/employer", T("hade kontakt med arbetsgivare", "had contact with an employer"), draft.Cohort.HasReached(Milestone.EmployerContact),
            T("deltagare för vilka teamet haft kontakt med en arbetsgivare", "participants for whom the team has been in contact with an employer"), rule("En kontakt med en arbetsgivare är registrerad.", "A contact with an employer is recorded."));
        (FigureId count, FigureId median) = draft.Median("activity/employer-days", "activity/employer-days", draft.Cohort.DaysToFirstEmployerContact, stages.Started.Rows,
            draft.Define(T("dagar från start till första kontakt med arbetsgivare, median", "days from start to the first contact with an employer, median"), draft.OfFirstRead(stages, T("Bara deltagare som haft en sådan kontakt; övriga ingår inte.", "Only participants who have had such a contact; others are not in it.")), T("deltagare med en kontakt", "participants with a contact")));
        days.Add(Row(T("till första kontakt med arbetsgivare", "to the first contact with an employer"), median, count));
        sentences.Add(Say("Hälften av dem som haft kontakt med en arbetsgivare hade den inom {activity/employer-days}.",
            "Half of those who had contact with an employer had it within {activity/employer-days}."));
    }
}
