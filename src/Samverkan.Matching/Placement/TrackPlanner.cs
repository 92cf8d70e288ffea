using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Proposes places on a programme's tracks (<i>spår, delprojekt</i>), for example the 25 and 25 of Arbetsprövning och arbetsförberedelse: never more than there
/// are, as many people as possible, the worst off first and then the longest waiting. Exact, and the same for the same people in any order. Thread-safe.
/// </summary>
/// <remarks>"Varje delprojekt kommer att ha 25 platser för 25 deltagare": a place is for one participant at a time. A track without a stated number has room for everybody.</remarks>
public sealed class TrackPlanner
{
    private readonly ImmutableArray<Track> _tracks;

    /// <summary>Creates a planner.</summary>
    /// <param name="tracks">The tracks, in the order in which they are told; at least one.</param>
    /// <param name="calendar">The days on which somebody can start.</param>
    /// <exception cref="ArgumentException">There is no track.</exception>
    public TrackPlanner(ImmutableArray<Track> tracks, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (tracks.IsDefaultOrEmpty)
            throw new ArgumentException("There is at least one track.", nameof(tracks));
        _tracks = tracks;
        Calendar = calendar;
    }

    /// <summary>The days on which somebody can start.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>How many days ahead a place can be given to somebody who can start later; 0 or more.</summary>
    public int StartWithinDays { get; init; }

    /// <summary>The time of the programme: nobody starts before or after it. <see langword="null"/>, the default, when it is not told.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>What the tracks can offer beyond their places; a track that is not listed is not known to offer anything.</summary>
    public ImmutableArray<TrackProfile> Profiles { get; init; } = [];

    /// <summary>What it costs, in the unit of the options, to give somebody who comes back a track without a former caseworker; 0 or more.</summary>
    public int CostOfChange { get; init; } = 1000;

    /// <summary>A planner for a programme with tracks: those in which people take part; its closures are no days of start, and nobody starts outside its time.</summary>
    /// <param name="programme">The programme.</param>
    /// <exception cref="ArgumentException">The programme has no track in which people take part.</exception>
    public static TrackPlanner For(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new([.. programme.Tracks.Where(static t => t.Kind == TrackKind.Participants)], WorkingCalendar.Swedish.With(programme.ClosurePeriods)) { Period = programme.Period.Value };
    }

    /// <summary>Proposes places for one day.</summary>
    /// <param name="candidates">The people who wait, in any order; a person twice only with different tracks.</param>
    /// <param name="on">The day of placement.</param>
    /// <param name="ongoing">The participants whom each track has already.</param>
    /// <exception cref="ArgumentException">A person asks twice for a track, names one that the programme does not have, or a cost is negative or too high to be added.</exception>
    public TrackProposal Propose(IEnumerable<TrackCandidate> candidates, LocalDate on, IReadOnlyDictionary<TrackId, int>? ongoing = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return Propose([.. InOrder(candidates.Select(static c => new Asked(c, null)))], on, ongoing).Proposal;
    }

    /// <summary>
    /// Proposes what to do when the places of a track, a need or a profile have changed: whoever has a place keeps it as far as possible, and of all ways to place as many, one that moves fewest.
    /// Those who wait come after those who have a place.
    /// </summary>
    /// <param name="placed">Those who have a place, each once for each track, with the track.</param>
    /// <param name="waiting">Those who wait.</param>
    /// <param name="on">The day.</param>
    /// <param name="others">Participants of each track who are not among the placed and are not to be moved.</param>
    /// <exception cref="ArgumentException">As for <see cref="Propose(IEnumerable{TrackCandidate}, LocalDate, IReadOnlyDictionary{TrackId, int})"/>, or a person both has a track and waits for it.</exception>
    public TrackRevision Revise(IEnumerable<(TrackCandidate Person, TrackId Track)> placed, IEnumerable<TrackCandidate> waiting, LocalDate on, IReadOnlyDictionary<TrackId, int>? others = null)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(waiting);
        // The track that somebody has stays possible.
        IEnumerable<Asked> have = placed.Select(static p => new Asked(p.Person.Options.Any(o => o.Track == p.Track) ? p.Person : p.Person with { Options = p.Person.Options.Add(new(p.Track, 0)) }, p.Track));
        Asked[] queue = [.. InOrder(have), .. InOrder(waiting.Select(static c => new Asked(c, null)))];
        (TrackProposal proposal, TrackId?[] got) = Propose(queue, on, others);
        var moves = ImmutableArray.CreateBuilder<TrackMove>();
        int kept = 0;
        for (int i = 0; i < queue.Length; i++)
        {
            if (queue[i].Has is not { } from)
                continue;
            if (got[i] == from)
                kept++;
            else
                moves.Add(MoveOf(queue[i].Person, from, got[i], RouteOf(queue[i].Person, on, hasTrack: true)));
        }

