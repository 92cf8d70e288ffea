using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>How many participants one role of a team can have at the same time.</summary>
/// <param name="Role">The role.</param>
/// <param name="Places">The places that its known working time gives; <see langword="null"/> when it is unknown or only outside the team.</param>
public readonly record struct RoleCapacity(TeamRole Role, int? Places);
