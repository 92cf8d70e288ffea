using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>Somebody who is to have one place of a team and one of a track at the same time: any of the one kind goes with any of the other.</summary>
/// <param name="Teams">The places of teams that the person can have.</param>
/// <param name="Tracks">The tracks that the person can have.</param>
public readonly record struct TeamTrackPerson(ImmutableArray<AssignmentOption> Teams, ImmutableArray<AssignmentOption> Tracks)
{
    /// <summary>Whether there is something of each kind.</summary>
    public bool IsPlaceable => !Teams.IsDefaultOrEmpty && !Tracks.IsDefaultOrEmpty;
}
