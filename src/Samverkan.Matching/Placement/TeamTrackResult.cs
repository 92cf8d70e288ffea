using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>Places of teams and tracks at once, with what proves them.</summary>
/// <param name="Teams">The places of teams, and the prices that prove that no other distribution of teams for the same people costs less.</param>
/// <param name="Tracks">The same for the tracks. Both have the same people placed.</param>
/// <param name="Waits">For each person what stands in the way.</param>
/// <param name="Shortages">
/// Which capacities collide: one for each group that is too small. Those who wait in them are all who wait with an option, which proves that nobody more can be placed, as long as those who come first keep a place. One of
/// these can keep a place in a full team and on a full track at once, and counts in the groups of both.
/// </param>
public sealed record TeamTrackResult(AssignmentResult Teams, AssignmentResult Tracks, ImmutableArray<TeamTrackWait> Waits, ImmutableArray<TeamTrackShortage> Shortages)
{
    /// <summary>The number of people with a place.</summary>
    public int Placed => Teams.Placed;

    /// <summary>The total cost.</summary>
    public Int128 Cost => Teams.Cost + Tracks.Cost;

    /// <summary>The counts only.</summary>
    public override string ToString() => Teams.ToString();
}
