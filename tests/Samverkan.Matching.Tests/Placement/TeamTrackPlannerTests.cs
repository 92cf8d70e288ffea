using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>Six teams, and two tracks of 25 and 25 that go across them.</summary>
public sealed class TeamTrackPlannerTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly TrackId Trial = ProgrammeCatalog.Arbetsprovning.Tracks[0].Id;
    private static readonly TrackId Preparation = ProgrammeCatalog.Arbetsprovning.Tracks[1].Id;
    private static readonly TeamId[] Teams = [.. ProgrammeCatalog.Stockholmskraften.TeamPlan!.Teams.Select(static t => t.Id).Order()];

    [Fact]
    public void Neither_a_team_nor_a_track_gets_more_than_its_places_and_everybody_is_told_why() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 3]).Array[0, 90], Gen.Int[1, 12], Gen.Int[0, 25]).Sample(
            static (rows, norm, taken) =>
            {
                PlacementCandidate[] people = [.. rows.Select(static (r, i) => Person(i + 1, -(i * 7 % 11), r.Item3 switch { 0 => [], 1 => [Trial], 2 => [Preparation], _ => [Trial, Preparation] }, r.Item1, r.Item2))];
                PlacementPlanner planner = Planner(norm, new(Trial, 25, taken), new(Preparation, 25, 0));
                PlacementProposal proposal = planner.Propose(people, Day);
                return proposal.Capacities.All(c => proposal.Placements.Count(p => p.Team == c.Team) <= c.Free)
                    && proposal.TrackCapacities.All(c => proposal.Placements.Count(p => p.Track == c.Track) <= c.Free)
                    && proposal.Placements.Length + proposal.Queue.Length + proposal.Unplaceable.Length == people.Length
                    && proposal.Placements.All(p => p.TrackReason is not null && people.Single(c => c.Id == p.Participant).Tracks.Any(o => o.Track == p.Track))
                    && proposal.Queue.All(static q => q.Obstacle is not (null or TeamTrackWait.Placed) && q.Reason.Explain(Language.Swedish) != q.Reason.Explain(Language.English))
                    && proposal.Shortages.Sum(static s => s.Waiting) == proposal.Queue.Length && proposal.Certificate.IsOptimal
                    && proposal.Placements.AsSpan().SequenceEqual(planner.Propose(people.Reverse(), Day).Placements.AsSpan());
            },
            iter: 200);

    [Fact]
    public void Whoever_waits_is_told_whether_the_team_or_the_track_is_full()
    {
        // One place in each team; both tracks have one place.
        PlacementProposal proposal = Planner(1, new(Trial, 1, 0), new(Preparation, 1, 0)).Propose(
            [Person(1, -9, [Trial], 0), Person(2, -8, [Trial], 1), Person(3, -7, [Preparation], 0), Person(4, -6, [], 0), Person(5, -5, [Preparation], 1)], Day);
        Assert.Equal([(Id(1), Teams[0], Trial), (Id(5), Teams[1], Preparation)], proposal.Placements.Select(static p => (p.Participant, p.Team, p.Track!)));
        Assert.Equal([(Id(2), TeamTrackWait.NoTrack, "SAM3014"), (Id(3), TeamTrackWait.NoTeam, "SAM3011")], proposal.Queue.Select(static q => (q.Participant, q.Obstacle!.Value, q.Reason.Code.Id)));
        Assert.Equal("SAM3027", Assert.Single(proposal.Unplaceable).Reason.Code.Id);
        Assert.Equal(2, proposal.Shortages.Sum(static s => s.Waiting));
        Assert.All(proposal.Shortages, static s => Assert.Equal("SAM3016", s.Reason.Code.Id));
        Assert.Contains(proposal.Shortages, static s => s.Tracks.Contains(Trial));
    }

    [Fact]
    public void Somebody_early_gives_way_to_two_others_and_is_told_so_but_never_when_he_or_she_has_the_place()
    {
        PlacementPlanner planner = Planner(1, new(Trial, 1, 0), new(Preparation, 1, 0));
        PlacementCandidate[] people = [Person(1, -9, [Trial], 0), Person(2, -8, [Preparation], 0), Person(3, -7, [Trial], 1)];
        PlacementProposal proposal = planner.Propose(people, Day);
        Assert.Equal([Id(2), Id(3)], proposal.Placements.Select(static p => p.Participant));
        QueuePlace waits = Assert.Single(proposal.Queue);
        Assert.Equal((Id(1), TeamTrackWait.GivesWay, "SAM3015"), (waits.Participant, waits.Obstacle!.Value, waits.Reason.Code.Id));
        PlacementRevision revision = planner.Revise([(people[0], Teams[0])], people[1..], Day);
        Assert.Equal(1, revision.Kept);
        Assert.Equal([Id(1)], revision.Proposal.Placements.Select(static p => p.Participant));
    }

    [Fact]
    public void What_a_person_needs_is_asked_of_the_track_as_it_is_of_the_team()
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(5))
        {
            Tracks = [new(Trial, 25, 0), new(Preparation, 25, 0)],
            Profiles = [.. Teams.Select(static team => new TeamProfile(team) { CoachingLanguages = [new("ar")], Accessible = true })],
            TrackProfiles = [new(Preparation) { CoachingLanguages = [new("ar")] }],
        };
        PlacementCandidate arabic = Person(1, -9, [Trial, Preparation], 0) with { Needs = new() { CoachingLanguage = new("ar") } };
        PlacementCandidate both = Person(2, -8, [Trial, Preparation], 0) with { Needs = new() { CoachingLanguage = new("ar"), Accessibility = true } };
        PlacementCandidate conflict = Person(3, -7, [Trial], 0) with { Needs = new() { ConflictsWithStaff = [StaffId.FromBits(7)] } };
        PlacementProposal proposal = planner.Propose([arabic, both, conflict], Day);
        ProposedPlacement placed = proposal.Placements.Single(static p => p.Participant == Id(1));
        // The cheaper track promises nothing.
        Assert.Equal(Preparation, placed.Track);
        Assert.Equal(PlacementCodes.TrackLanguageNotOffered, Assert.Single(placed.Collisions).Code);
        UnplaceableCandidate none = Assert.Single(proposal.Unplaceable);
        Assert.Equal((Id(2), PlacementCodes.TrackNeedsCollide), (none.Participant, none.Reason.Code));
        Assert.Equal(3, none.Collisions.Length);
        Assert.Contains(proposal.Placements.Single(static p => p.Participant == Id(3)).Unchecked, static told => told.Explain(Language.English).Contains(Trial.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_track_above_its_places_is_told_and_wrong_tracks_are_refused()
    {
        PlacementProposal proposal = Planner(5, new TrackCapacity(Trial, 25, 26)).Propose([Person(1, -1, [Trial], 0)], Day);
        Assert.Equal("SAM3045", Assert.Single(proposal.Contradictions).Reason.Code.Id);
        Assert.Single(proposal.Queue);
        Assert.Equal("SAM3045", Assert.Single(TrackPlanner.For(ProgrammeCatalog.Arbetsprovning).Propose([], new(2012, 3, 5), new Dictionary<TrackId, int> { [Trial] = 26 }).Contradictions).Reason.Code.Id);
        Assert.Throws<ArgumentException>(() => Planner(5, new TrackCapacity(Trial, 25, 0)).Propose([Person(1, -1, [Preparation], 0)], Day));
        Assert.Throws<ArgumentException>(() => Planner(5, new(Trial, 25, 0), new(Trial, 25, 0)));
    }

    private static PlacementPlanner Planner(int norm, params ImmutableArray<TrackCapacity> tracks) =>
        new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm)) { Tracks = tracks };

    private static PlacementCandidate Person(int n, int days, TrackId[] tracks, params int[] teams) => new(Id(n), null, Day.PlusDays(days))
    {
        Options = [.. teams.Distinct().Select(static (t, i) => new TeamOption(Teams[t], i))],
        Tracks = [.. tracks.Select(static (t, i) => new TrackOption(t, i))],
    };

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);
}
