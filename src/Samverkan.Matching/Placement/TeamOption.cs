using Samverkan.Core.Identity;

namespace Samverkan.Matching.Placement;

/// <summary>A team on which a person could be placed, and what that would cost.</summary>
/// <param name="Team">The team.</param>
/// <param name="Cost">The cost, 0 or more; lower is better. What it measures is for the host to say; it counts only after how many are placed and who has waited longest.</param>
public readonly record struct TeamOption(TeamId Team, int Cost);
