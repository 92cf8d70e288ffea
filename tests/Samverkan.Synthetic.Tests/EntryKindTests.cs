using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>Three hundred people of a programme leave every kind of entry that its definition speaks of.</summary>
public sealed class EntryKindTests
{
    private static readonly ImmutableArray<string> OfEverybody =
    [
        "referred", "informationMeetingHeld", "participationConsentGiven", "participationConsentWithdrawn", "secrecyWaiverGiven", "secrecyWaiverWithdrawn",
        "started", "exited", "caseworkerAssigned", "caseworkerAssignmentEnded", "factObserved", "identityProtectionChanged", "followedUp",
        "entryCorrected", "entryRetracted", "personMerged", "personSplit",
    ];

    public static TheoryData<string> Programmes => [.. ProgrammeCatalog.Ids.Select(static id => id.Value)];

    private static Dictionary<string, ImmutableArray<Entry>> Cohorts { get; } = ProgrammeCatalog.All.ToDictionary(
        static programme => programme.Id.Value,
        static programme => SyntheticCohort.Generate(SyntheticSettings.Of(programme), 300, 7, programme.Period.Value.End!.Value.PlusYears(1)).Entries);

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_kind_that_the_definition_speaks_of_is_drawn(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId(id))!;
        Assert.Empty(Needed(programme).Except(Cohorts[id].Select(static entry => entry.Body.Kind)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_that_there_is_is_needed_by_some_programme()
    {
        // A queue comes of too few places, which no programme wants.
        string[] nobodyAsksFor = ["putInQueue"];
        Assert.Equal(nobodyAsksFor, EventCatalog.Standard.Kinds.Select(static kind => kind.Kind).Except(ProgrammeCatalog.All.SelectMany(Needed)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Contacts_are_made_with_the_parties_that_the_programme_reaches(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId(id))!;
        ContactKind[] made = [.. Cohorts[id].Select(static entry => entry.Body).OfType<ContactMade>().Select(static contact => contact.ContactKind).Distinct()];
        Assert.Contains(ContactKind.SocialInsuranceAgency, made);
        Assert.Contains(ContactKind.HealthCare, made);
        Assert.Equal(programme.Method.Any(static step => step.Step is JourneyStep.EmployerContact or JourneyStep.ParallelActivities) || id == "arbetsprovning", made.Contains(ContactKind.Employer));
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Some_leave_before_the_time(string id) =>
        Assert.Contains(Cohorts[id], static entry => entry.Body is Exited { Reason: ExitReason.Interrupted });

    [Theory]
    [InlineData("lumena", "supported-employment,supported-education,case-management,matching-from-day-one")]
    [InlineData("hallbar-etablering", "mother-tongue-coaching,health-coordination,civic-orientation")]
    public void Activities_are_of_the_methods_that_the_programme_names(string id, string methods)
    {
        string?[] drawn = [.. Cohorts[id].Select(static entry => entry.Body).OfType<ActivityStarted>().Select(static activity => activity.Method?.Value)];
        Assert.Empty(methods.Split(',').Except(drawn));
    }

    [Fact]
    public void Hours_attended_are_counted_by_the_month_and_hardly_ever_more_than_planned()
    {
        AttendanceRecorded[] counted = [.. Cohorts["stockholmskraften"].Select(static entry => entry.Body).OfType<AttendanceRecorded>()];
        Assert.All(counted, static hours => Assert.Equal((hours.Period.Start.Year, hours.Period.Start.Month), (hours.Period.End!.Value.Year, hours.Period.End.Value.Month)));
        Assert.All(counted, static hours => Assert.True(hours.AttendedHours <= hours.PlannedHours));
        decimal share = counted.Sum(static hours => hours.AttendedHours) / counted.Sum(static hours => hours.PlannedHours!.Value);
        Assert.InRange((double)share, SyntheticAssumptions.HoursAttended.Value - 0.03, SyntheticAssumptions.HoursAttended.Value + 0.03);
    }

    [Fact]
    public void Where_people_are_sought_some_come_by_it_and_some_decline()
    {
        Journey[] sought = [.. Journey.FoldAll(Cohorts["lumena"]).Where(static journey => journey.Outreach() is not null)];
        Assert.InRange(sought.Length, 70, 140);
        Assert.Contains(sought, static journey => journey.Outreach() is { Interested: not null, Started: not null });
        Assert.Contains(sought, static journey => journey.Outreach() is { Interested: null, Started: null });
        Assert.DoesNotContain(Cohorts["stockholmskraften"], static entry => entry.Body is OutreachMade);
    }

    [Fact]
    public void Every_subsidised_work_that_is_reached_has_an_employment()
    {
        foreach (Journey journey in Journey.FoldAll(Cohorts["stockholmskraften"]))
            Assert.Equal(journey.Story.Count(static told => told.Body is OutcomeReached { Outcome: OutcomeKind.SubsidisedWork }), journey.SubsidisedEmployments().Length);
    }

    [Fact]
    public void Whoever_stands_in_the_records_twice_is_one_person_read_together()
    {
        ImmutableArray<Entry> entries = Cohorts["stockholmskraften"];
        int ids = entries.Select(static entry => entry.Journey).Distinct().Count();
        Assert.True(ids > 300);
        Assert.Equal(300, MergedJourneys.FoldAll(entries).Length);
    }

    [Fact]
    public void Nobody_with_a_protected_identity_is_ever_linked_to_another_id()
    {
        foreach (Journey journey in Journey.FoldAll(ProgrammeCatalog.All.SelectMany(static programme => Cohorts[programme.Id.Value])).Where(static journey => journey.Protection() != ProtectedIdentityKind.None))
            Assert.DoesNotContain(journey.Entries, static entry => entry.Body is PersonMerged);
    }

    internal static ImmutableArray<Entry> Drawn(Programme programme) => Cohorts[programme.Id.Value];

    private static IEnumerable<string> Needed(Programme programme)
    {
        string[] told = [.. programme.Method.Select(static step => step.Text.Swedish).Concat(programme.Approach.Select(static stated => stated.Text.Swedish))];
        bool Tells(string words) => told.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));
        IEnumerable<string> needed = OfEverybody.Concat(programme.Method.SelectMany(static step => KindsOf(step)));
        if (programme.TeamPlan is not null)
            needed = needed.Concat(["placedOnTeam", "placementDeclined", "proposalMade", "proposalReplied"]);
        if (programme.Progression is not null)
            needed = needed.Append("progressionMeasured");
        if (!programme.Surveys.IsEmpty)
            needed = needed.Append("formAnswered");
        if (!programme.RecommendationCategories.IsEmpty)
            needed = needed.Concat(["recommendationMade", "handedOver", "handOverAnswered"]);
        if (!programme.Funnel.IsEmpty)
            needed = needed.Append("caseGoneThrough");
        if (programme.Tracks.Any(static track => track.Places is not null))
            needed = needed.Concat(["implementationPlanAgreed", "competenceMappingCompleted", "activityStarted", "activityEnded", "attendanceRecorded"]);
        if (Tells("uppsökande"))
            needed = needed.Append("outreachMade");
        if (Tells("kallar"))
            needed = needed.Append("invitedToMeeting");
        if (Tells("lönesubvention"))
            needed = needed.Concat(["subsidisedEmploymentStarted", "subsidisedEmploymentEnded"]);
        return needed.Distinct();
    }

    private static ImmutableArray<string> KindsOf(MethodStep step) => step.Step switch
    {
        JourneyStep.Referral => ["referred"],
        JourneyStep.InformationMeeting => ["informationMeetingHeld"],
        JourneyStep.HistoryReview => ["historyReviewed"],
        JourneyStep.JointMapping when step.Text.Swedish.Contains("kompetenskartläggning", StringComparison.OrdinalIgnoreCase) => ["competenceMappingCompleted"],
        JourneyStep.JointMapping => ["jointMappingCompleted", "jointMeetingHeld"],
        JourneyStep.CoordinatedPlan when step.Text.Swedish.Contains("genomförandeplan", StringComparison.OrdinalIgnoreCase) => ["implementationPlanAgreed"],
        JourneyStep.CoordinatedPlan when step.Text.Swedish.Contains("heltid", StringComparison.OrdinalIgnoreCase) => ["fullTimePlanned"],
        JourneyStep.CoordinatedPlan => ["coordinatedPlanAgreed"],
        JourneyStep.ParallelActivities => ["activityStarted", "activityEnded", "activityGapExplained", "attendanceRecorded"],
        JourneyStep.Measurement => ["progressionMeasured"],
        JourneyStep.EmployerContact => ["contactMade"],
        JourneyStep.Recommendation => ["recommendationMade"],
        JourneyStep.Handover => ["handedOver", "handOverAnswered"],
        JourneyStep.Outcome => ["outcomeReached"],
        JourneyStep.Exit => ["exited"],
        JourneyStep.FollowUp => ["followedUp"],
        // What organisations learn is told in the programme's log.
        JourneyStep.OrganisationalLearning => [],
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
