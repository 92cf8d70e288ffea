using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>What a proposal says of itself is true: why a team or a track, what could not be checked, and what the next best is worth.</summary>
public sealed class PlacementReasonTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly LocalDate Earlier = new(2012, 3, 5);
    private static readonly TeamId Four = new("team-4");
    private static readonly TeamId Five = new("team-5");
    private static readonly StaffId Known = StaffId.FromBits(7);
    private static readonly Programme Trials = ProgrammeCatalog.Arbetsprovning;
    private static readonly TrackId Trial = Trials.Tracks[0].Id;
    private static readonly TrackId Preparation = Trials.Tracks[1].Id;

    [Fact]
    public void When_a_need_decided_the_reason_says_so_and_what_the_own_team_lacks()
    {
        PlacementPlanner planner = Planner(new TeamProfile(Five) { Accessible = true });
        ProposedPlacement placed = Assert.Single(planner.Propose([Person() with { Options = [new(Five, 1)], Needs = new() { Accessibility = true } }], Day).Placements);
        Assert.Equal((Five, "SAM3010"), (placed.Team, placed.Reason.Code.Id));
        Assert.Contains("team-4", placed.Reason.Explain(Language.Swedish), StringComparison.Ordinal);
        Assert.Equal("SAM3032", Assert.Single(placed.Collisions).Code.Id);
    }

    [Fact]
    public void Whether_a_full_team_or_the_cost_alone_chose_is_told_apart()
    {
        PlacementCandidate person = Person() with { Options = [new(Four, 5), new(Five, 1)] };
        Refusal cheaper = Assert.Single(Planner().Propose([person], Day).Placements).Reason;
        Assert.Equal(("SAM3056", "team-5"), (cheaper.Code.Id, cheaper.Arguments[0]));
        Refusal full = Assert.Single(Planner().Propose([person with { Options = [new(Five, 1)] }], Day, new Dictionary<TeamId, int> { [Four] = 20 }).Placements).Reason;
        Assert.Equal(["SAM3002", "team-5", "team-4"], [full.Code.Id, .. full.Arguments]);
        // As dear as the own team, which is full: that it is full is why.
        Assert.Equal("SAM3002", Assert.Single(Planner().Propose([person with { Options = [new(Five, 0)] }], Day, new Dictionary<TeamId, int> { [Four] = 20 }).Placements).Reason.Code.Id);
        TrackPlacement alike = Assert.Single(TrackPlanner.For(Trials).Propose([new(Person().Id, Earlier, [new(Trial, 1), new(Preparation, 1)])], Earlier, new Dictionary<TrackId, int> { [Trial] = 25 }).Placements);
        Assert.Equal((Preparation, "SAM3008"), (alike.Track, alike.Reason.Code.Id));
    }

    [Fact]
    public void Whoever_moves_since_a_need_has_changed_is_not_told_that_the_team_is_full()
    {
        PlacementCandidate person = Person() with { Options = [new(Five, 1)], Needs = new() { Accessibility = true } };
        PlacementRevision moved = Planner(new TeamProfile(Five) { Accessible = true }).Revise([(person, Four)], [], Day);
        Assert.Equal((Five, "SAM3057"), (moved.Moves[0].To, moved.Moves[0].Reason.Code.Id));
        Assert.Equal(["SAM3032", "team-4"], [moved.Moves[0].Collisions[0].Code.Id, .. moved.Moves[0].Collisions[0].Arguments]);
        Assert.Equal("SAM3057", Assert.Single(moved.Proposal.Placements).Reason.Code.Id);
        PlacementRevision lost = Planner(new TeamProfile(Five) { Accessible = true }).Revise([(person, Four)], [], Day, new Dictionary<TeamId, int> { [Five] = 20 });
        Assert.Equal((null, "SAM3058"), (lost.Moves[0].To, lost.Moves[0].Reason.Code.Id));
        PlacementRevision full = Planner().Revise([(person with { Needs = new() }, Four)], [], Day, new Dictionary<TeamId, int> { [Four] = 20 });
        Assert.Equal(("SAM3006", 0), (full.Moves[0].Reason.Code.Id, full.Moves[0].Collisions.Length));
    }

    [Fact]
    public void Whoever_has_a_place_keeps_it_before_the_start_that_was_agreed_and_whenever_the_referral_came()
    {
        PlacementCandidate person = Person() with { Needs = new() { EarliestStart = Day.PlusDays(200) } };
        PlacementRevision early = Planner().Revise([(person, Four), (Person() with { Id = ParticipantId.FromBits(99), Referred = Day.PlusDays(1) }, Four)], [], Day);
        Assert.Empty(early.Moves);
        Assert.Equal(2, early.Kept);
        TrackRevision tracks = TrackPlanner.For(Trials).Revise([(new TrackCandidate(Person().Id, Earlier.PlusDays(1), [new(Trial, 0)]), Trial)], [], Earlier);
        Assert.Empty(tracks.Moves);
    }

    [Fact]
    public void The_same_on_tracks()
    {
        TrackCandidate person = OnTrack(Trial, Preparation) with { Needs = new() { Accessibility = true } };
        TrackPlanner planner = new(Trials.Tracks, TrackPlanner.For(Trials).Calendar) { Profiles = [new TrackProfile(Preparation) { Accessible = true }] };
        TrackRevision moved = planner.Revise([(person, Trial)], [], Earlier);
        Assert.Equal((Preparation, "SAM3059", "SAM3037"), (moved.Moves[0].To, moved.Moves[0].Reason.Code.Id, Assert.Single(moved.Moves[0].Collisions).Code.Id));
        Assert.Equal("SAM3059", Assert.Single(moved.Proposal.Placements).Reason.Code.Id);
        TrackRevision lost = planner.Revise([(person, Trial)], [], Earlier, new Dictionary<TrackId, int> { [Preparation] = 25 });
        Assert.Equal((null, "SAM3060"), (lost.Moves[0].To, lost.Moves[0].Reason.Code.Id));
    }

    [Fact]
    public void A_reason_cites_what_it_rests_on_and_not_another_programmes_document()
    {
        Assert.Contains("Stockholmskraften", Assert.Single(Planner().Propose([Person()], Day).Placements).Reason.Source.ToString(), StringComparison.Ordinal);
        TrackProposal tracks = TrackPlanner.For(Trials).Propose([OnTrack(Trial)], Earlier);
        Assert.Equal(Trials.Tracks[0].Source, Assert.Single(tracks.Placements).Reason.Source);
        Assert.DoesNotContain("Stockholmskraften", PlacementCodes.MovedTrack.Source.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_best_tells_whether_it_has_room()
    {
        PlacementCandidate person = Person() with { Options = [new(Five, 3)] };
        ProposedPlacement room = Assert.Single(Planner().Propose([person], Day).Placements);
        Assert.Equal((Five, 3L, true), (room.NextBest!, room.NextBestExtraCost!.Value, room.NextBestHasRoom!.Value));
        ProposedPlacement full = Assert.Single(Planner().Propose([person], Day, new Dictionary<TeamId, int> { [Five] = 20 }).Placements);
        Assert.False(full.NextBestHasRoom);
        Assert.Null(Assert.Single(Planner().Propose([Person()], Day).Placements).NextBestHasRoom);
    }

    [Fact]
    public void A_conflict_with_staff_that_nobody_can_check_is_never_passed_over()
    {
        PlacementCandidate person = Person() with { Needs = new() { ConflictsWithStaff = [Known] } };
        Assert.Equal("SAM3017", Assert.Single(Assert.Single(Planner().Propose([person], Day).Placements).Unchecked).Code.Id);
        Assert.Empty(Assert.Single(Planner(new TeamProfile(Four) { Staff = [StaffId.FromBits(8)] }).Propose([person], Day).Placements).Unchecked);
    }

    [Fact]
    public void A_former_caseworker_with_a_conflict_is_a_contradiction_of_that_person()
    {
        PlacementProposal proposal = Planner().Propose([Person() with { Needs = new() { ConflictsWithStaff = [Known], FormerCaseworkers = [Known] } }], Day);
        Assert.Equal((Person().Id, "SAM3051"), (proposal.Contradictions[0].Participant!.Value, proposal.Contradictions[0].Reason.Code.Id));
    }

    [Theory]
    [InlineData("ar", "ar-SY", true)]
    [InlineData("ar-SY", "ar", true)]
    [InlineData("ar-SY", "ar-IQ", false)]
    [InlineData("ar", "arc", false)]
    public void A_language_meets_its_varieties(string offered, string needed, bool met)
    {
        Assert.True(LanguageTag.TryParse(offered, out LanguageTag? one) & LanguageTag.TryParse(needed, out LanguageTag? other));
        PlacementProposal proposal = Planner(new TeamProfile(Four) { CoachingLanguages = [one!] }).Propose([Person() with { Needs = new() { CoachingLanguage = other } }], Day);
        Assert.Equal(met, proposal.Placements.Length == 1);
    }

    [Theory]
    [InlineData("Arabiska")]
    [InlineData("arabiska")]
    [InlineData("")]
    [InlineData("ar_SY")]
    [InlineData("ar-")]
    [InlineData("a")]
    public void What_is_no_tag_is_no_language(string text) => Assert.False(LanguageTag.TryParse(text, out _));

    [Fact]
    public void Needs_hold_on_tracks_too()
    {
        PlacementNeeds needs = new() { ProtectedIdentity = true, Accessibility = true, CoachingLanguage = new("ar"), ConflictsWithStaff = [Known] };
        TrackPlanner nothing = TrackPlanner.For(Trials);
        UnplaceableCandidate refused = Assert.Single(nothing.Propose([OnTrack(Trial) with { Needs = needs }], Earlier).Unplaceable);
        Assert.Equal("SAM3028", refused.Reason.Code.Id);
        Assert.Equal(["SAM3036", "SAM3037", "SAM3038"], refused.Collisions.Select(static c => c.Code.Id));
        TrackPlanner told = new(Trials.Tracks, nothing.Calendar)
        {
            Profiles = [new TrackProfile(Trial) { Staff = [Known] }, new TrackProfile(Preparation) { CoachingLanguages = [new("ar")], Accessible = true, ProtectedIdentities = true }],
        };
        TrackPlacement placed = Assert.Single(told.Propose([OnTrack(Trial, Preparation) with { Needs = needs }], Earlier).Placements);
        Assert.Equal(Preparation, placed.Track);
        Assert.Equal(["SAM3036", "SAM3037", "SAM3038", "SAM3039"], placed.Collisions.Select(static c => c.Code.Id));
        Assert.Equal("SAM3017", Assert.Single(placed.Unchecked).Code.Id);
        TrackPlacement back = Assert.Single(told.Propose([OnTrack(Preparation, Trial) with { Needs = new() { FormerCaseworkers = [Known] } }], Earlier).Placements);
        Assert.Equal((Trial, Preparation, 999L, true), (back.Track, back.NextBest!, back.NextBestExtraCost!.Value, back.NextBestHasRoom!.Value));
    }

    [Fact]
    public void Nobody_is_placed_on_a_track_outside_the_time_of_the_programme()
    {
        TrackPlanner planner = TrackPlanner.For(Trials);
        TrackPlanner ahead = new(Trials.Tracks, planner.Calendar) { Period = planner.Period, StartWithinDays = 30 };
        (LocalDate first, LocalDate last) = (Trials.Period.Value.Start, Trials.Period.Value.End!.Value);
        TrackCandidate person = OnTrack(Trial) with { Referred = first.PlusDays(-300) };
        Assert.Equal("SAM3029", Assert.Single(planner.Propose([person], first.PlusDays(-1)).Unplaceable).Reason.Code.Id);
        Assert.Equal("SAM3029", Assert.Single(planner.Propose([person], last.PlusDays(1)).Unplaceable).Reason.Code.Id);
        Assert.Equal("SAM3029", Assert.Single(ahead.Propose([person with { EarliestStart = last.PlusDays(1) }], last).Unplaceable).Reason.Code.Id);
        Assert.True(Assert.Single(ahead.Propose([person], first.PlusDays(-9)).Placements).Start >= first);
        Assert.Equal(Earlier, Assert.Single(planner.Propose([person], Earlier).Placements).Start);
    }

    private static PlacementPlanner Planner(params TeamProfile[] profiles) =>
        new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Profiles = [.. profiles] };

    private static PlacementCandidate Person() => new(ParticipantId.FromBits(1), new("stockholm/farsta"), Day.PlusDays(-1));

    private static TrackCandidate OnTrack(params TrackId[] tracks) => new(ParticipantId.FromBits(1), Earlier.PlusDays(-1), [.. tracks.Select(static (t, i) => new TrackOption(t, i))]);
}
