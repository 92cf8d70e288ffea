using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Somebody explained why the participant was without activity.</summary>
/// <param name="Period">The days that the explanation speaks of.</param>
/// <param name="Reason">Why.</param>
public sealed record ActivityGapExplained(DatePeriod Period, GapReason Reason)
    : JourneyEvent("activityGapExplained", DataCategory.Activity)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => Reason == GapReason.Illness ? DataCategory.Health : DataCategory.Activity;
}
