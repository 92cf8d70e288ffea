using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Goals;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>
/// Activities, gaps and waiting of every programme as its owner may read them, from a store under the standard policy: beside a recount of the file, and the same in every
/// kind of report of the same day.
/// </summary>
public sealed class GapGoldenTests
{
    private const int People = 130;

    public static TheoryData<int> Programmes => [.. Enumerable.Range(0, ProgrammeCatalog.All.Length)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public async Task Gaps_and_waits_are_those_of_the_recount_in_every_kind_of_report(int which)
    {
        Programme programme = ProgrammeCatalog.All[which];
        (Cohort cohort, RawJourneys raw) = await Read(programme);
        ProgrammeReports reports = new(programme, new AnnualReportSettings(programme.Name) { Teams = programme.TeamPlan });
        Report annual = reports.Annual(cohort);
        Dictionary<string, int> rows = Enumerable.Range(0, cohort.Count).ToDictionary(row => cohort.Participants[row].ToString(), static row => row);
        WorkingCalendar calendar = WorkingCalendar.Swedish.With(programme.ClosurePeriods);
        (string Person, int Wait, int Gap)[] told = [.. raw.People.Where(person => raw.Started(person)).Select(person =>
        {
            (int wait, int gap) = raw.DaysWithoutActivity(person, day => calendar.IsWorkingDay(LocalDate.FromDateOnly(day)), day => calendar.IsClosed(LocalDate.FromDateOnly(day)));
            return (person, wait, gap);
        })];
        Assert.Equal(told.Length, Number(annual, "started"));
        // a consent to one enrolment ends with it: what was recorded after that the owner may not read, and of nobody else is anything missing
        bool IsRead(string person, WithheldParts part) => !cohort.MayLack(part)[rows[person]];
        int Seen(string id, WithheldParts part) => ((CountFigure)annual.Figures[new FigureId(id)]).Persons.Rows.Count(row => !cohort.MayLack(part)[row]);
        foreach (string person in told.Select(static one => one.Person).Where(person => !IsRead(person, WithheldParts.Activities)))
            Assert.True(raw.IsToldLate(person), person);
        int gaps = told.Count(one => one.Gap > 0 && IsRead(one.Person, WithheldParts.Activities));
        if (annual.Figures.ContainsKey(new FigureId("activity/gap")))
        {
            Assert.Equal(gaps, Number(annual, "activity/gap"));
            Assert.Equal(told.Count(one => one.Wait > 0 && IsRead(one.Person, WithheldParts.Activities)), Number(annual, "activity/wait"));
            Assert.Equal(told.Where(one => one.Gap > 0 && IsRead(one.Person, WithheldParts.Activities)).Select(static one => (decimal)one.Gap).Order(),
                Assert.IsType<MedianFigure>(annual.Figures[new FigureId("activity/gap-days")]).Values.Order());
            if (annual.Figures.ContainsKey(new FigureId("resource/job-directed/all/all/n")))
                Assert.Equal(told.Count(one => raw.HasHadJobDirected(one.Person) && IsRead(one.Person, WithheldParts.JobDirectedActivities)), Seen("resource/job-directed/all/all/n", WithheldParts.JobDirectedActivities));
        }

        if (annual.Figures.ContainsKey(new FigureId("activity/employer-days/n")))
            Assert.Equal(told.Count(one => raw.HasMetAnEmployer(one.Person) && IsRead(one.Person, WithheldParts.EmployerContacts)), Seen("activity/employer-days/n", WithheldParts.EmployerContacts));
        foreach (ReportKind kind in Enum.GetValues<ReportKind>())
        {
            Report report = reports.Of(kind, cohort);
            if (report.Figures.ContainsKey(new FigureId("activity/gap")))
                Assert.Equal(gaps, Number(report, "activity/gap"));
            if (report.Figures.ContainsKey(new FigureId("difficulty/gap")))
                Assert.Equal(told.Count(one => one.Gap > 0 && raw.IsOngoing(one.Person) && IsRead(one.Person, WithheldParts.Activities)), Number(report, "difficulty/gap"));
        }

        // the programmes with activities have gaps to find, and nobody is left out
        Assert.Equal(annual.Figures.ContainsKey(new FigureId("activity/gap")), told.Any(static one => one.Gap > 0));
    }

    [Fact]
    public async Task An_activity_that_could_not_be_read_makes_no_gap_in_any_report()
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        // every fifth person's activities stand under a label that the owner may not read
        (Cohort whole, _) = await Read(programme);
        (Cohort part, _) = await Read(programme, static entry => entry.Body is ActivityStarted or ActivityEnded && entry.Journey.Participant.Value % 5 == 0 ? entry with { Category = DataCategory.Mapping } : entry);
        ProgrammeReports reports = new(programme, new AnnualReportSettings(programme.Name));
        RowSet unread = part.MayLack(WithheldParts.Activities);
        Assert.False(unread.IsEmpty);
        foreach ((ReportKind kind, string figure) in new[] { (ReportKind.Annual, "activity/gap"), (ReportKind.Quarterly, "difficulty/gap"), (ReportKind.Quarterly, "difficulty/idle") })
        {
            RowSet all = ((CountFigure)reports.Of(kind, whole).Figures[new FigureId(figure)]).Persons;
            CountFigure certain = (CountFigure)reports.Of(kind, part).Figures[new FigureId(figure)];
            Assert.True(certain.Persons.And(unread).IsEmpty);
            Assert.True(certain.Persons.Except(all).IsEmpty, "at least so many");
            Assert.Contains("talet kan vara för lågt", certain.Definition.Rule.Swedish, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_the_activities_of_most_could_not_be_read_no_gap_is_told_and_none_is_nought()
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        (Cohort cohort, _) = await Read(programme, static entry => entry.Body is ActivityStarted or ActivityEnded ? entry with { Category = DataCategory.Mapping } : entry);
        ProgrammeReports reports = new(programme, new AnnualReportSettings(programme.Name));
        foreach ((ReportKind kind, string figure) in new[] { (ReportKind.Annual, "activity/gap/share"), (ReportKind.Annual, "activity/wait"), (ReportKind.Annual, "activity/gap-days"), (ReportKind.Quarterly, "difficulty/gap"), (ReportKind.Quarterly, "difficulty/idle/share") })
            Assert.Equal(Absence.NotRead, Assert.IsType<AbsentFigure>(reports.Of(kind, cohort).Figures[new FigureId(figure)]).Absence);
    }

    private static int Number(Report report, string id) => Assert.IsType<CountFigure>(report.Figures[new FigureId(id)]).Persons.Count;

    private static async Task<(Cohort Cohort, RawJourneys Raw)> Read(Programme programme, Func<Entry, Entry>? label = null)
    {
        LocalDate on = programme.Period.Value.End!.Value;
        SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(programme), People, 5, on);
        // those whom the owner reads whole and apart: with a consent that stands, under one id, without protection
        ParticipantId[] others = [.. people.Entries.Where(static entry => entry.Body is PersonMerged or PersonSplit or IdentityProtectionChanged or ParticipationConsentWithdrawn).Select(static entry => entry.Journey.Participant)];
        ParticipantId[] merged = [.. people.Entries.Select(static entry => entry.Body).OfType<PersonMerged>().Select(static body => body.Other)];
        HashSet<ParticipantId> kept = [.. people.Entries.Where(static entry => entry.Body is ParticipationConsentGiven).Select(static entry => entry.Journey.Participant).Except(others).Except(merged)];
        Entry[] entries = [.. people.Entries.Where(entry => kept.Contains(entry.Journey.Participant)).Select(label ?? (static entry => entry))];
        Cohort cohort = await OwnersCohort.Read(programme, entries, on);
        using MemoryStream file = new();
        JourneyFile.Write(file, entries);
        return (cohort, new RawJourneys(Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), LocalDatePattern.Iso.Format(on)));
    }
}
