using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Proposes places on a programme's teams: routes each person by district, never above a team's capacity, as many as possible,
/// the worst off first and then the longest waiting, and only on teams that meet their needs. Exact, and the same for the same people in any
/// order. Thread-safe.
/// </summary>
/// <param name="plan">The teams.</param>
/// <param name="districts">The districts through time.</param>
/// <param name="norm">How many participants a team can have.</param>
public sealed class PlacementPlanner(TeamPlan plan, DistrictCatalog districts, CaseloadNorm norm)
{
    private readonly ImmutableArray<CapacityLimit> _limits = [];
    private readonly ImmutableArray<TrackCapacity> _tracks = [];
    private readonly ImmutableArray<ExpectedArrivals> _expected = [];
    private readonly ImmutableArray<StatedWorkingTime> _workingTimes = [];
    private readonly TeamPlan _plan = plan ?? throw new ArgumentNullException(nameof(plan));
    private readonly int _startWithinDays;
    private readonly int _caseload = norm.Roles.FirstOrDefault(static r => r.Role == TeamRole.SocialWorker).ParticipantsPerFullTime;

    /// <summary>What the teams can offer beyond their places, each team at most once; a team that is not listed is not known to offer anything.</summary>
    public ImmutableArray<TeamProfile> Profiles { get; init; } = [];

    /// <summary>What it costs, in the unit of the options, to give somebody who comes back another team than the former; 0 or more.</summary>
    public int CostOfChange { get; init; } = 1000;

    /// <summary>Capacities that managers have stated: each can only lower what the norm gives, or stand where working time is unknown.</summary>
    /// <remarks>Districts are told as they are recorded: a merged one is limited by its successor. What says two things, or something that cannot be, is in <see cref="PlacementProposal.Contradictions"/>.</remarks>
    /// <exception cref="ArgumentException">A number is negative, the plan has no such team, or districts are told of another role than the social worker's.</exception>
    public ImmutableArray<CapacityLimit> Limits
    {
        get => _limits;
        init => _limits = value.All(l => l.Participants >= 0 && Plan.Find(l.Team) is not null && (l.Districts.IsEmpty || l.Role == TeamRole.SocialWorker))
            ? value
            : throw new ArgumentException("A limit is never negative, its team is in the plan, and districts belong to the social worker.", nameof(value));
    }

    /// <summary>Working time that managers have stated beside the plan; of several for one place the last counts.</summary>
    /// <exception cref="ArgumentException">A share is not 1 to 100 percent, or the plan has no such place.</exception>
    public ImmutableArray<StatedWorkingTime> WorkingTimes
    {
        get => _workingTimes;
        init
        {
            if (!value.All(t => t.SharePercent is >= 1 and <= 100 && Plan.Find(t.Team) is { } team && team.Memberships.Any(place => t.Concerns(team.Id, place))))
                throw new ArgumentException("A share is 1 to 100 percent of a place that the plan has.", nameof(value));
            _workingTimes = value;
            Plan = StatedWorkingTime.Apply(Plan, value);
        }
    }

