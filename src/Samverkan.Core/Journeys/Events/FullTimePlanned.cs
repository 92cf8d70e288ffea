using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The participant's week was planned against full time (<i>heltidsplanering</i>).</summary>
/// <param name="Period">The days for which it is planned.</param>
/// <param name="FullTimeHours">What full time is for the person, in hours a week; above 0 and at most 168.</param>
/// <param name="PlannedHours">The hours that are planned a week; from 0 to 168.</param>
/// <param name="Shortfall">Why fewer hours are planned than full time; <see langword="null"/> when they are not fewer or nobody has said.</param>
/// <remarks>
/// Hållbar etablering speaks of planning for full time and does not say whether that is 40 hours or all that the person can do, so the
/// entry states the full time that it measures against.
/// </remarks>
public sealed record FullTimePlanned(DatePeriod Period, decimal FullTimeHours, decimal PlannedHours, ShortfallReason? Shortfall = null)
    : JourneyEvent("fullTimePlanned", DataCategory.Plan)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory =>
        Shortfall is ShortfallReason.Illness or ShortfallReason.ReducedWorkCapacity ? DataCategory.Health : DataCategory.Plan;
}
