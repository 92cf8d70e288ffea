using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>The tracks of one placement beside its teams: the places, and what each person could have of them. Without tracks there is nothing in it.</summary>
internal sealed class TrackSeats
{
    private readonly ImmutableArray<TrackCapacity> _tracks;
    private readonly PlacementCandidate[] _queue;

    public TrackSeats(ImmutableArray<TrackCapacity> tracks, PlacementCandidate[] queue)
    {
        _tracks = tracks;
        _queue = queue;
        HashSet<TrackId> seen = [];
        foreach (PlacementCandidate candidate in Exist ? queue : [])
        {
            seen.Clear();
            if (!candidate.Tracks.All(o => IndexOf(o.Track) >= 0 && o.Cost >= 0 && seen.Add(o.Track)))
                throw new ArgumentException("A candidate names a track of the planner, once, at a cost that is not negative.");
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Exist => !_tracks.IsEmpty;

    /// <summary>Those told, as they were told.</summary>
    public ImmutableArray<TrackCapacity> Capacities => _tracks;

    /// <summary>Why somebody can have no track; <see langword="null"/> when there is one, or when tracks limit nobody.</summary>
    public Refusal? Against(int person) => Exist && _queue[person].Tracks.IsEmpty ? PlacementCodes.NoTrack.With() : null;

    /// <summary>The highest cost of a person's tracks.</summary>
    public long HighestCost(int person) => Exist ? _queue[person].Tracks.Select(static o => (long)o.Cost).DefaultIfEmpty().Max() : 0;

    /// <summary>The options of a person, with a weight on each cost.</summary>
    public ImmutableArray<AssignmentOption> OptionsOf(int person, Int128 weight)
    {
        if (_queue[person].Tracks.Any(o => o.Cost * weight > OptimalAssignment.LargestCost))
            throw new ArgumentException("The costs are too high to be added.");
        return [.. _queue[person].Tracks.Select(o => new AssignmentOption(IndexOf(o.Track), (long)(o.Cost * weight)))];
    }

    /// <summary>The places for the solver: a track that nothing limits has room for everybody.</summary>
    public AssignmentPlaces ToPlaces() => new([.. _tracks.Select(t => t.Free ?? _queue.Length)]);

    /// <summary>Adds to a placement the track, the next best and the reason.</summary>
    public ProposedPlacement With(ProposedPlacement placed, int person, int track)
    {
        TrackId id = _tracks[track].Track;
        ImmutableArray<TrackOption> options = _queue[person].Tracks;
        return placed with
        {
            Track = id,
            NextBestTrack = options.Length > 1 ? Cheapest(options.Where(o => o.Track != id)) : null,
            TrackReason = (Cheapest(options) == id ? PlacementCodes.TrackPlace : PlacementCodes.OtherTrack).With(id.Value),
        };
    }

    /// <summary>Adds to a place in the queue what stands in the way.</summary>
    public QueuePlace With(QueuePlace waiting, int person, TeamTrackWait obstacle)
    {
        TrackId cheapest = Cheapest(_queue[person].Tracks);
        string position = Number(waiting.Position);
        return waiting with
        {
            Track = cheapest,
            Obstacle = obstacle,
            Reason = obstacle switch
            {
                TeamTrackWait.NoTrack => PlacementCodes.NoFreeTrackPlace.With(cheapest.Value, position),
                TeamTrackWait.GivesWay => PlacementCodes.GivesWay.With(waiting.Team.Value, position),
                _ => waiting.Reason,
            },
        };
    }

    /// <summary>Tells in words which teams and tracks are too small.</summary>
    public PlacementShortage Told(TeamTrackShortage shortage, Func<int, TeamId> teamOfSeat, Func<int, TeamId> teamOfWhole)
    {
        ImmutableArray<TeamId> teams = [.. shortage.Teams.Select(teamOfSeat).Concat(shortage.TeamWholes.Select(teamOfWhole)).Distinct().Order()];
        ImmutableArray<TrackId> tracks = [.. shortage.Tracks.Select(t => _tracks[t].Track)];
        string where = string.Join(", ", teams.Select(static t => t.Value).Concat(tracks.Select(static t => t.Value)));
        return new(teams, shortage.Places, shortage.People, shortage.Waiting, PlacementCodes.TeamTrackShortage.With(Number(shortage.People), where, Number(shortage.Places))) { Tracks = tracks };
    }

    /// <summary>Tracks with more participants than places.</summary>
    public static IEnumerable<PlacementContradiction> Contradictions(ImmutableArray<TrackCapacity> tracks) =>
        from track in tracks
        where track.Ongoing > track.Places
        select new PlacementContradiction(null, PlacementCodes.TrackAboveCapacity.With(track.Track.Value, Number(track.Ongoing), Number(track.Places!.Value)));

    private TrackId Cheapest(IEnumerable<TrackOption> options) => options.MinBy(o => (o.Cost, IndexOf(o.Track))).Track;

    private int IndexOf(TrackId track)
    {
        for (int i = 0; i < _tracks.Length; i++)
        {
            if (_tracks[i].Track == track)
                return i;
        }

        return -1;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
