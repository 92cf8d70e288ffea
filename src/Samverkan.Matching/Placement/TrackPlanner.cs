using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
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

    /// <summary>A planner for a programme with tracks: those in which people take part; its closures are no days of start.</summary>
    /// <param name="programme">The programme.</param>
    /// <exception cref="ArgumentException">The programme has no track in which people take part.</exception>
    public static TrackPlanner For(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new([.. programme.Tracks.Where(static t => t.Kind == TrackKind.Participants)], WorkingCalendar.Swedish.With(programme.ClosurePeriods));
    }

    /// <summary>Proposes places for one day.</summary>
    /// <param name="candidates">The people who wait, in any order; a person twice only with different tracks.</param>
    /// <param name="on">The day of placement.</param>
    /// <param name="ongoing">The participants whom each track has already.</param>
    /// <exception cref="ArgumentException">A person asks twice for a track, names one that the programme does not have, or a cost is negative or too high to be added.</exception>
    public TrackProposal Propose(IEnumerable<TrackCandidate> candidates, LocalDate on, IReadOnlyDictionary<TrackId, int>? ongoing = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        TrackCandidate[] queue =
        [
            .. candidates.OrderByDescending(static c => c.IsWorstOff).ThenBy(static c => c.Referred).ThenBy(static c => c.Id)
                .ThenBy(static c => string.Join(' ', c.Options.Select(static o => o.Track.Value)), StringComparer.Ordinal),
        ];
        Check(queue);
        ImmutableArray<TrackCapacity> capacities = [.. _tracks.Select(t => new TrackCapacity(t.Id, t.Places, ongoing?.GetValueOrDefault(t.Id) ?? 0))];
        Refusal?[] refusals = [.. queue.Select(c => Against(c, on))];
        Int128 weight = 1 + queue.Where(static c => !c.IsWorstOff).Aggregate((Int128)0, static (sum, c) => sum + c.Options.Select(static o => o.Cost).DefaultIfEmpty().Max());
        if (weight > OptimalAssignment.LargestCost || Array.Exists(queue, c => c.IsWorstOff && c.Options.Any(o => o.Cost * weight > OptimalAssignment.LargestCost)))
            throw new ArgumentException("The costs are too high to be added.", nameof(candidates));
        ImmutableArray<ImmutableArray<AssignmentOption>> people =
        [
            .. queue.Select((c, i) => refusals[i] is null
                ? (ImmutableArray<AssignmentOption>)[.. c.Options.Select(o => new AssignmentOption(IndexOf(o.Track), o.Cost * (c.IsWorstOff ? (long)weight : 1)))]
                : []),
        ];
        AssignmentResult solved = OptimalAssignment.Solve(people, [.. capacities.Select(c => c.Free ?? queue.Length)]);

        var placements = ImmutableArray.CreateBuilder<TrackPlacement>();
        var waiting = ImmutableArray.CreateBuilder<TrackQueuePlace>();
        var unplaceable = ImmutableArray.CreateBuilder<UnplaceableCandidate>();
        int[] lengths = new int[_tracks.Length];
        for (int i = 0; i < queue.Length; i++)
        {
            if (refusals[i] is { } refusal)
                unplaceable.Add(new(queue[i].Id, refusal));
            else if (solved.Places[i] is { } track)
                placements.Add(Placed(queue[i], track, on));
            else
                waiting.Add(Waits(queue[i], lengths));
        }

        return new(on, placements.ToImmutable(), waiting.ToImmutable(), unplaceable.ToImmutable(), capacities) { Certificate = solved, Contradictions = [.. TrackSeats.Contradictions(capacities)] };
    }

    private TrackPlacement Placed(TrackCandidate candidate, int track, LocalDate on)
    {
        TrackId id = _tracks[track].Id;
        TrackOption cheapest = Cheapest(candidate.Options);
        TrackId? next = candidate.Options.Length > 1 ? Cheapest(candidate.Options.Where(o => o.Track != id)).Track : null;
        return new(candidate.Id, id, next, (cheapest.Track == id ? PlacementCodes.TrackPlace : PlacementCodes.OtherTrack).With(id.Value), StartOf(candidate, on)!.Value);
    }

    private TrackQueuePlace Waits(TrackCandidate candidate, int[] lengths)
    {
        TrackId track = Cheapest(candidate.Options).Track;
        int position = ++lengths[IndexOf(track)];
        return new(candidate.Id, track, position, PlacementCodes.NoFreeTrackPlace.With(track.Value, position.ToString(CultureInfo.InvariantCulture)));
    }

    private Refusal? Against(TrackCandidate candidate, LocalDate on) =>
        candidate.Referred > on ? PlacementCodes.ReferredLater.With()
        : candidate.Options.IsEmpty ? PlacementCodes.NoTrack.With()
        : StartOf(candidate, on) is null ? PlacementCodes.StartsLater.With()
        : null;

    // The first open day counts from when the person can; a closure moves the start and not the placement.
    private LocalDate? StartOf(TrackCandidate candidate, LocalDate on)
    {
        LocalDate first = LocalDate.Max(on, candidate.EarliestStart ?? on);
        return first > on.PlusDays(StartWithinDays) ? null : Calendar.FirstWorkingDay(first);
    }

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
}
