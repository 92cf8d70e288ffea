using System.Collections.Immutable;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>One round of placement as facts and a state file tell it: on teams or tracks, anew or so that those who have a place keep it as far as possible.</summary>
/// <param name="programme">The programme.</param>
/// <param name="state">The state.</param>
/// <param name="on">The day of placement.</param>
/// <param name="facts">What is known of each person.</param>
/// <param name="views">What a reader may see of the journeys of those whose journeys were read.</param>
internal sealed class PlacementScene(
    Programme programme, PlacementState state, LocalDate on, IReadOnlyDictionary<ParticipantId, FactTimeline> facts, IReadOnlyDictionary<ParticipantId, MergedView>? views = null)
{
    private readonly List<(ParticipantId? Person, Refusal Reason)> _contradictions = [];
    private readonly List<(ParticipantId Person, RecordedNeed Need)> _recorded = [];

    /// <summary>The tracks of a programme in which people take part; one in which staff learn has no places for participants.</summary>
    public static ImmutableArray<Track> TracksOf(Programme programme) => [.. programme.Tracks.Where(static t => t.Kind == TrackKind.Participants)];

    /// <summary>Proposes.</summary>
    /// <param name="waiting">Those in the target group who have no place.</param>
    /// <param name="notes">What is to be told beside it.</param>
    /// <returns>The page, and the proposals as entries.</returns>
    public (PlacePage Page, Func<ProposalEntries, ImmutableArray<Entry>> Entries) Run(IEnumerable<ParticipantId> waiting, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes)
    {
        if (programme.TeamPlan is { } teams)
            return OnTeams(teams, [.. waiting.Select(Candidate)], notes);
        TrackPlanner planner = TrackPlanner();
        TrackCandidate[] people = [.. waiting.Select(person => OnTrack(Candidate(person)))];
        if (state.Placed.Count == 0)
        {
            TrackProposal proposal = planner.Propose(people, on, state.OngoingByTrack);
            return (new(proposal, Noted(notes)) { Recorded = Recorded }, entries => entries.Of(proposal));
        }

        (TrackCandidate, TrackId)[] placed = [.. state.Placed.Values.Select(p => (OnTrack(WithFacts(p.Person)), p.Track!))];
        TrackRevision revision = planner.Revise(placed, people, on, state.OngoingByTrack);
        return (new(revision, Noted(notes)) { Recorded = Recorded }, entries => entries.Of(revision.Proposal));
    }

    /// <summary>Whether those expected can be weighed: beside teams whose tracks limit nobody.</summary>
    public bool WeighsExpected => programme.TeamPlan is not null && !LimitsTracks;

    // Beside teams, tracks matter when some track has a stated number of places.
    private bool LimitsTracks => TracksOf(programme).Any(static t => t.Places is not null);

    private (PlacePage Page, Func<ProposalEntries, ImmutableArray<Entry>> Entries) OnTeams(TeamPlan teams, PlacementCandidate[] waiting, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes)
    {
        CaseloadNorm norm = Norm();
        PlacementPlanner planner = new(teams, DistrictCatalog.Stockholm, norm)
        {
            WorkingTimes = [.. state.WorkingTimes],
            Profiles = [.. state.Profiles],
            Limits = [.. state.Limits],
            StartWithinDays = state.StartWithinDays,
            Calendar = WorkingCalendar.Swedish.With(programme.ClosurePeriods),
            Tracks = LimitsTracks ? [.. Tracks().Select(t => new TrackCapacity(t.Id, t.Places, state.OngoingByTrack.GetValueOrDefault(t.Id)))] : [],
            TrackProfiles = [.. state.TrackProfiles],
            Expected = WeighsExpected ? [.. state.Expected] : [],
        };
        if (state.Placed.Count == 0)
        {
            PlacementProposal proposal = planner.Propose(waiting, on, state.Ongoing, state.OngoingByDistrict);
            return (new(proposal, Noted(notes), norm) { Recorded = Recorded }, entries => entries.Of(proposal));
        }

        (PlacementCandidate, TeamId)[] placed = [.. state.Placed.Values.Select(p => (Stays(p), p.Team!))];
        PlacementRevision revision = planner.Revise(placed, waiting, on, state.Ongoing, state.OngoingByDistrict);
        return (new(revision, Noted(notes), norm) { Recorded = Recorded }, entries => entries.Of(revision));
    }

    // What the state does not tell of a role is as in the pilot.
    private CaseloadNorm Norm()
    {
        Dictionary<TeamRole, int> norm = PlacementBridge.Norm.Roles.ToDictionary(static role => role.Role, static role => role.ParticipantsPerFullTime);
        foreach ((TeamRole role, int caseload) in state.Norm)
            norm[role] = caseload;
        return new([.. norm.Select(static role => new RoleCaseload(role.Key, role.Value))]);
    }

    private TrackPlanner TrackPlanner() => new([.. Tracks()], WorkingCalendar.Swedish.With(programme.ClosurePeriods))
    {
        StartWithinDays = state.StartWithinDays,
        Period = programme.Period.Value,
        Profiles = [.. state.TrackProfiles],
    };

    // What a manager has stated can only lower what the programme tells.
    private IEnumerable<Track> Tracks() =>
        TracksOf(programme).Select(track => state.TrackPlaces.TryGetValue(track.Id, out int places) ? track with { Places = Math.Min(places, track.Places ?? int.MaxValue) } : track);

    // Whose referral nobody told of waits from the day of placement.
    private PlacementCandidate Candidate(ParticipantId person) => WithFacts(state.Waiting.GetValueOrDefault(person) ?? new(person, null, on));

    private PlacementCandidate Stays(PlacedAlready placed) =>
        WithFacts(placed.Person) is var known && placed.Track is { } track && LimitsTracks ? known with { Tracks = [new(track, 0)] } : known;

    private PlacementCandidate WithFacts(PlacementCandidate person) => person with
    {
        District = DistrictOf(person.Id) ?? person.District,
        Tracks = LimitsTracks ? OnTrack(person).Options : [],
        Needs = NeedsOf(person),
    };

    // What is recorded, under what the state states.
    private PlacementNeeds NeedsOf(PlacementCandidate person)
    {
        RecordedNeeds recorded = facts.TryGetValue(person.Id, out FactTimeline? known) ? RecordedNeeds.Of(known, on) : RecordedNeeds.None;
        if (views?.GetValueOrDefault(person.Id) is { } view)
            recorded = recorded.And(RecordedNeeds.Of(view, on));
        PlacementNeeds needs = recorded.Under(person.Needs, state.Stated.GetValueOrDefault(person.Id, []), out ImmutableArray<Refusal> contradictions);
        _contradictions.AddRange(contradictions.Select(reason => ((ParticipantId?)person.Id, reason)));
        _recorded.AddRange(recorded.Origins.Select(origin => (person.Id, origin)));
        return needs;
    }

    private ImmutableArray<(ParticipantId? Person, Refusal Reason)> Noted(ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes) => [.. notes, .. _contradictions];

    // The mere fact of a protection is not listed, not even for whoever may know of it: a page is passed on.
    private ImmutableArray<(ParticipantId Person, RecordedNeed Need)> Recorded => [.. _recorded.Where(static one => PassedOn.MayName(one.Need.Need))];

    private DistrictId? DistrictOf(ParticipantId person)
    {
        return Slug.TryParse(Told(person, StandardFacts.District), out DistrictId? key) ? key : null;
    }

    private string? Told(ParticipantId person, TypedFact<string> fact) =>
        facts.GetValueOrDefault(person)?.Of(fact).Where(o => o.HasValue && o.Period.Contains(on)).OrderBy(static o => o.KnownFrom).Select(static o => o.Value).LastOrDefault();

    // Unless the state says which tracks somebody could have, those whose target group holds.
    private TrackCandidate OnTrack(PlacementCandidate told)
    {
        ImmutableArray<TrackOption> tracks = state.Tracks.TryGetValue(told.Id, out ImmutableArray<TrackOption> named) ? named
            : facts.TryGetValue(told.Id, out FactTimeline? timeline) ? [.. TracksOf(programme).Where(t => programme.TargetGroupOf(t.Id).Assess(timeline, on).Value == Truth.True).Select(static t => new TrackOption(t.Id, 0))]
            : [];
        return new(told.Id, told.Referred, tracks) { IsWorstOff = told.IsWorstOff, Needs = told.Needs };
    }
}
