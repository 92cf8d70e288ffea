using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>Whatever a host writes into a code, nothing tells where a person with a protected identity is.</summary>
public sealed class ProtectedIdentityMaskTests
{
    private const string Place = "rinkeby";
    private static readonly DatePeriod Since = DatePeriod.From(new LocalDate(2025, 1, 1));
    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Scene.Af);

    private static readonly JourneyEvent[] Telling =
    [
        new Started(new(Place)),
        new PutInQueue(new(Place), 1),
        new PlacementDeclined(new(Place)),
        new ActivityStarted(new(Place), ActivityKind.JobDirected, new(Place), new(Place), 10),
        new ActivityEnded(new(Place), ActivityEndReason.Completed),
        new CaseworkerAssigned(StaffId.FromBits(9), new(Place)),
        new CaseworkerAssignmentEnded(StaffId.FromBits(9), new(Place)),
        new ParticipationConsentGiven(new(Place), Since, ConsentForm.Written, Place, Place),
        new ParticipationConsentWithdrawn(new(Place)),
        new Referred(new(Place), new(Place), [new(QuestionAsker.Referrer, Place)], new(Place)),
        new OutreachMade(OutreachChannel.HomeVisit, OutreachResult.Reached, new(Place)),
        new InvitedToMeeting([new(Place)]),
        new JointMeetingHeld([], [new(MeetingRole.Staff, new(Place), new(Place))]),
        new InformationMeetingHeld([], [new(MeetingRole.Staff, new(Place), new(Place))]),
        new CompetenceMappingCompleted([new(Place)]),
        new ImplementationPlanAgreed([Place], PlanAgreement.Yes, new(Place)),
        new AttendanceRecorded(new(Place), DatePeriod.Of(new LocalDate(2025, 1, 2)), 1),
        new ActivityStarted(new("a"), ActivityKind.Social, Language: new(Place)),
        new SubsidisedEmploymentStarted(new(Place), StandardSubsidyForms.NewStart, Employer: new(Place)),
        new SubsidisedEmploymentStarted(new("e"), new(Place)),
        new SubsidisedEmploymentEnded(new(Place), EmploymentEndReason.Other),
        new RecommendationMade(new(Place), new("c"), ActivityKind.Other, new(Place), Text: Place),
        new RecommendationMade(new("r"), new(Place), ActivityKind.Other),
        new HandedOver(new(Place), new(Place)),
        new HandOverAnswered(new(Place), HandOverAnswer.Accepted),
        new PlacedOnTeam(new(Place), new(Place), new(Place)),
        new InformationMeetingHeld([new(Place)]),
        new HistoryReviewed([new(Place)]),
        new JointMeetingHeld([new(Place)]),
        new JointMappingCompleted([new(Place)]),
        new CoordinatedPlanAgreed([new(Place)], [Place], PlanAgreement.Yes),
        new ContactMade(ContactKind.Other, new(Place)),
        new SecrecyWaiverGiven(new(Place), [new(Place)], [new(Place)], [DataCategory.Plan], new(Place), Since, ConsentForm.Oral, Place, Place),
        new SecrecyWaiverWithdrawn(new(Place)),
        new ProgressionMeasured(new(Place), 1, RaterRole.Participant, [IndicatorRating.Of(new(Place), 1)]),
        new ProgressionMeasured(ShippedIndicatorSets.SkapaStructure.Id, 1, RaterRole.Participant, [IndicatorRating.Of(new(Place), 1)]),
        new UnknownEvent("malmo.kind", 1, $"{{\"at\":\"{Place}\"}}"),
        new FactObserved("enrolled-in:" + Place, FactValue.Of(true), Since),
        new FactObserved("enrolled-in:job", FactValue.Of(Place), Since),
        new FactObserved("criterion-met:" + Place, FactValue.Of(true), Since),
        new FactObserved(Place, FactValue.Of(true), Since),
        .. StandardFacts.All.Select(static fact => new FactObserved(fact.Key, FactValue.Of(Place), Since)),
    ];

    public static TheoryData<int> Bodies => [.. Enumerable.Range(0, Telling.Length)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_code_that_a_host_makes_up_tells_a_place(int body)
    {
        Scene scene = new Scene().Add("2025-01-02", new Exited(ExitReason.Completed));
        Entry telling = Scene.Entry(2, "2025-01-02", Telling[body], category: DataCategory.Administrative);
        ImmutableArray<Entry> entries =
        [
            .. scene.Entries,
            telling with { By = new Author(new(Place), StaffId.FromBits(3)) },
            Scene.Entry(3, "2025-01-03", new EntryCorrected(EntryId.FromBits(1), Scene.Day("2025-01-03"), Telling[body])),
            Scene.Entry(4, "2025-01-04", Consent),
            Scene.Entry(5, "2025-01-05", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag)),
        ];
        Assert.DoesNotContain(Place, Shown(entries, Policy), StringComparison.Ordinal);
    }

    [Fact]
    public void What_samverkan_ships_and_what_the_policy_answers_for_is_shown()
    {
        ImmutableArray<Entry> entries = new Scene()
            .Add("2025-01-01", Consent)
            .Add("2025-01-02", new Started(new("haga-track")))
            .Add("2025-01-03", new PlacementDeclined(new("own-choice")))
            .Add("2025-01-04", new ActivityStarted(new("x"), ActivityKind.JobDirected, new("supported-employment"), null, 12.5m))
            .Add("2025-01-05", new ActivityEnded(new("x"), ActivityEndReason.EnteredWork))
            .Add("2025-01-06", new CaseworkerAssigned(StaffId.FromBits(9), new("job-coach")))
            .Add("2025-01-07", new FactObserved("enrolled-in:job", FactValue.Of(true), Since))
            .Add("2025-01-08", new FactObserved("enrolled-in:haga", FactValue.Of(true), Since))
            .Add("2025-01-09", FactObserved.Of(StandardFacts.LanguageOfSupport, "so", Since))
            .Add("2025-01-10", FactObserved.Of(StandardFacts.RegisterSex, "woman", Since))
            .Add("2025-01-11", new ProgressionMeasured(new("haga-set"), 1, RaterRole.Participant, [IndicatorRating.Of(new("haga-item"), 4)]))
            .Add("2025-01-12", new PutInQueue(new("sam3001"), 2))
            .Add("2025-01-13", new IdentityProtectionChanged(ProtectedIdentityKind.ProtectedPopulationRegistration))
            .Entries;
        Assert.DoesNotContain("haga", Shown(entries, Policy), StringComparison.Ordinal);
        JourneyView view = View(entries, Policy with { CodesWithoutPlace = ["haga-track", "haga", "haga-set"] });
        Assert.Equal(
            [
                Consent with { Consent = new("consent-1"), TextVersion = null },
                new Started(new("haga-track")),
                new PlacementDeclined(new("own-choice")),
                new ActivityStarted(new("a-1"), ActivityKind.JobDirected, new("supported-employment"), null, 12.5m),
                new ActivityEnded(new("a-1"), ActivityEndReason.EnteredWork),
            ],
            view.Journey.Entries.Take(5).Select(static entry => entry.Body));
        Assert.Equal(
            ["caseworkerAssigned", "factObserved", "factObserved", "factObserved", "factObserved", "progressionMeasured", "putInQueue"],
            view.Journey.Entries.Skip(5).Select(static entry => entry.Body.Kind));
    }

    [Fact]
    public void What_goes_on_with_something_is_shown_with_it_and_not_without_it()
    {
        ImmutableArray<Entry> entries = new Scene()
            .Add("2025-01-01", Consent)
            .Add("2025-01-02", new SubsidisedEmploymentStarted(new("haga"), StandardSubsidyForms.NewStart, 50))
            .Add("2025-01-03", new SubsidisedEmploymentEnded(new("haga"), EmploymentEndReason.Studies))
            .Add("2025-01-04", new SubsidisedEmploymentStarted(new("haga-2"), new("haga-form")), category: DataCategory.Health)
            .Add("2025-01-05", new SubsidisedEmploymentEnded(new("haga-2"), EmploymentEndReason.Studies), category: DataCategory.Health)
            .Add("2025-01-06", new RecommendationMade(new("haga"), new("haga-category"), ActivityKind.Other))
            .Add("2025-01-07", new HandedOver(new("haga"), new("haga")))
            .Add("2025-01-08", new PersonMerged(ParticipantId.FromBits(9)))
            .Add("2025-01-13", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))
            .Entries;
        Assert.Equal(["participationConsentGiven", "subsidisedEmploymentStarted", "subsidisedEmploymentEnded"], Kinds(Policy));
        Assert.Equal(
            ["participationConsentGiven", "subsidisedEmploymentStarted", "subsidisedEmploymentEnded", "subsidisedEmploymentStarted", "subsidisedEmploymentEnded", "recommendationMade", "handedOver"],
            Kinds(Policy with { CodesWithoutPlace = ["haga-form", "haga-category"] }));

        string[] Kinds(AccessPolicy policy) => [.. View(entries, policy).Journey.Entries.Select(static entry => entry.Body.Kind)];
    }

    [Fact]
    public void No_code_that_is_shipped_names_a_place_that_we_know()
    {
        string[] places = [.. DistrictCatalog.Stockholm.Districts.Select(static d => d.Id.Value.Split('/')[^1]).Concat(["stockholm", "malmo", "0180", "1280"])];
        IEnumerable<string> codes = ProgrammeCatalog.All.SelectMany(static programme => programme.Tracks.Select(static track => track.Id.Value))
            .Concat([ShippedIndicatorSets.SkapaStructure.Id.Value, ShippedIndicatorSets.BipStructure.Id.Value])
            .Concat(StandardMethods.All.Select(static known => known.Method.Value))
            .Concat(StandardSubsidyForms.All.Select(static known => known.Form.Value));
        Assert.All(codes, code => Assert.All(places, place => Assert.DoesNotContain(place, code, StringComparison.Ordinal)));
    }

    private static ParticipationConsentGiven Consent { get; } = new(new("c"), Since, ConsentForm.Written, "2024-1");

    private static string Shown(ImmutableArray<Entry> entries, AccessPolicy policy)
    {
        using MemoryStream file = new();
        JourneyFile.Write(file, View(entries, policy).Journey.Entries);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static JourneyView View(ImmutableArray<Entry> entries, AccessPolicy policy) =>
        JourneyView.Of(Scene.Id, entries, new(Scene.Af, StandardRoles.Reporting, StandardPurposes.Reporting), policy, Scene.Noon("2026-01-01"));
}
