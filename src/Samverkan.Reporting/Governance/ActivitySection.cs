using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Activities side by side, gaps, and the time to the first contact with an employer.</summary>
internal static class ActivitySection
{
    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        Cohort cohort = draft.Cohort;
        // what could not be read is unknown: whoever it concerns is in neither part nor whole
        bool allIsRead = draft.Unread(stages).IsEmpty;
        RowSet started = stages.Started.Rows.Except(draft.Unread(stages));
        LocalizedText of = allIsRead ? AllStarted : T("deltagare som började och vars alla uppgifter fick läsas", "participants who started and of whom everything could be read");
        LocalizedText ofThem = allIsRead ? T("av dem som började", "of those who started") : T("av dem som började och vars alla uppgifter fick läsas", "of those who started and of whom everything could be read");
        FigureId whole = allIsRead ? stages.Started.Count : draft.Count("activity/of", started, draft.Define(of,
            T("Den om vilken något inte fick läsas räknas varken in i andelarna eller i det de är andelar av.", "Whoever has something that could not be read is counted neither in the shares nor in what they are shares of.")));
        FigureId parallel = draft.Count("activity/parallel", cohort.ParallelDays.Where(static d => d > 0).And(started),
            draft.Define(T("deltagare med parallella insatser", "participants with parallel activities"), T("Minst en dag med två eller flera insatser samtidigt.", "At least one day with two or more activities at once."), of));
        FigureId gaps = draft.Count("activity/gap", cohort.Gaps.Where(static n => n > 0).And(started),
            draft.Define(T("deltagare med minst ett glapp", "participants with at least one gap"), T("Minst ett uppehåll mellan insatser medan deltagaren var inskriven, räknat på arbetskalendern.", "At least one break between activities while enrolled, counted on the working calendar."), of));
        FigureId employer = draft.Count("activity/employer", cohort.HasReached(Milestone.EmployerContact).And(started),
            draft.Define(T("deltagare för vilka teamet haft kontakt med en arbetsgivare", "participants for whom the team has been in contact with an employer"), T("En kontakt med en arbetsgivare är registrerad.", "A contact with an employer is recorded."), of));
        (FigureId gapCount, FigureId gapMedian) = draft.Median("activity/gap-days", "activity/gap-days", cohort.GapDays, cohort.Gaps.Where(static n => n > 0).And(started),
            draft.Define(T("glappens dagar tillsammans, median", "days of gaps together, median"), T("Kalenderdagar utan insats, för deltagare med minst ett glapp.", "Calendar days without an activity, for participants with at least one gap."), T("deltagare med minst ett glapp", "participants with at least one gap")));
        (FigureId contactCount, FigureId contactMedian) = draft.Median("activity/employer-days", "activity/employer-days", cohort.DaysToFirstEmployerContact, started,
            draft.Define(T("dagar från start till första kontakt med arbetsgivare, median", "days from start to the first contact with an employer, median"), T("Bara deltagare som haft en sådan kontakt; övriga ingår inte.", "Only participants who have had such a contact; others are not in it."), T("deltagare med en kontakt", "participants with a contact")));

        ReportTable table = Table("activity-table", T("Insatser och glapp", "Activities and gaps"), T("Mått", "Measure"),
            [T("deltagare", "participants"), T($"andel {ofThem.Swedish}", $"share {ofThem.English}")],
            [
                Row(T("hade insatser parallellt", "had activities in parallel"), parallel, draft.Share("activity/parallel/share", parallel, whole)),
                Row(T("hade minst ett glapp", "had at least one gap"), gaps, draft.Share("activity/gap/share", gaps, whole)),
                Row(T("hade kontakt med arbetsgivare", "had contact with an employer"), employer, draft.Share("activity/employer/share", employer, whole)),
            ]);
        ReportTable days = Table("activity-days", T("Dagar", "Days"), T("Mått", "Measure"), [T("median", "median"), T("deltagare (n)", "participants (n)")],
            [
                Row(T("glapp tillsammans, för dem som haft glapp", "gaps together, for those who had any"), gapMedian, gapCount),
                Row(T("till första kontakt med arbetsgivare", "to the first contact with an employer"), contactMedian, contactCount),
            ]);
        Paragraph text = Paragraph.Of(
            Say($"{{activity/parallel/share}} {ofThem.Swedish} hade insatser parallellt, och {{activity/gap/share}} hade minst ett glapp.",
                $"{{activity/parallel/share}} {ofThem.English} had activities in parallel, and {{activity/gap/share}} had at least one gap."),
            Say("Hälften av dem som haft kontakt med en arbetsgivare hade den inom {activity/employer-days}.",
                "Half of those who had contact with an employer had it within {activity/employer-days}."));
        return new Section(new FigureId("activity"), T("Insatser, glapp och arbetsgivare", "Activities, gaps and employers"), [text, table, days]);
    }
}
