using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The team was in contact with somebody for the participant.</summary>
/// <param name="ContactKind">With whom.</param>
/// <param name="With">The organisation, or <see langword="null"/>.</param>
public sealed record ContactMade(ContactKind ContactKind, OrganisationId? With = null)
    : JourneyEvent("contactMade", DataCategory.Activity)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => ContactKind == ContactKind.HealthCare ? DataCategory.Health : DataCategory.Activity;
}
