using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>A recommendation was handed over to the ordinary operation (<i>överlämning till ordinarie verksamhet</i>).</summary>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="To">The body that takes over; <see langword="null"/> for the addressee of the recommendation.</param>
/// <remarks>The entry has the category of the entry that made the recommendation.</remarks>
public sealed record HandedOver(RecommendationId Recommendation, OrganisationId? To = null)
    : JourneyEvent("handedOver", DataCategory.Plan);
