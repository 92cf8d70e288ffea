using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>The participants from a district who have their place on a team.</summary>
/// <param name="District">The district, as it is recorded; a merged one counts under its successor.</param>
/// <param name="Team">The team on which they have their places; <see langword="null"/>, the default, for the team that serves the district on the day.</param>
public readonly record struct TeamDistrict(DistrictId District, TeamId? Team = null);
