using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>One placement of one day, from the people in the order of the queue to the proposal.</summary>
internal sealed class PlacementRun
{
    private readonly LocalDate _on;
    private readonly PlacementCandidate[] _queue;
    private readonly TeamId?[] _current;
    private readonly PlacementRouting _routing;
    private readonly ImmutableArray<TeamCapacity> _capacities;
    private readonly TeamSeats _seats;
    private readonly TrackSeats _tracks;
    private readonly PlacementRoute[] _routes;
    private readonly DistrictFigures _ongoingByDistrict;
    private readonly TeamLimits[] _limits;
    private readonly PlacementRoute[] _expected;
    private readonly int _costOfNoPlace;
    private readonly PlacementWeights _weights;
    private int[] _load = [];
    private int[] _loadOfTeam = [];

    public PlacementRun(
        PlacementPlanner planner,
        PlacementCandidate[] queue,
        TeamId?[] current,
        LocalDate on,
        IReadOnlyDictionary<TeamId, int>? ongoing,
        IReadOnlyDictionary<TeamDistrict, int>? ongoingByDistrict)
    {
        _on = on;
        _queue = queue;
        _current = current;
        _ongoingByDistrict = new(planner, ongoingByDistrict);
        _routing = new(planner, on);
        _capacities = [.. _routing.Teams.Select((t, i) => planner.CapacityOf(t, _routing.DayOf(i), ongoing?.GetValueOrDefault(t.Id) ?? 0))];
        _limits = [.. _routing.Teams.Select((t, i) => planner.LimitsOf(t, _routing.DayOf(i)))];
        _seats = new(_routing.Teams, _capacities, team => _limits[team], _routing.DayOf, _ongoingByDistrict);
        _tracks = new(planner.Tracks, planner.TrackProfiles, queue);
        _routes = [.. queue.Select((c, i) => _routing.RouteOf(c, current[i]) is var route && route.Refusal is null && _tracks.Against(i) is { } refusal ? route with { Options = [], Refusal = refusal, Collisions = [.. route.Collisions, .. _tracks.CollisionsOf(i)] } : route)];
        if (!planner.Expected.IsEmpty && _tracks.Exist)
            throw new ArgumentException("People expected and tracks are not weighed together.");
        // Each kind once: what those expected will need is asked of the teams as they are today.
        _expected =
        [
            .. planner.Expected.SelectMany(e => Enumerable.Repeat(
                _routing.RouteOf(new(default, e.District, on) { Options = e.Options, Needs = e.Needs with { EarliestStart = null } }, null), e.Count)),
        ];
        _costOfNoPlace = planner.CostOfNoPlace;
        _weights = Weigh();
    }

    /// <summary>The options and places for a solver, in the order of the queue.</summary>
    public (ImmutableArray<ImmutableArray<AssignmentOption>> People, AssignmentPlaces Places) ToAssignment() => ([.. Weighted()], _seats.ToPlaces());

    /// <summary>The options of somebody for the same places, weighted when among the worst off; and why, when there are none.</summary>
    public (ImmutableArray<AssignmentOption> Options, Refusal? Refusal) OptionsOf(PlacementCandidate candidate, Int128 weight)
    {
        PlacementRoute route = _routing.RouteOf(candidate, null);
        return ([.. OptionsOf(route).Select(o => candidate.IsWorstOff ? o with { Cost = o.Cost * weight } : o)], route.Refusal);
    }

    /// <summary>The places when the number of each team is to change: what only the team limits has no number of its own.</summary>
    public AssignmentPlaces PlacesToFollow()
    {
        AssignmentPlaces places = _seats.ToPlaces();
        return new([.. places.Capacities.Select((capacity, seat) => _seats.Seats[seat].Places is null ? int.MaxValue : capacity)], places.Wholes, places.WholeCapacities);
    }

    /// <summary>The team of a place.</summary>
    public TeamId TeamAt(int seat) => _routing.Teams[_seats.TeamOf(seat)].Id;

    /// <summary>The index of a team, and of its whole.</summary>
    public int IndexOf(TeamId team) => _routing.IndexOf(team);

