using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Tests.Journeys;

public sealed class JourneyViewTests
{
    private static readonly SecrecyDomain[] Domains = [Scene.Af, Scene.City, new("fk")];
    private static readonly DataCategory[] Categories = [DataCategory.Administrative, DataCategory.Activity, DataCategory.Health, DataCategory.Mapping];
    private static readonly LocalDate First = new(2025, 1, 1);
    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Scene.Af);
    private static readonly ReadingAccess City = new(Scene.City, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly ReadingAccess Reporter = new(Scene.Af, StandardRoles.Reporting, StandardPurposes.Reporting);
    private static readonly Instant Now = Scene.Noon("2026-01-01");

    [Fact]
    public void A_view_drops_first_and_folds_after()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new Started())
            .Add("2025-01-02", Waiver("w", DataCategory.Administrative))
            .Add("2025-01-03", Scene.Activity("a", ActivityKind.Health))
            .Add("2025-01-04", new Exited(ExitReason.Interrupted));
        JourneyView view = Of(scene, City);
        Assert.Equal(["started", "exited"], view.Journey.Entries.Select(static entry => entry.Body.Kind));
        Assert.Equal([1L, 2L], view.Journey.Entries.Select(static entry => entry.Sequence));
        Assert.Empty(view.Journey.Activities());
        Assert.True(view.SomethingIsWithheld);
    }

    [Fact]
    public void Which_part_was_withheld_is_told_to_whoever_reports_and_to_nobody_else()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(First), ConsentForm.Written))
            .Add("2025-01-01", Waiver("w", DataCategory.Administrative))
            .Add("2025-01-01", new Started())
            .Add("2025-01-02", Scene.Activity("a", ActivityKind.JobDirected), category: DataCategory.Mapping)
            .Add("2025-01-03", new ContactMade(ContactKind.Employer));
        Assert.Equal(WithheldParts.Activities | WithheldParts.JobDirectedActivities, Of(scene, Reporter).Withheld);
        Assert.Equal(WithheldParts.All, Of(scene, City).Withheld);
        Assert.Equal(WithheldParts.All, JourneyView.Of(Scene.Id, [], Reporter, Policy, Now).Withheld);
    }

    [Fact]
    public void A_correction_of_what_may_not_be_seen_is_not_seen_either()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", Waiver("w", DataCategory.Administrative), origin: Scene.City)
            .Add("2025-01-02", new JointMappingCompleted([]))
            .Add("2025-01-03", new EntryRetracted(EntryId.FromBits(2)));
        Assert.Equal(["secrecyWaiverGiven"], Of(scene, City).Journey.Entries.Select(static entry => entry.Body.Kind));
    }

    [Fact]
    public void A_waiver_is_judged_by_what_is_known_now_also_when_the_past_is_asked_for()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", Waiver("w", DataCategory.Administrative))
            .Add("2025-02-01", new Started())
            // Withdrawn in January, recorded in March.
            .Add("2025-01-15", new SecrecyWaiverWithdrawn(new("w")), recorded: "2025-03-01");
        Assert.Empty(JourneyView.Of(Scene.Id, scene.Entries, City, Policy, Now, Scene.Noon("2025-02-02")).Journey.Entries);
    }

    [Fact]
    public void A_new_enrolment_takes_a_new_waiver()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", Waiver("w", DataCategory.Administrative))
            .Add("2025-01-01", new Started())
            .Add("2025-02-01", new Exited(ExitReason.Completed))
            .Add("2025-03-01", new Started());
        Assert.Equal("2025-01-01/2025-02-28", scene.Journey.Waivers()[0].Period.ToString());
        Assert.Equal(2, Of(scene, City).Journey.Entries.Length);
    }

    [Fact]
    public void A_protected_person_is_reported_without_team_district_and_provider_and_no_mark_tells()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(First), ConsentForm.Written))
            .Add("2025-01-01", new Referred(new("af"), new("stockholm/skarholmen")))
            .Add("2025-01-02", new PlacedOnTeam(new("team-1"), new("stockholm/skarholmen")))
            .Add("2025-01-03", new Started())
            .Add("2025-01-04", new ActivityStarted(new("a"), ActivityKind.Social, Provider: new("employer-1")))
            .Add("2025-01-04", new CaseworkerAssigned(StaffId.FromBits(77), new("job-coach")), origin: new SecrecyDomain("stockholm/skarholmen"))
            .Add("2025-01-04", new CoordinatedPlanAgreed([new("stockholm/skarholmen")], ["employer-1"], PlanAgreement.Yes))
            .Add("2025-01-04", new SecrecyWaiverGiven(new("w"), [new("stockholm/skarholmen")], [Scene.Af], [DataCategory.Plan], StandardPurposes.Coordination, DatePeriod.From(First), ConsentForm.Oral))
            .Add("2025-01-04", FactObserved.Of(StandardFacts.ResidentOf, "1280", DatePeriod.From(First)))
            .Add("2025-01-04", FactObserved.Of(StandardFacts.IncomeSupportFrom, "0180", DatePeriod.From(First)))
            .Add("2025-01-04", new UnknownEvent("malmo.cafe", 1, "{\"at\":\"employer-1\"}"));
        Assert.Equal("team-1", Of(scene, Reporter).Journey.Team()!.Value);
        scene.Add("2025-01-05", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag));
        JourneyView masked = Of(scene, Reporter);
        Assert.Null(masked.Journey.Team());
        Assert.Empty(masked.Journey.Facts().Of(StandardFacts.District));
        Assert.Single(masked.Journey.Activities());
        // An ordinary id: nobody's, and none that only a mask would make.
        Assert.True(Assert.Single(masked.Journey.Caseworkers()).Staff.Value > ulong.MaxValue);
        Assert.Empty(masked.Journey.Facts().Of(StandardFacts.ActiveParties).Where(static parties => parties.Period.Start > First.PlusDays(2)));
        using MemoryStream file = new();
        JourneyFile.Write(file, masked.Journey.Entries);
        string text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.All((string[])["withheld", "skarholmen", "0180", "1280", "team-1", "employer-1", StaffId.FromBits(77).ToString(), StaffId.FromBits(3).ToString()], telling => Assert.DoesNotContain(telling, text, StringComparison.Ordinal));
        Assert.Equal("remiss", EventSentence.Of(masked.Journey.Entries.Single(static entry => entry.Body is Referred).Body, Vocabulary.Language.Swedish));
        Assert.Equal("referral", EventSentence.Of(masked.Journey.Entries.Single(static entry => entry.Body is Referred).Body, Vocabulary.Language.English));
        Assert.All(masked.Journey.Entries, static entry => Assert.Equal(Scene.Af, entry.Origin));
        Assert.Empty(masked.Journey.Facts().Of(StandardFacts.ResidentOf));
        Assert.Empty(masked.Journey.Facts().Of(StandardFacts.IncomeSupportFrom));
        Assert.False(masked.SomethingIsWithheld);
        Assert.Equal(ProtectedIdentityKind.None, masked.Journey.Protection());
        JourneyView own = Of(scene, new ReadingAccess(Scene.Af, StandardRoles.Caseworker, StandardPurposes.Coordination));
        Assert.Equal("team-1", own.Journey.Team()!.Value);
        Assert.Equal(ProtectedIdentityKind.ConfidentialityFlag, own.Journey.Protection());
    }

    [Fact]
    public void What_the_mask_drops_leaves_no_correction_and_no_retraction_behind()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(First), ConsentForm.Written))
            .Add("2025-01-02", new PlacedOnTeam(new("team-1")))
            .Add("2025-01-02", new EntryRetracted(EntryId.FromBits(2)))
            .Add("2025-01-03", new PlacedOnTeam(new("team-2")))
            .Add("2025-01-03", new EntryCorrected(EntryId.FromBits(4), Scene.Day("2025-01-02"), new Started()))
            .Add("2025-01-04", new Started())
            .Add("2025-01-04", new EntryCorrected(EntryId.FromBits(6), Scene.Day("2025-01-03"), new PlacedOnTeam(new("team-3"))))
            .Add("2025-01-05", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag));
        JourneyView masked = Of(scene, Reporter);
        Assert.Equal(["participationConsentGiven", "started", "entryRetracted"], masked.Journey.Entries.Select(static entry => entry.Body.Kind));
        Assert.Equal(EntryId.FromBits(6), ((EntryRetracted)masked.Journey.Entries[^1].Body).Entry);
        Assert.Null(masked.Journey.Episode());
        Assert.False(masked.SomethingIsWithheld);
    }

    [Fact]
    public void Nothing_about_the_protection_itself_sets_the_mark_that_something_is_withheld()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(First), ConsentForm.Written))
            .Add("2025-01-02", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag), category: DataCategory.Administrative)
            .Add("2025-01-03", new EntryRetracted(EntryId.FromBits(2)))
            .Add("2025-01-03", new EntryCorrected(EntryId.FromBits(2), First, new Started()));
        JourneyView view = Of(scene, Reporter);
        Assert.Equal(["participationConsentGiven"], view.Journey.Entries.Select(static entry => entry.Body.Kind));
        Assert.False(view.SomethingIsWithheld);
    }

    [Fact]
    public void A_wrong_label_shows_nothing_that_the_body_forbids()
    {
        FactObserved health = FactObserved.Declined(StandardFacts.Disability, DatePeriod.From(First));
        Scene scene = new Scene()
            .Add("2025-01-01", Waiver("w", DataCategory.Administrative, DataCategory.Activity))
            .Add("2025-01-02", new Started())
            .Add("2025-01-02", health, category: DataCategory.Administrative)
            .Add("2025-01-03", new EntryCorrected(EntryId.FromBits(2), First, health), category: DataCategory.Administrative)
            .Add("2025-01-03", new UnknownEvent("malmo.cafe", 1, "{}"), category: DataCategory.Administrative)
            .Add("2025-01-04", Scene.Activity("a", ActivityKind.Health), category: DataCategory.Activity)
            .Add("2025-01-05", Scene.End("a"), category: DataCategory.Activity)
            .Add("2025-01-06", Scene.Activity("b"))
            .Add("2025-01-07", Scene.End("b"));
        JourneyView view = Of(scene, City);
        Assert.Equal([2, 8, 9], view.Journey.Entries.Select(static entry => (int)entry.Id.Value));
        Assert.True(view.SomethingIsWithheld);
    }

    [Fact]
    public void Whoever_sees_health_alone_sees_its_end_and_that_it_was_taken_back()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", Waiver("w", DataCategory.Health))
            .Add("2025-01-02", Scene.Activity("a", ActivityKind.Health))
            .Add("2025-01-03", Scene.End("a"), category: DataCategory.Health)
            .Add("2025-01-04", Scene.Activity("b", ActivityKind.Health))
            .Add("2025-01-04", new EntryRetracted(EntryId.FromBits(4)), category: DataCategory.Health);
        JourneyView view = Of(scene, City);
        Assert.Equal("2025-01-02/2025-01-03", Assert.Single(view.Journey.Activities()).Period.ToString());
    }

    [Fact]
    public void A_relabelled_activity_does_not_escape_a_withdrawal()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(First), ConsentForm.Written))
            .Add("2025-02-01", new ParticipationConsentWithdrawn(new("c")))
            .Add("2025-03-01", Scene.Activity("a"), category: DataCategory.Consent);
        Assert.Empty(Of(scene, Reporter).Journey.Activities());
    }

    [Fact]
    public void Whoever_never_consented_is_an_anonymous_row_to_the_owner_and_nothing_to_others()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", FactObserved.Of(StandardFacts.RegisterSex, "man", DatePeriod.From(First)))
            .Add("2025-01-03", new Started());
        Assert.Empty(Of(scene, Reporter).Journey.Entries);
        Assert.Equal(new AnonymousRow("man", 2025) { Steps = StepsBeforeConsent.Started }, JourneyView.AnonymousRowOf(Scene.Id, scene.Entries, Reporter, Policy, Now));
        Assert.Null(JourneyView.AnonymousRowOf(Scene.Id, scene.Entries, City, Policy, Now));
        scene.Add("2025-01-04", new ParticipationConsentGiven(new("c"), DatePeriod.From(First), ConsentForm.Written));
        Assert.Null(JourneyView.AnonymousRowOf(Scene.Id, scene.Entries, Reporter, Policy, Now));
    }

    [Fact]
    public void Whoever_has_only_come_so_far_as_before_consent_is_an_anonymous_row_of_those_steps()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new CaseGoneThrough(CaseDecision.Invite))
            .Add("2025-01-05", new InvitedToMeeting([]));
        AnonymousRow? On(string? day) => JourneyView.AnonymousRowOf(Scene.Id, scene.Entries, Reporter, Policy, Now, on: day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(new AnonymousRow(null, 2025) { Steps = StepsBeforeConsent.GoneThrough | StepsBeforeConsent.Invited }, On(null));
        Assert.Equal(StepsBeforeConsent.GoneThrough, On("2025-01-04")?.Steps);
        Assert.Null(On("2024-12-31"));
    }

    [Fact]
    public void No_view_holds_what_an_independent_oracle_forbids() =>
        Steps.Sample(
            static steps =>
            {
                List<Entry> entries = [.. steps.Select(static (step, i) => EntryOf(step, i + 1))];
                foreach (SecrecyDomain reader in Domains)
                {
                    foreach (bool reports in (bool[])[false, true])
                    {
                        ReadingAccess access = reports
                            ? new ReadingAccess(reader, StandardRoles.Reporting, StandardPurposes.Reporting)
                            : new ReadingAccess(reader, StandardRoles.Caseworker, StandardPurposes.Coordination);
                        JourneyView view = JourneyView.Of(Scene.Id, entries, access, Policy, Now);
                        Assert.Equal(
                            entries.Where(entry => OracleAllows(entries, entry, reader, reports)).Select(static entry => entry.Id),
                            view.Journey.Entries.Select(static entry => entry.Id));
                        Assert.Equal(Enumerable.Range(1, view.Journey.Entries.Length).Select(static i => (long)i), view.Journey.Entries.Select(static entry => entry.Sequence));
                    }
                }
            },
            iter: Soak.Iterations(300, 20_000));

    private sealed record Step(int Kind, int Day, int Late, int Origin, int Category, int Other);

    private static Gen<List<Step>> Steps { get; } =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 60], Gen.Int[0, 20], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 2],
            static (kind, day, late, origin, category, other) => new Step(kind, day, late, origin, category, other)).List[0, 20];

    private static Entry EntryOf(Step step, int id)
    {
        LocalDate happened = First.PlusDays(step.Day);
        DatePeriod period = step.Other == 0 ? DatePeriod.From(happened) : new DatePeriod(happened, happened.PlusDays(10 * step.Other));
        JourneyEvent body = step.Kind switch
        {
            0 => new SecrecyWaiverGiven(
                new($"w{step.Other}"), [Domains[step.Origin]], [Domains[(step.Origin + 1 + (step.Late % 2)) % 3]], [Categories[step.Category], DataCategory.Consent],
                step.Late == 7 ? StandardPurposes.Reporting : StandardPurposes.Coordination, period, ConsentForm.Oral),
            1 => new SecrecyWaiverWithdrawn(new($"w{step.Other}")),
            2 => new ParticipationConsentGiven(new($"c{step.Other}"), period, ConsentForm.Oral),
            3 => new ParticipationConsentWithdrawn(new($"c{step.Other}")),
            4 => new ContactMade(ContactKind.Other),
            5 => FactObserved.Declined(StandardFacts.Disability, period),
            _ => step.Other == 0 ? new UnknownEvent("future.kind", 1, "{}") : new PlacementDeclined(),
        };
        // Any label may stand on any body, as in imported history.
        DataCategory category = step.Kind < 4 && step.Late != 3 ? DataCategory.Consent : Categories[step.Category];
        return Scene.Entry(id, "2025-01-01", body, origin: Domains[step.Origin], category: category) with
        {
            Happened = happened,
            Recorded = Scene.Noon(happened.PlusDays(step.Late)),
        };
    }

    // Day by day, without the policy's arithmetic: was there a day, from the recording on, on which the entry could be handed over?
    private static bool OracleAllows(List<Entry> entries, Entry entry, SecrecyDomain reader, bool reports) =>
        OracleAllows(entries, entry, entry.Category, reader, reports) && OracleAllows(entries, entry, TrueCategory(entry.Body), reader, reports);

    private static DataCategory TrueCategory(JourneyEvent body) => body switch
    {
        ContactMade => DataCategory.Activity,
        FactObserved or UnknownEvent => DataCategory.Health,
        PlacementDeclined => DataCategory.Administrative,
        _ => DataCategory.Consent,
    };

    private static bool OracleAllows(List<Entry> entries, Entry entry, DataCategory category, SecrecyDomain reader, bool reports)
    {
        LocalDate recorded = entry.Recorded.InUtc().Date;
        IEnumerable<LocalDate> days = Enumerable.Range(0, 400).Select(i => First.PlusDays(i)).Where(day => day >= recorded);
        if (reports)
        {
            if (reader != Scene.Af)
                return false;
            bool consented = days.Any(day => entries.Any(given => given.Body is ParticipationConsentGiven consent && consent.Period.Contains(day) && !WithdrawnBy(entries, consent.Consent.Value, day)));
            bool everConsented = entries.Any(given => given.Body is ParticipationConsentGiven consent && !WithdrawnBy(entries, consent.Consent.Value, consent.Period.Start));
            return category is DataCategory.Mapping or DataCategory.ProtectedIdentity ? false
                : category is DataCategory.Administrative or DataCategory.Consent ? everConsented
                : consented;
        }

        return entry.Origin == reader || days.Any(day => entries.Any(given =>
            given.Body is SecrecyWaiverGiven waiver && waiver.Period.Contains(day) && !WithdrawnBy(entries, waiver.Waiver.Value, day)
            && waiver.Disclosers.Contains(entry.Origin) && waiver.Recipients.Contains(reader) && waiver.Categories.Contains(category)
            && waiver.Purpose == StandardPurposes.Coordination));
    }

    private static bool WithdrawnBy(List<Entry> entries, string key, LocalDate day) => entries.Any(entry =>
        entry.Happened <= day && entry.Body switch
        {
            SecrecyWaiverWithdrawn waiver => waiver.Waiver.Value == key,
            ParticipationConsentWithdrawn consent => consent.Consent.Value == key,
            _ => false,
        });

    private static SecrecyWaiverGiven Waiver(string id, params ImmutableArray<DataCategory> categories) =>
        new(new(id), [Scene.Af], [Scene.City], categories, StandardPurposes.Coordination, DatePeriod.From(First), ConsentForm.Written);

    private static JourneyView Of(Scene scene, ReadingAccess access) => JourneyView.Of(Scene.Id, scene.Entries, access, Policy, Now);
}
