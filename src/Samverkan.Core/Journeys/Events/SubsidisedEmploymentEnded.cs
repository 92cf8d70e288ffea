using System.Text.Json.Serialization;
using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An employment with a wage subsidy ended, or went on without subsidy; this day is its last with subsidy.</summary>
/// <param name="Employment">The employment.</param>
/// <param name="Reason">Why.</param>
/// <remarks>The entry has the category of the entry that started the employment, or health when it ended by illness.</remarks>
public sealed record SubsidisedEmploymentEnded(EmploymentId Employment, EmploymentEndReason Reason)
    : JourneyEvent("subsidisedEmploymentEnded", DataCategory.Activity)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => Reason == EmploymentEndReason.Illness ? DataCategory.Health : DataCategory.Activity;
}