    /// <summary>Solves it.</summary>
    public PlacementProposal Propose()
    {
        (ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places) = ToAssignment();
        AssignmentPlaces tracks = _tracks.ToPlaces();
        TeamTrackResult? both = _tracks.Exist ? TeamTrackAssignment.Solve(WithTracks(people), places, tracks, _current.Count(static c => c is not null)) : null;
        AssignmentResult alone = both?.Teams ?? OptimalAssignment.Solve(people, places);
        ArrivalForesight? foresight = _expected.Length == 0 ? null : new(people, alone, i => _current[i] is not null, [.. _expected.Select(OptionsOf)], places, _weights);
        AssignmentResult solved = foresight?.Today ?? alone;
        MultiCompetenceTeam[] teams = _routing.Teams;
        _load = new int[_seats.Seats.Count];
        _loadOfTeam = new int[teams.Length];
        foreach (int? seat in solved.Places)
        {
            if (seat is not { } taken)
                continue;
            _load[taken]++;
            _loadOfTeam[_seats.TeamOf(taken)]++;
        }

        var placements = ImmutableArray.CreateBuilder<ProposedPlacement>();
        var waiting = ImmutableArray.CreateBuilder<QueuePlace>();
        var unplaceable = ImmutableArray.CreateBuilder<UnplaceableCandidate>();
        int[] lengths = new int[teams.Length];
        for (int i = 0; i < _queue.Length; i++)
        {
            PlacementRoute route = _routes[i];
            if (route.Refusal is { } refusal)
            {
                unplaceable.Add(new(_queue[i].Id, refusal) { Collisions = route.Collisions });
            }
            else if (solved.Places[i] is { } seat)
            {
                ProposedPlacement placed = Placed(i, _seats.TeamOf(seat), _seats.TeamOf(alone.Places[i]!.Value));
                placements.Add(both is null ? placed : _tracks.With(placed, i, both.Tracks.Places[i]!.Value));
            }
            else
            {
                int best = route.Cheapest().Team;
                int wanted = _seats.SeatOf(best, route.District);
                string position = (++lengths[best]).ToString(CultureInfo.InvariantCulture);
                bool onlyWorker = _load[wanted] == _seats.Seats[wanted].Capacity && _loadOfTeam[best] < _capacities[best].Free;
                Refusal reason = onlyWorker
                    ? PlacementCodes.DistrictWorkerFull.With(teams[best].Id.Value, route.District!.Value, position)
                    : PlacementCodes.NoFreePlace.With(teams[best].Id.Value, position);
                QueuePlace place = new(_queue[i].Id, teams[best].Id, lengths[best], reason) { IsWorstOff = _queue[i].IsWorstOff, Referred = _queue[i].Referred };
                waiting.Add(both is null ? place : _tracks.With(place, i, both.Waits[i]));
            }
        }

        return new(_on, placements.ToImmutable(), waiting.ToImmutable(), unplaceable.ToImmutable(), _capacities)
        {
            TrackCapacities = _tracks.Capacities,
            Certificate = foresight is not null
                ? new(foresight.Joint.Cost, foresight.Joint.BoundFor(foresight.People, foresight.Places), Prices(foresight.Joint)) { Weights = foresight.Weights }
                : both is null ? new(solved.Cost, solved.BoundFor(people, places), Prices(solved)) { Weights = _weights }
                : new(both.Cost, solved.BoundFor(people, places) + both.Tracks.BoundFor([.. WithTracks(people).Select(static p => p.Tracks)], tracks), Prices(solved)) { TrackPrices = both.Tracks.Prices, Weights = _weights },
            Shortages = both is null
                ? new SeatShortages(_seats, _capacities, teams).Of(people, solved)
                : [.. both.Shortages.Select(s => _tracks.Told(s, seat => teams[_seats.TeamOf(seat)].Id, team => teams[team].Id))],
            Arrivals = foresight is null ? null : Outlook(foresight),
            Contradictions = [.. Contradictions(), .. TrackSeats.Contradictions(_tracks.Capacities)],
        };
    }

    /// <summary>The teams of those who have one, after a revision.</summary>
    public ImmutableArray<PlacementMove> Moves(PlacementProposal proposal, out int kept)
    {
        Dictionary<ParticipantId, TeamId> now = proposal.Placements.ToDictionary(static p => p.Participant, static p => p.Team);
        var moves = ImmutableArray.CreateBuilder<PlacementMove>();
        kept = 0;
        for (int i = 0; i < _queue.Length; i++)
        {
            if (_current[i] is not { } from)
                continue;
            TeamId? to = now.GetValueOrDefault(_queue[i].Id);
            if (to == from)
                kept++;
            else
                moves.Add(new(_queue[i].Id, from, to, to is null ? _routes[i].Refusal ?? (CanKeep(i) ? PlacementCodes.LostPlace : PlacementCodes.LostByNeeds).With(from.Value) : Moved(i, from, to)) { Collisions = _routes[i].AgainstCurrent });
        }

        return moves.ToImmutable();
    }

    private bool CanKeep(int person) => _routes[person].AgainstCurrent.IsEmpty;

    private Refusal Moved(int person, TeamId from, TeamId to) => (CanKeep(person) ? PlacementCodes.MovedTeam : PlacementCodes.MovedByNeeds).With(from.Value, to.Value);