    /// <summary>
    /// How many days ahead a place can be given: to somebody who can start later, or on a team that begins later. 0, the default, places only
    /// whoever and wherever one can start on the day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or above 366.</exception>
    public int StartWithinDays
    {
        get => _startWithinDays;
        init => _startWithinDays = value is >= 0 and <= 366 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>
    /// The tracks of the programme, when each person is to have a place on one of them beside the one on a team; each once. Empty, the default, when tracks limit nobody.
    /// </summary>
    /// <exception cref="ArgumentException">A track stands twice, or a number is negative.</exception>
    public ImmutableArray<TrackCapacity> Tracks
    {
        get => _tracks;
        init => _tracks = value.DistinctBy(static t => t.Track).Count() == value.Length && value.All(static t => t.Ongoing >= 0 && t.Places is null or >= 0)
            ? value
            : throw new ArgumentException("A track stands once, with numbers that are not negative.", nameof(value));
    }

    /// <summary>
    /// What the tracks can offer, where needs are asked of them too: a person with needs is proposed only for tracks that are known to meet them. A track without a profile promises nothing.
    /// </summary>
    public ImmutableArray<TrackProfile> TrackProfiles { get; init; } = [];

    /// <summary>
    /// Those who are expected later. Today's placement leaves them as much room as can be left: the same people of today are placed, on other of their teams where more of those expected get a place by it, and
    /// at the lowest cost to the worst off and then to everybody of today. What those expected would cost comes after that and moves nobody; nobody who has a place is moved for them either. Empty, the default, looks at today alone.
    /// </summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public ImmutableArray<ExpectedArrivals> Expected
    {
        get => _expected;
        init => _expected = value.All(static e => e.Count is >= 0 and <= ExpectedArrivals.Largest) ? value : throw new ArgumentException("A number of people is out of its range.", nameof(value));
    }

    /// <summary>What it counts as, in the unit of the options, when one of those expected gets no place, at least: it is raised above each single cost. Prices of places go up to it.</summary>
    public int CostOfNoPlace { get; init; } = 10_000;

    /// <summary>The days on which somebody can start; with the programme's closures when they are told.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Swedish;

    /// <summary>Costs of the host's own, added to those of the options.</summary>
    public ImmutableArray<IPlacementCost> Costs { get; init; } = [];

    /// <summary>Demands of the host's own, beside the needs.</summary>
    public ImmutableArray<IPlacementConstraint> Constraints { get; init; } = [];

    internal TeamPlan Plan { get => _plan; private init => _plan = value; }

    internal DistrictCatalog Districts { get; } = districts ?? throw new ArgumentNullException(nameof(districts));

    internal CaseloadNorm Norm { get; } = norm ?? throw new ArgumentNullException(nameof(norm));

    /// <summary>Proposes places for one day.</summary>
    /// <param name="candidates">The people who wait, in any order, each once.</param>
    /// <param name="on">The day of placement.</param>
    /// <param name="ongoing">The participants whom each team has already; a team that is not listed has none.</param>
    /// <param name="ongoingByDistrict">Those of them from each district, on the team where they are: it counts where social workers are bound to their own districts, or limited to them. A district told without a team is on the team that serves it.</param>
    /// <exception cref="ArgumentException">
    /// A person stands twice, or names a team that the plan does not have (as participants of a district can), or twice, or at a negative cost; or costs are too high to be added; or both tracks and people expected are told, which are not weighed together.
    /// </exception>
    public PlacementProposal Propose(
        IEnumerable<PlacementCandidate> candidates,
        LocalDate on,
        IReadOnlyDictionary<TeamId, int>? ongoing = null,
        IReadOnlyDictionary<TeamDistrict, int>? ongoingByDistrict = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        PlacementCandidate[] queue = InOrder(candidates);
        return new PlacementRun(this, queue, new TeamId?[queue.Length], on, ongoing, ongoingByDistrict).Propose();
    }

    /// <summary>
    /// The same as a bare assignment, for a solver of one's own or for checking: the options of each person in the order of the queue, weighted, and the places,
    /// each a part of its team. Tracks are not in it.
    /// </summary>
    /// <param name="candidates">The people who wait, in any order, each once.</param>
    /// <param name="on">The day of placement.</param>
    /// <param name="ongoing">The participants whom each team has already.</param>
    /// <param name="ongoingByDistrict">Those of them from each district, on the team where they are.</param>
    /// <exception cref="ArgumentException">As for <see cref="Propose"/>.</exception>
    public (ImmutableArray<ImmutableArray<AssignmentOption>> People, AssignmentPlaces Places) ToAssignment(
        IEnumerable<PlacementCandidate> candidates,
        LocalDate on,
        IReadOnlyDictionary<TeamId, int>? ongoing = null,
        IReadOnlyDictionary<TeamDistrict, int>? ongoingByDistrict = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        PlacementCandidate[] queue = InOrder(candidates);
        return new PlacementRun(this, queue, new TeamId?[queue.Length], on, ongoing, ongoingByDistrict).ToAssignment();
    }

    /// <summary>
    /// Proposes what to do when a team's or a role's capacity, a need or a profile has changed: whoever has a place keeps it as far as possible, and
    /// of all ways to place as many, one that moves fewest. Those who wait come after those who have a place.
    /// </summary>
    /// <param name="placed">Those who have a place, each once, with the team.</param>
    /// <param name="waiting">Those who wait, each once and none of them placed.</param>
    /// <param name="on">The day.</param>
    /// <param name="others">Participants of each team who are not among the placed and are not to be moved.</param>
    /// <param name="othersByDistrict">Those of them from each district, on the team where they are.</param>
    /// <exception cref="ArgumentException">As for <see cref="Propose"/>, or a person is both placed and waiting.</exception>
    public PlacementRevision Revise(
        IEnumerable<(PlacementCandidate Person, TeamId Team)> placed,
        IEnumerable<PlacementCandidate> waiting,
        LocalDate on,
        IReadOnlyDictionary<TeamId, int>? others = null,
        IReadOnlyDictionary<TeamDistrict, int>? othersByDistrict = null)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(waiting);
        (PlacementCandidate Person, TeamId Team)[] have = [.. placed];
        Dictionary<ParticipantId, TeamId> teams = [];
        foreach ((PlacementCandidate person, TeamId team) in have)
        {
            if (!teams.TryAdd(person.Id, team))
                throw new ArgumentException("A person stands twice among those placed.", nameof(placed));
        }

        PlacementCandidate[] first = InOrder(have.Select(static h => h.Person));
        PlacementCandidate[] then = InOrder(waiting);
        if (then.Any(c => teams.ContainsKey(c.Id)))
            throw new ArgumentException("A person who has a place does not wait.", nameof(waiting));
        PlacementCandidate[] queue = [.. first, .. then];
        PlacementRun run = new(this, queue, [.. queue.Select(c => teams.GetValueOrDefault(c.Id))], on, others, othersByDistrict);
        PlacementProposal proposal = run.Propose();
        ImmutableArray<PlacementMove> moves = run.Moves(proposal, out int kept);
        return new(kept, moves, proposal);
    }

