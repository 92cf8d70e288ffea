using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>How many participants one full-time position of a role can have at the same time.</summary>
/// <param name="Role">The role.</param>
/// <param name="ParticipantsPerFullTime">Participants at the same time per full-time position, 1 or more.</param>
public readonly record struct RoleCaseload(TeamRole Role, int ParticipantsPerFullTime);