    // The costs of the worst off count before all others' together, and a move before all costs.
    private PlacementWeights Weigh()
    {
        Int128 worstOff = 1;
        for (int i = 0; i < _queue.Length; i++)
            worstOff += _queue[i].IsWorstOff ? 0 : HighestCost(i);
        Int128 move = 0;
        if (_current.Any(static c => c is not null))
        {
            move = 1;
            for (int i = 0; i < _queue.Length; i++)
                move += HighestCost(i) * (_queue[i].IsWorstOff ? worstOff : 1);
        }

        return new(1, worstOff) { Move = move };
    }

    private IEnumerable<ImmutableArray<AssignmentOption>> Weighted()
    {
        for (int i = 0; i < _queue.Length; i++)
        {
            var options = ImmutableArray.CreateBuilder<AssignmentOption>(_routes[i].Options.Length);
            foreach (PlacementRoute.Option option in _routes[i].Options)
            {
                Int128 cost = (option.Cost * WeightOf(i)) + (_current[i] is { } current && _routing.Teams[option.Team].Id != current ? _weights.Move : 0);
                if (cost > OptimalAssignment.LargestCost)
                    throw new ArgumentException("The costs are too high to be added.");
                options.Add(new(_seats.SeatOf(option.Team, _routes[i].District), cost));
            }

            yield return options.MoveToImmutable();
        }
    }

    private ImmutableArray<AssignmentOption> OptionsOf(PlacementRoute expected) => [.. expected.Options.Select(option => new AssignmentOption(_seats.SeatOf(option.Team, expected.District), option.Cost))];

    private ImmutableArray<TeamTrackPerson> WithTracks(ImmutableArray<ImmutableArray<AssignmentOption>> people) =>
        [.. people.Select((o, i) => new TeamTrackPerson(o, o.IsEmpty ? [] : _tracks.OptionsOf(i, WeightOf(i))))];

    private Int128 WeightOf(int person) => _queue[person].IsWorstOff ? _weights.WorstOff : _weights.Cost;

    private Int128 HighestCost(int person) => _routes[person].Options.IsEmpty ? 0 : (Int128)_routes[person].Options.Max(static o => o.Cost) + _tracks.HighestCost(person);

    private ProposedPlacement Placed(int person, int team, int withoutForesight)
    {
        (PlacementCandidate candidate, PlacementRoute route) = (_queue[person], _routes[person]);
        PlacementRoute.Option chosen = route.Options.Single(o => o.Team == team);
        (TeamId? next, long? extra, bool? room) = (null, null, null);
        if (route.Options.Length > 1)
        {
            PlacementRoute.Option other = route.Options.Where(o => o.Team != team).MinBy(static o => (o.Cost, o.Team));
            (next, extra) = (_routing.Teams[other.Team].Id, other.Cost - chosen.Cost);
            room = HasRoom(other.Team, route.District);
        }

        TeamId id = _routing.Teams[team].Id;
        Refusal reason = LeftForOthers(person, chosen, withoutForesight) is { } left ? PlacementCodes.LeavesRoom.With(id.Value, _routing.Teams[left].Id.Value) : ReasonOf(person, team, id);
        return new(candidate.Id, id, route.District, next, reason, chosen.Start)
        {
            NextBestExtraCost = extra,
            NextBestHasRoom = room,
            Collisions = route.Collisions,
            Unchecked = !candidate.Needs.ConflictsWithStaff.IsEmpty && _routing.ProfileOf(team).Staff.IsEmpty ? [PlacementCodes.ConflictNotChecked.With(id.Value)] : [],
        };
    }

    // A team that would cost the person less and has room today's people leave, or the one that is as good and would be the person's if nobody were expected: he or she would have it, were it not that
    // fewer of those expected could then have a place, since that alone counts before what it costs. Where nobody is expected there is none.
    private int? LeftForOthers(int person, PlacementRoute.Option chosen, int withoutForesight)
    {
        PlacementRoute route = _routes[person];
        if (_expected.Length == 0 || _current[person] is not null)
            return null;
        PlacementRoute.Option[] left = [.. route.Options.Where(o => o.Team != chosen.Team && (o.Cost < chosen.Cost || (o.Cost == chosen.Cost && o.Team == withoutForesight)) && HasRoom(o.Team, route.District))];
        return left.Length == 0 ? null : left.OrderByDescending(o => o.Team == route.OwnTeam).ThenBy(static o => (o.Cost, o.Team)).First().Team;
    }

    // When all proposed places are taken.
    private bool HasRoom(int team, DistrictId? district) =>
        _seats.SeatOf(team, district) is var seat && _load[seat] < _seats.Seats[seat].Capacity && _loadOfTeam[team] < _capacities[team].Free;

