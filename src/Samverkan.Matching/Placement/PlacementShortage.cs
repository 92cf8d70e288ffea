using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Why a group of people wait: together they, and those who have the places, can be served by these teams only, and there are fewer places than people
/// (Hall's condition fails). No other distribution of the same places would serve one more of them.
/// </summary>
/// <param name="Teams">The teams whose places are all taken, in the order of their keys.</param>
/// <param name="Places">The free places of those teams that these people can have.</param>
/// <param name="People">The people who can have no others: those who wait and those who are proposed for these places.</param>
/// <param name="Waiting">Those of them who wait.</param>
/// <param name="Reason">The same in words.</param>
public sealed record PlacementShortage(ImmutableArray<TeamId> Teams, int Places, int People, int Waiting, Refusal Reason)
{
    /// <summary>The tracks whose places are all taken, in the order of the planner; empty when the planner has none, or none of them is short.</summary>
    public ImmutableArray<TrackId> Tracks { get; init; } = [];
}
