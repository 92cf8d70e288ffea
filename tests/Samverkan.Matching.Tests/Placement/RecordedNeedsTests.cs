using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>Needs that are recorded: from what, on which day, for whom to see; and what somebody states beside them.</summary>
public sealed class RecordedNeedsTests
{
    private static readonly LocalDate Day = new(2025, 9, 1);
    private static readonly TeamId Four = new("team-4");
    private static readonly TeamId Five = new("team-5");

    private readonly List<Entry> _entries = [];

    private static StaffId Staff(int n) => StaffId.FromBits((UInt128)n);

    private RecordedNeedsTests Add(string happened, JourneyEvent body)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(happened).Value;
        _entries.Add(new Entry(
            EntryId.FromBits((UInt128)(_entries.Count + 1)), new JourneyId(ParticipantId.FromBits(7), ProgrammeCatalog.Stockholmskraften.Id), _entries.Count + 1, day, day.At(LocalTime.Noon).InUtc().ToInstant(),
            new Author(StandardRoles.Caseworker, Staff(9)), new SecrecyDomain("af"), body.DefaultCategory, ProgrammeCatalog.Stockholmskraften.Edition.Id, 1, body));
        return this;
    }

    private RecordedNeeds Read(string role = "caseworker", string purpose = "coordination", LocalDate? on = null) => RecordedNeeds.Of(
        JourneyView.Of(
            new JourneyId(ParticipantId.FromBits(7), ProgrammeCatalog.Stockholmskraften.Id), _entries, new ReadingAccess(new("af"), new(role), new(purpose)), AccessPolicy.Standard(new SecrecyDomain("af")),
            Day.PlusYears(1).At(LocalTime.Noon).InUtc().ToInstant()),
        on ?? Day);

    [Fact]
    public void Whoever_comes_back_had_a_team_and_caseworkers_the_last_of_each_role()
    {
        Add("2024-11-05", new PlacedOnTeam(Five)).Add("2024-11-06", new Started())
            .Add("2024-11-06", new CaseworkerAssigned(Staff(1), new("job-coach"))).Add("2025-02-03", new CaseworkerAssignmentEnded(Staff(1), new("job-coach")))
            .Add("2025-02-04", new CaseworkerAssigned(Staff(2), new("job-coach"))).Add("2025-02-05", new PlacedOnTeam(Four)).Add("2025-06-02", new Exited(ExitReason.Completed));
        RecordedNeeds read = Read();
        Assert.Equal(Four, read.Needs.FormerTeam);
        Assert.Equal([Staff(2)], read.Needs.FormerCaseworkers);
        Assert.Equal([new(PlacementNeed.FormerTeam, "placedOnTeam", new(2025, 2, 5)), new RecordedNeed(PlacementNeed.FormerCaseworkers, "caseworkerAssigned", new(2025, 2, 4))], read.Origins);
        // On an earlier day it was the earlier team; and a place that was never begun was no team.
        Assert.Equal(Five, Read(on: new(2025, 1, 7)).Needs.FormerTeam);
        Add("2025-08-01", new PlacedOnTeam(Five)).Add("2025-08-02", new PlacementDeclined());
        Assert.Equal(Four, Read().Needs.FormerTeam);
    }

    [Fact]
    public void A_team_departed_from_for_a_conflict_of_interest_is_one()
    {
        Add("2025-08-01", new ProposalMade(new("p1"), ProposalKind.Team, new("team-4"), new("sam3001")))
            .Add("2025-08-02", new ProposalReplied(new("p1"), ProposalParty.Caseworker, ProposalReply.ChoseAnother, new("team-5"), StandardDepartures.ConflictOfInterest))
            .Add("2025-08-03", new PlacedOnTeam(Five)).Add("2025-08-04", new PlacementDeclined(StandardDepartures.ConflictOfInterest));
        RecordedNeeds read = Read();
        Assert.Equal([Four, Five], read.Needs.Conflicts);
        Assert.Equal(["proposalReplied", "placementDeclined"], read.Origins.Select(static origin => origin.RecordedAs));
        Assert.Equal([Four], Read(on: new(2025, 8, 2)).Needs.Conflicts);
    }

    [Fact]
    public void A_protection_is_there_for_whoever_may_know_and_for_nobody_else()
    {
        Add("2024-11-05", new PlacedOnTeam(Five)).Add("2024-11-06", new Started()).Add("2024-11-07", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag)).Add("2025-06-02", new Exited(ExitReason.Completed));
        Assert.True(Read().Needs.ProtectedIdentity);
        RecordedNeeds seen = Read("line-manager", "operational-follow-up");
        Assert.False(seen.Needs.ProtectedIdentity);
        Assert.DoesNotContain(seen.Origins, static origin => origin.Need == PlacementNeed.ProtectedIdentity);
        // Nor where the person was.
        Assert.Null(seen.Needs.FormerTeam);
        Assert.All(Read().Origins, static origin => Assert.Equal("RecordedNeed", origin.ToString()));
        Assert.Equal("RecordedNeeds (2)", Read().ToString());
    }

    [Fact]
    public void What_is_stated_counts_and_where_it_differs_that_is_told_but_protection_stands()
    {
        Add("2024-11-05", new PlacedOnTeam(Five)).Add("2024-11-06", new Started()).Add("2024-11-07", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag)).Add("2025-06-02", new Exited(ExitReason.Completed))
            .Add("2025-06-03", FactObserved.Of(StandardFacts.LanguageOfSupport, "ar", DatePeriod.From(new(2025, 6, 3))));
        RecordedNeeds read = Read();
        Assert.Equal(new LanguageTag("ar"), read.Needs.CoachingLanguage);
        // Nothing stated: what is recorded counts, and what nobody records is what was stated.
        PlacementNeeds needs = read.Under(PlacementNeeds.None with { Accessibility = true }, new HashSet<PlacementNeed> { PlacementNeed.Accessibility }, out var none);
        Assert.Equal((true, true, Five, "ar"), (needs.Accessibility, needs.ProtectedIdentity, needs.FormerTeam, needs.CoachingLanguage!.Value));
        Assert.Empty(none);
        // Stated alike or as a variety: no contradiction.
        read.Under(PlacementNeeds.None with { FormerTeam = Five, CoachingLanguage = new("ar-sy") }, new HashSet<PlacementNeed> { PlacementNeed.FormerTeam, PlacementNeed.CoachingLanguage }, out var alike);
        Assert.Empty(alike);
        // Stated otherwise, also as none.
        needs = read.Under(PlacementNeeds.None with { FormerTeam = Four }, new HashSet<PlacementNeed>(Enum.GetValues<PlacementNeed>()), out var told);
        Assert.Equal((Four, null, true), (needs.FormerTeam, needs.CoachingLanguage, needs.ProtectedIdentity));
        Assert.Equal(["SAM3061", "SAM3061", "SAM3062"], told.Select(static refusal => refusal.Code.Id));
        Assert.Equal("det som uppges om stödspråk skiljer sig från det som antecknats 2025-06-03; det uppgivna gäller", told[0].Explain(Language.Swedish));
        Assert.DoesNotContain("personuppgifter", told[2].Explain(Language.Swedish), StringComparison.Ordinal);
    }
}
