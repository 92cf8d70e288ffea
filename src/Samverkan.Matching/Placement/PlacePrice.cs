using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>What a place is worth: its shadow price in a <see cref="PlacementCertificate"/> for those placed, or in an <see cref="ArrivalOutlook"/> for those expected.</summary>
/// <param name="Team">The team.</param>
/// <param name="Districts">The districts of the social worker whose places they are; empty for those of the team as a whole.</param>
/// <param name="Free">The free places before the proposal; in an outlook after it.</param>
/// <param name="Price">
/// By how much one more place would lower the total cost of those placed, 0 or more, in the unit of <see cref="PlacementCertificate.Cost"/>; in an outlook by how much one place fewer would raise that of those expected.
/// </param>
public sealed record PlacePrice(TeamId Team, ImmutableArray<DistrictId> Districts, int Free, Int128 Price);
