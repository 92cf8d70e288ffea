using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was given a place on a team.</summary>
/// <param name="Team">The team.</param>
/// <param name="District">The district by which the team was chosen, or <see langword="null"/>.</param>
/// <param name="Reason">Why this team, or <see langword="null"/>.</param>
public sealed record PlacedOnTeam(TeamId Team, DistrictId? District = null, ReasonCode? Reason = null)
    : JourneyEvent("placedOnTeam", DataCategory.Administrative);