        return new(kept, moves.ToImmutable(), proposal);
    }

    private TrackMove MoveOf(TrackCandidate person, TrackId from, TrackId? to, TrackRoute route)
    {
        bool canKeep = CanKeep(route, from);
        return new(person.Id, from, to, to is not null ? Moved(route, from, to) : route.Refusal ?? (canKeep ? PlacementCodes.LostTrackPlace : PlacementCodes.LostTrackByNeeds).With(from.Value))
        {
            Collisions = canKeep ? [] : [.. ProfileOf(from).Against(person.Needs)],
        };
    }

    private static bool CanKeep(TrackRoute route, TrackId track) => route.Options.Any(o => o.Track == track);

    private static Refusal Moved(TrackRoute route, TrackId from, TrackId to) => (CanKeep(route, from) ? PlacementCodes.MovedTrack : PlacementCodes.MovedTrackByNeeds).With(from.Value, to.Value);

    private static IEnumerable<Asked> InOrder(IEnumerable<Asked> people) => people
        .OrderByDescending(static p => p.Person.IsWorstOff).ThenBy(static p => p.Person.Referred).ThenBy(static p => p.Person.Id)
        .ThenBy(static p => string.Join(' ', p.Person.Options.Select(static o => o.Track.Value)), StringComparer.Ordinal);

    // Whoever has a track comes before those who wait, and a move before all costs.
    private (TrackProposal Proposal, TrackId?[] Got) Propose(Asked[] people, LocalDate on, IReadOnlyDictionary<TrackId, int>? ongoing)
    {
        TrackCandidate[] queue = [.. people.Select(static p => p.Person)];
        Check(queue);
        ImmutableArray<TrackCapacity> capacities = [.. _tracks.Select(t => new TrackCapacity(t.Id, t.Places, ongoing?.GetValueOrDefault(t.Id) ?? 0))];
        TrackRoute[] routes = [.. people.Select(p => RouteOf(p.Person, on, hasTrack: p.Has is not null))];
        Int128 weight = 1 + queue.Where(static c => !c.IsWorstOff).Aggregate((Int128)0, (sum, c) => sum + c.Options.Select(static o => o.Cost).DefaultIfEmpty().Max() + (Returns(c) ? CostOfChange : 0));
        Int128 move = people.Any(static p => p.Has is not null)
            ? 1 + routes.Select((r, i) => (Int128)r.Options.Select(static o => o.Cost).DefaultIfEmpty().Max() * (queue[i].IsWorstOff ? weight : 1)).Aggregate((Int128)0, static (sum, cost) => sum + cost)
            : 0;
        Int128 CostOf(int i, TrackOption option) => (option.Cost * (queue[i].IsWorstOff ? weight : 1)) + (people[i].Has is { } has && has != option.Track ? move : 0);
        if (routes.Where((r, i) => r.Options.Any(o => CostOf(i, o) > OptimalAssignment.LargestCost)).Any())
            throw new ArgumentException("The costs are too high to be added.", nameof(people));
        ImmutableArray<ImmutableArray<AssignmentOption>> asked = [.. routes.Select((r, i) => (ImmutableArray<AssignmentOption>)[.. r.Options.Select(o => new AssignmentOption(IndexOf(o.Track), CostOf(i, o)))])];
        AssignmentPlaces places = new([.. capacities.Select(c => c.Free ?? queue.Length)]);
        AssignmentResult solved = OptimalAssignment.Solve(asked, places);

        int[] load = new int[_tracks.Length];
        foreach (int? place in solved.Places)
        {
            if (place is { } taken)
                load[taken]++;
        }

        var placements = ImmutableArray.CreateBuilder<TrackPlacement>();
        var waiting = ImmutableArray.CreateBuilder<TrackQueuePlace>();
        var unplaceable = ImmutableArray.CreateBuilder<UnplaceableCandidate>();
        int[] lengths = new int[_tracks.Length];
        for (int i = 0; i < queue.Length; i++)
        {
            if (routes[i].Refusal is { } refusal)
                unplaceable.Add(new(queue[i].Id, refusal) { Collisions = routes[i].Collisions });
            else if (solved.Places[i] is { } track)
                placements.Add(Placed(people[i], routes[i], track, t => capacities[t].Free is not { } free || load[t] < free));
            else
                waiting.Add(Waits(queue[i], routes[i], lengths));
        }

        TrackProposal proposal = new(on, placements.ToImmutable(), waiting.ToImmutable(), unplaceable.ToImmutable(), capacities)
        {
            Certificate = solved,
            Bound = solved.BoundFor(asked, places),
            Weights = new(1, weight) { Move = move },
            Shortages = TrackShortages.Of(asked, solved, capacities),
            Contradictions = [.. Contradictions(queue), .. TrackSeats.Contradictions(capacities)],
        };
        return (proposal, [.. solved.Places.Select(place => place is { } taken ? _tracks[taken].Id : null)]);
    }

    private TrackPlacement Placed(Asked who, TrackRoute route, int track, Func<int, bool> hasRoom)
    {
        (TrackCandidate candidate, TrackId? has) = who;
        TrackId id = _tracks[track].Id;
        TrackOption cheapest = Cheapest(route.Options);
        TrackOption chosen = route.Options.Single(o => o.Track == id);
        // How many places a track has stands in the programme's own document.
        Refusal reason = has == id ? PlacementCodes.KeptTrack.With(id.Value)
            : has is not null ? Moved(route, has, id)
            : (chosen.Cost == cheapest.Cost ? PlacementCodes.TrackPlace.With(id.Value) : PlacementCodes.OtherTrack.With(id.Value, cheapest.Track.Value)).Citing(_tracks[track].Source);
        TrackOption? next = route.Options.Length > 1 ? Cheapest(route.Options.Where(o => o.Track != id)) : null;
        return new(candidate.Id, id, next?.Track, reason, route.Start!.Value)
        {
            NextBestExtraCost = next is { } other ? (long)other.Cost - chosen.Cost : null,
            NextBestHasRoom = next is { } room ? hasRoom(IndexOf(room.Track)) : null,
            Collisions = route.Collisions,
            Unchecked = !candidate.Needs.ConflictsWithStaff.IsEmpty && ProfileOf(id).Staff.IsEmpty ? [PlacementCodes.ConflictNotChecked.With(id.Value)] : [],
        };
    }

    private TrackQueuePlace Waits(TrackCandidate candidate, TrackRoute route, int[] lengths)
    {
        TrackId track = Cheapest(route.Options).Track;
        int position = ++lengths[IndexOf(track)];
        return new(candidate.Id, track, position, PlacementCodes.NoFreeTrackPlace.With(track.Value, position.ToString(CultureInfo.InvariantCulture)).Citing(_tracks[IndexOf(track)].Source))
        {
            IsWorstOff = candidate.IsWorstOff,
            Referred = candidate.Referred,
        };
    }

    // Whoever has a track has been referred, and may keep it until the start that was agreed.
    private TrackRoute RouteOf(TrackCandidate candidate, LocalDate on, bool hasTrack)
    {
        if (!hasTrack && candidate.Referred > on)
            return TrackRoute.None(PlacementCodes.ReferredLater.With());
        LocalDate last = on.PlusDays(StartWithinDays);
        LocalDate own = hasTrack ? on : LocalDate.Max(on, LocalDate.Max(candidate.EarliestStart ?? on, candidate.Needs.EarliestStart ?? on));
        LocalDate first = LocalDate.Max(own, Period?.Start ?? own);
        // The first open day counts from when the person can; a closure moves the start and not the placement.
        LocalDate? start = Calendar.FirstWorkingDay(first);
        if (Period is { } period && (period.Start > last || start is null || start > period.End))
            return TrackRoute.None(PlacementCodes.OutsideProgramme.With(LocalDatePattern.Iso.Format(period.Start), period.End is { } end ? LocalDatePattern.Iso.Format(end) : "-"));
        if (candidate.Options.IsEmpty)
            return TrackRoute.None(PlacementCodes.NoTrack.With());
        if (own > last || start is null)
            return TrackRoute.None(PlacementCodes.StartsLater.With());
        var possible = ImmutableArray.CreateBuilder<TrackOption>(candidate.Options.Length);
        List<Refusal> collisions = [];
        foreach (TrackOption option in candidate.Options)
        {
            int before = collisions.Count;
            TrackProfile profile = ProfileOf(option.Track);
            collisions.AddRange(profile.Against(candidate.Needs));
            if (collisions.Count == before)
                possible.Add(option with { Cost = checked(option.Cost + (Returns(candidate) && !candidate.Needs.FormerCaseworkers.Any(profile.Staff.Contains) ? CostOfChange : 0)) });
        }

        return possible.Count > 0
            ? new(possible.ToImmutable(), start, null, collisions.Count == 0 ? [] : [.. collisions])
            : new([], null, PlacementCodes.TrackNeedsCollide.With(), [.. collisions]);
    }

    // Somebody who asks for two tracks is told of once.
    private static IEnumerable<PlacementContradiction> Contradictions(TrackCandidate[] queue) =>
        queue.Where(static c => c.Needs.FormerCaseworkers.Any(c.Needs.ConflictsWithStaff.Contains)).Select(static c => c.Id).Distinct()
            .Select(static id => new PlacementContradiction(id, PlacementCodes.FormerCaseworkerInConflict.With()));

    private static bool Returns(TrackCandidate candidate) => !candidate.Needs.FormerCaseworkers.IsEmpty;

    private TrackProfile ProfileOf(TrackId track) => Profiles.FirstOrDefault(p => p.Track == track) ?? new(track);

    private TrackOption Cheapest(IEnumerable<TrackOption> options) => options.MinBy(o => (o.Cost, IndexOf(o.Track)));

    private int IndexOf(TrackId track)
    {
        for (int i = 0; i < _tracks.Length; i++)
        {
            if (_tracks[i].Id == track)
                return i;
        }

        return -1;
    }

    private void Check(TrackCandidate[] queue)
    {
        HashSet<(ParticipantId, TrackId)> seen = [];
        foreach (TrackCandidate candidate in queue)
        {
            foreach (TrackOption option in candidate.Options)
            {
                if (IndexOf(option.Track) < 0 || option.Cost < 0 || !seen.Add((candidate.Id, option.Track)))
                    throw new ArgumentException("A candidate names a track of the programme, once, at a cost that is not negative.");
            }
        }
    }

    // Somebody, and the track that he or she has already.
    private readonly record struct Asked(TrackCandidate Person, TrackId? Has);

    private sealed record TrackRoute(ImmutableArray<TrackOption> Options, LocalDate? Start, Refusal? Refusal, ImmutableArray<Refusal> Collisions)
    {
        public static TrackRoute None(Refusal refusal) => new([], null, refusal, []);
    }
}