    private Refusal ReasonOf(int person, int team, TeamId id)
    {
        PlacementNeeds needs = _queue[person].Needs;
        if (_current[person] is { } current)
            return current == id ? PlacementCodes.KeptTeam.With(id.Value) : Moved(person, current, id);
        if (needs.FormerTeam == id)
            return PlacementCodes.FormerTeam.With(id.Value);
        if (needs.FormerCaseworkers.Any(_routing.ProfileOf(team).Staff.Contains))
            return PlacementCodes.FormerCaseworker.With(id.Value);
        PlacementRoute route = _routes[person];
        if (route.OwnTeam is { } own && own != team && route.OwnFailsNeeds)
            return PlacementCodes.NeedsDecided.With(id.Value, _routing.Teams[own].Id.Value);
        if (route.District is { } district && team == route.OwnTeam)
            return PlacementCodes.OwnDistrictTeam.With(id.Value, district.Value);
        // Of those that would not cost more and are full, the own team before the cheapest; where there is none, the cost alone chose.
        long cost = route.Options.Single(o => o.Team == team).Cost;
        PlacementRoute.Option[] full = [.. route.Options.Where(o => o.Team != team && (o.Cost < cost || (o.Cost == cost && o.Team == route.OwnTeam)) && !HasRoom(o.Team, route.District))];
        return full.Length == 0
            ? PlacementCodes.LowestCost.With(id.Value)
            : PlacementCodes.AgreedTeam.With(id.Value, _routing.Teams[full.OrderByDescending(o => o.Team == route.OwnTeam).ThenBy(static o => o.Cost).First().Team].Id.Value);
    }

    private ArrivalOutlook Outlook(ArrivalForesight foresight)
    {
        (ArrivalPrices prices, long none) = foresight.Prices(_costOfNoPlace);
        return new(
            foresight.Expected,
            foresight.WithPlace,
            foresight.WithoutForesight,
            foresight.Unplaceable,
            none,
            [.. _seats.Seats.Select((seat, i) => new PlacePrice(_routing.Teams[seat.Team].Id, seat.Districts, Math.Min(seat.Capacity - _load[i], _capacities[seat.Team].Free - _loadOfTeam[seat.Team]), prices.Prices[i]))]);
    }

    private ImmutableArray<PlacePrice> Prices(AssignmentResult solved)
    {
        var prices = ImmutableArray.CreateBuilder<PlacePrice>();
        for (int seat = 0; seat < _seats.Seats.Count; seat++)
        {
            TeamSeats.Seat known = _seats.Seats[seat];
            TeamId team = _routing.Teams[known.Team].Id;
            // The part for everybody is as large as the team, so that its price and the team's are one.
            prices.Add(known.Districts.IsEmpty
                ? new(team, [], known.Capacity, solved.WholePrices[known.Team] + solved.Prices[seat])
                : new(team, known.Districts, known.Capacity, solved.Prices[seat]));
        }

        return prices.ToImmutable();
    }

    private IEnumerable<PlacementContradiction> Contradictions()
    {
        foreach (PlacementCandidate candidate in _queue)
        {
            if (candidate.Needs.FormerTeam is { } former && candidate.Needs.Conflicts.Contains(former))
                yield return new(candidate.Id, PlacementCodes.FormerTeamInConflict.With(former.Value));
            if (candidate.Needs.FormerCaseworkers.Any(candidate.Needs.ConflictsWithStaff.Contains))
                yield return new(candidate.Id, PlacementCodes.FormerCaseworkerInConflict.With());
        }

        for (int team = 0; team < _capacities.Length; team++)
        {
            TeamCapacity capacity = _capacities[team];
            if (capacity.Ongoing > capacity.Places)
                yield return new(null, PlacementCodes.TeamAboveCapacity.With(capacity.Team.Value, Number(capacity.Ongoing), Number(capacity.Places)));
            int told = _ongoingByDistrict.Of(capacity.Team, _routing.DayOf(team));
            if (told > capacity.Ongoing)
                yield return new(null, PlacementCodes.OngoingDisagrees.With(capacity.Team.Value, Number(capacity.Ongoing), Number(told)));
        }

        foreach (TeamSeats.Seat seat in _seats.Seats)
        {
            if (seat.Places < seat.Taken)
                yield return new(null, PlacementCodes.DistrictWorkerAboveCapacity.With(string.Join(", ", seat.Districts.Select(static d => d.Value)), _routing.Teams[seat.Team].Id.Value, Number(seat.Taken), Number(seat.Places.Value)));
        }

        foreach (Refusal reason in _limits.SelectMany(static l => l.Contradictions()).Concat(_ongoingByDistrict.MissingOn(_on).Select(static d => PlacementCodes.DistrictNotCounted.With(d.Value))))
            yield return new(null, reason);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
