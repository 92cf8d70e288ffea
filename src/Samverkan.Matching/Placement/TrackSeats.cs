using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>The tracks of one placement beside its teams: the places, and what each person could have of them. Without tracks there is nothing in it.</summary>
internal sealed class TrackSeats
{
    private readonly ImmutableArray<TrackCapacity> _tracks;
    private readonly ImmutableArray<TrackOption>[] _options;
    private readonly ImmutableArray<Refusal>[] _collisions;
    private readonly ImmutableArray<TrackProfile> _profiles;
    private readonly PlacementCandidate[] _queue;

    public TrackSeats(ImmutableArray<TrackCapacity> tracks, ImmutableArray<TrackProfile> profiles, PlacementCandidate[] queue)
    {
        _tracks = tracks;
        _profiles = profiles;
        _queue = queue;
        HashSet<TrackId> seen = [];
        foreach (PlacementCandidate candidate in Exist ? queue : [])
        {
            seen.Clear();
            if (!candidate.Tracks.All(o => IndexOf(o.Track) >= 0 && o.Cost >= 0 && seen.Add(o.Track)))
                throw new ArgumentException("A candidate names a track of the planner, once, at a cost that is not negative.");
        }

        // What a person needs is asked of the track as it is of the team.
        _options = new ImmutableArray<TrackOption>[queue.Length];
        _collisions = new ImmutableArray<Refusal>[queue.Length];
        for (int i = 0; i < queue.Length; i++)
        {
            (TrackOption Option, Refusal[] Against)[] asked =
                [.. (Exist ? queue[i].Tracks : []).Select(option => (option, ((Refusal[])[.. ProfileOf(option.Track).Against(queue[i].Needs)])))];
            _options[i] = [.. asked.Where(static one => one.Against.Length == 0).Select(static one => one.Option)];
            _collisions[i] = [.. asked.SelectMany(static one => one.Against)];
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Exist => !_tracks.IsEmpty;

    /// <summary>Those told, as they were told.</summary>
    public ImmutableArray<TrackCapacity> Capacities => _tracks;

    /// <summary>Why somebody can have no track; <see langword="null"/> when there is one, or when tracks limit nobody.</summary>
    public Refusal? Against(int person) => !Exist || !_options[person].IsEmpty ? null : (_collisions[person].IsEmpty ? PlacementCodes.NoTrack : PlacementCodes.TrackNeedsCollide).With();

    /// <summary>For each track that could have had somebody, each demand that it does not meet.</summary>
    public ImmutableArray<Refusal> CollisionsOf(int person) => _collisions[person];

    /// <summary>The highest cost of a person's tracks.</summary>
    public long HighestCost(int person) => Exist ? _options[person].Select(static o => (long)o.Cost).DefaultIfEmpty().Max() : 0;

    /// <summary>The options of a person, with a weight on each cost.</summary>
    public ImmutableArray<AssignmentOption> OptionsOf(int person, Int128 weight)
    {
        if (_options[person].Any(o => o.Cost * weight > OptimalAssignment.LargestCost))
            throw new ArgumentException("The costs are too high to be added.");
        return [.. _options[person].Select(o => new AssignmentOption(IndexOf(o.Track), o.Cost * weight))];
    }

    /// <summary>The places for the solver: a track that nothing limits has room for everybody.</summary>
    public AssignmentPlaces ToPlaces() => new([.. _tracks.Select(t => t.Free ?? _queue.Length)]);

    /// <summary>Adds to a placement the track, the next best and the reason.</summary>
    public ProposedPlacement With(ProposedPlacement placed, int person, int track)
    {
        TrackId id = _tracks[track].Track;
        ImmutableArray<TrackOption> options = _options[person];
        return placed with
        {
            Track = id,
            Collisions = _collisions[person].IsEmpty ? placed.Collisions : [.. placed.Collisions, .. _collisions[person]],
            Unchecked = !_queue[person].Needs.ConflictsWithStaff.IsEmpty && ProfileOf(id).Staff.IsEmpty ? [.. placed.Unchecked, PlacementCodes.ConflictNotChecked.With(id.Value)] : placed.Unchecked,
            NextBestTrack = options.Length > 1 ? Cheapest(options.Where(o => o.Track != id)) : null,
            TrackReason = options.Single(o => o.Track == id).Cost == options.Min(static o => o.Cost) ? PlacementCodes.TrackPlace.With(id.Value) : PlacementCodes.OtherTrack.With(id.Value, Cheapest(options).Value),
        };
    }

    /// <summary>Adds to a place in the queue what stands in the way.</summary>
    public QueuePlace With(QueuePlace waiting, int person, TeamTrackWait obstacle)
    {
        TrackId cheapest = Cheapest(_options[person]);
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

    private TrackProfile ProfileOf(TrackId track) => _profiles.FirstOrDefault(profile => profile.Track == track) ?? new(track);

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