    /// <summary>
    /// Proposes places for one day and follows what changes from there, one change at a time, in milliseconds (<c>docs/performance.md</c>): for reasons, next best and shortages ask <see cref="Propose"/> or <see cref="Revise"/>.
    /// </summary>
    /// <param name="candidates">The people who wait, in any order, each once.</param>
    /// <param name="on">The day of placement.</param>
    /// <param name="ongoing">The participants whom each team has already.</param>
    /// <param name="ongoingByDistrict">Those of them from each district, on the team where they are.</param>
    /// <exception cref="ArgumentException">As for <see cref="Propose"/>.</exception>
    /// <exception cref="InvalidOperationException">The planner has tracks or people expected, which are weighed together for a day and not followed.</exception>
    public OngoingPlacement Follow(
        IEnumerable<PlacementCandidate> candidates,
        LocalDate on,
        IReadOnlyDictionary<TeamId, int>? ongoing = null,
        IReadOnlyDictionary<TeamDistrict, int>? ongoingByDistrict = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (!Tracks.IsEmpty || !Expected.IsEmpty)
            throw new InvalidOperationException("Tracks and people expected are not followed.");
        return new OngoingPlacement(new PlacementRun(this, [], [], on, ongoing, ongoingByDistrict), InOrder(candidates));
    }

    // The norm gives the places, and a stated limit can only lower them; it stands alone where no working time is known.
    internal TeamCapacity CapacityOf(MultiCompetenceTeam team, LocalDate on, int ongoing)
    {
        TeamCapacity capacity = Norm.CapacityOf(team, on, ongoing);
        if (!team.Validity.Contains(on))
            return capacity;
        int? places = capacity.Roles.All(static r => r.Places is null) ? null : capacity.Places;
        if (LimitsOf(team, on).Lowest is { } limit)
            places = Math.Min(places ?? int.MaxValue, limit);
        return capacity with { Places = places ?? 0 };
    }

    internal TeamLimits LimitsOf(MultiCompetenceTeam team, LocalDate on) => new(team, on, _caseload, Limits, Districts);

    private static PlacementCandidate[] InOrder(IEnumerable<PlacementCandidate> candidates)
    {
        PlacementCandidate[] queue = [.. candidates.OrderByDescending(static c => c.IsWorstOff).ThenBy(static c => c.Referred).ThenBy(static c => c.Id)];
        HashSet<ParticipantId> seen = [];
        if (!Array.TrueForAll(queue, c => seen.Add(c.Id)))
            throw new ArgumentException("A person stands twice among the candidates.", nameof(candidates));
        return queue;
    }
}
