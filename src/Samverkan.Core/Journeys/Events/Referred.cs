using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was referred to the programme (<i>remiss</i>).</summary>
/// <param name="Referrer">The body that refers (<i>remittent</i>), or <see langword="null"/> when not stated.</param>
/// <param name="District">The district (<i>stadsdelsområde</i>) that the person belongs to, or <see langword="null"/>.</param>
/// <param name="Question">What the referrer and the person want answered (<i>remittentens frågeställning</i>), in free text; personal.</param>
public sealed record Referred(OrganisationId? Referrer = null, DistrictId? District = null, string? Question = null)
    : JourneyEvent("referred", DataCategory.Administrative);
