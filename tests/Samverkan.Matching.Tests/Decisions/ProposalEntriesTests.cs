using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Tests.NextStep;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Decisions;

/// <summary>Proposals become entries that the rules accept, answers follow them, and nothing is decided without a caseworker.</summary>
public sealed class ProposalEntriesTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Author Caseworker = new(StandardRoles.Caseworker, StaffId.FromBits(3));
    private static readonly ProposalEntries Entries = new(Programme, new("af"), Author.System(StandardRoles.Import), Day.At(LocalTime.Noon).InUtc().ToInstant());

    [Fact]
    public void A_placement_is_one_proposal_for_each_person_numbered_and_sound()
    {
        Entry entry = Assert.Single(Entries.Of(Placement()));
        Assert.Equal((1, "team-4", "sam3001"), entry.Body is ProposalMade made ? (entry.Sequence, made.Proposed.Value, made.Reason.Value) : default);
        Assert.Equal(entry, Assert.Single(Entries.Of(Placement())));
        Assert.Equal(7, Assert.Single(new ProposalEntries(Programme, new("af"), Caseworker, entry.Recorded) { LastSequence = static _ => 6 }.Of(Placement())).Sequence);
        Assert.Empty(Findings([entry]));
    }

    [Fact]
    public void Of_a_revision_only_what_changes_is_proposed()
    {
        PlacementPlanner planner = new(Programme.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(1));
        PlacementRevision revision = planner.Revise([(Person(1), new TeamId("team-4")), (Person(2) with { Options = [new(new TeamId("team-5"), 0)] }, new TeamId("team-4"))], [], Day);
        ProposalMade moved = Assert.IsType<ProposalMade>(Assert.Single(Entries.Of(revision)).Body);
        Assert.Equal(("team-5", "sam3006"), (moved.Proposed.Value, moved.Reason.Value));
    }

    [Fact]
    public void A_place_of_both_a_team_and_a_track_is_two_proposals_with_numbers_of_their_own()
    {
        TrackId track = new("a");
        PlacementPlanner planner = new(Programme.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Tracks = [new(track, 5, 0)] };
        ImmutableArray<Entry> entries = Entries.Of(planner.Propose([Person(1) with { Tracks = [new(track, 0)] }], Day));
        Assert.Equal([(1, ProposalKind.Team), (2, ProposalKind.Track)], entries.Select(static e => (e.Sequence, ((ProposalMade)e.Body).About)));
        Assert.Empty(Findings(entries));
    }

    [Fact]
    public void Next_steps_propose_what_together_is_best_with_the_need_before_the_gap()
    {
        NextStepProposal next = StepScene.Mapped(("direction", StepScene.Code("work"))).Offers("coaching", Core.Journeys.ActivityKind.JobDirected, "2025-03-10", "2025-05-30").Propose();
        Assert.NotEmpty(next.Together);
        ImmutableArray<Entry> entries = Entries.Of(next);
        Assert.Equal(next.Together.Select(static offer => offer.Value), entries.Select(static e => ((ProposalMade)e.Body).Proposed.Value));
        Assert.All(entries, static e => Assert.Equal((DataCategory.Plan, ProposalReasons.MappingShowsNeed), (e.Category, ((ProposalMade)e.Body).Reason)));
        Assert.Empty(Entries.Of(new StepScene().Offers("coaching", Core.Journeys.ActivityKind.JobDirected, "2025-03-10").Propose()));
    }

    [Fact]
    public void Vacancies_are_proposed_in_their_order_and_one_whose_demands_are_not_met_is_none()
    {
        WorkProfile profile = WorkProfile.Unknown;
        RankedVacancy Ranked(string id, bool closed = false) =>
            new VacancyRanking(OccupationTaxonomy.Empty).Rank(profile, new Vacancy { Id = id, Headline = id, LastDay = closed ? Day.PlusDays(-1) : Day.PlusDays(9) }, Day);
        ImmutableArray<Entry> entries = Entries.Of(ParticipantId.FromBits(7), Day, [Ranked("30000001"), Ranked("closed", closed: true), Ranked("Ab_c")]);
        Assert.Equal(["30000001", "vacancy-" + ((ProposalMade)entries[1].Body).Proposed.Value[8..]], entries.Select(static e => ((ProposalMade)e.Body).Proposed.Value));
        Assert.Equal(((ProposalMade)entries[1].Body).Proposed, ((ProposalMade)entries[0].Body).NextBest);
        Assert.Null(((ProposalMade)entries[1].Body).NextBest);
        Assert.Empty(Findings(entries));
    }

    [Fact]
    public void An_answer_follows_its_proposal_and_a_caseworker_who_departs_says_why()
    {
        Entry made = Assert.Single(Entries.Of(Placement()));
        JourneyProposalId id = ((ProposalMade)made.Body).Proposal;
        Entry wish = Entries.Answer(made, new(id, ProposalParty.Participant, ProposalReply.Accepted), Day, Caseworker);
        Assert.Null(Assert.Single(Journey.Fold(made.Journey, [made, wish]).Proposals()).Decided);
        ProposalEntries after = new(Programme, new("af"), Caseworker, made.Recorded) { LastSequence = _ => wish.Sequence };
        Entry departure = after.Answer(made, new(id, ProposalParty.Caseworker, ProposalReply.ChoseAnother, new("team-5"), StandardDepartures.SameCaseworker), Day, Caseworker);
        Assert.Equal([1, 2, 3], new[] { made, wish, departure }.Select(static e => e.Sequence));
        Assert.Empty(Findings([made, wish, departure]));
        Assert.Equal("team-5", Assert.Single(Journey.Fold(made.Journey, [made, wish, departure]).Proposals()).Decided!.Value);
        Entry unexplained = after.Answer(made, new(id, ProposalParty.Caseworker, ProposalReply.Declined), Day, Caseworker);
        Assert.NotEmpty(Findings([made, wish, unexplained]));
        Assert.Throws<ArgumentException>(() => Entries.Answer(wish, new(id, ProposalParty.Caseworker, ProposalReply.Accepted), Day, Caseworker));
        Assert.Throws<ArgumentException>(() => Entries.Answer(made, new(new("other"), ProposalParty.Caseworker, ProposalReply.Accepted), Day, Caseworker));
    }

    [Fact]
    public void Every_reason_has_its_words()
    {
        Assert.All(ProposalReasons.All, static reason => Assert.NotNull(ProposalReasons.NameOf(reason)));
        Assert.Null(ProposalReasons.NameOf(ProposalReasons.Of(PlacementCodes.OwnDistrictTeam)));
    }

    private static PlacementProposal Placement() =>
        new PlacementPlanner(Programme.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)).Propose([Person(1)], Day);

    private static PlacementCandidate Person(int n) => new(ParticipantId.FromBits((UInt128)n), new("stockholm/farsta"), Day.PlusDays(n - 30));

    private static ImmutableArray<EntryFinding> Findings(ImmutableArray<Entry> entries) => new JourneyRules(JourneySettings.Of(Programme)).Examine(entries);
}
