using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Which capacities collide: so many people can have none but these places of teams, or none but these tracks, and there are fewer of them. As many wait as are too many, and
/// no other distribution would place one more of them (the cut of a largest flow: Ford and Fulkerson, 1956).
/// </summary>
/// <param name="Teams">The places of teams that are full, by index.</param>
/// <param name="TeamWholes">The teams that are full as wholes, by index.</param>
/// <param name="Tracks">The tracks that are full, by index.</param>
/// <param name="TrackWholes">The wholes of tracks that are full, by index.</param>
/// <param name="Places">The capacities together.</param>
/// <param name="People">Those held by them.</param>
public sealed record TeamTrackShortage(
    ImmutableArray<int> Teams,
    ImmutableArray<int> TeamWholes,
    ImmutableArray<int> Tracks,
    ImmutableArray<int> TrackWholes,
    int Places,
    int People)
{
    /// <summary>Those of them who wait.</summary>
    public int Waiting => People - Places;
}
