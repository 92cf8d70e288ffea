using Samverkan.Core.Identity;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>Somebody who has a place already, as a state file tells it.</summary>
/// <param name="Person">The person; waiting counts from the day of the place where no referral is told.</param>
/// <param name="Team">The team; <see langword="null"/> in a programme without.</param>
/// <param name="Track">The track; <see langword="null"/> when it says nothing.</param>
internal sealed record PlacedAlready(PlacementCandidate Person, TeamId? Team, TrackId? Track);
