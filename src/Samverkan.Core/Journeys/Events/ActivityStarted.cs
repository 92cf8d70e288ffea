using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An activity (<i>insats</i>) began on this day.</summary>
/// <param name="Activity">The key of the activity within the journey.</param>
/// <param name="ActivityKind">What it aims at.</param>
/// <param name="Method">The method or form of support, or <see langword="null"/>. Those that the programmes name stand in <see cref="StandardMethods"/>.</param>
/// <param name="Provider">The body that provides it, or <see langword="null"/>.</param>
/// <param name="WeeklyHours">Planned hours a week, above 0 and at most 168, or <see langword="null"/> when not stated.</param>
/// <param name="Language">The language in which support is given (<i>stöd och coachning på modersmål</i>), as a language tag such as <c>ar</c>, or <see langword="null"/> when not stated.</param>
/// <remarks>Version 2. Version 1 did not know the language.</remarks>
public sealed record ActivityStarted(
    ActivityId Activity,
    ActivityKind ActivityKind,
    MethodId? Method = null,
    OrganisationId? Provider = null,
    decimal? WeeklyHours = null,
    LanguageTag? Language = null)
    : JourneyEvent("activityStarted", DataCategory.Activity)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => ActivityKind == ActivityKind.Health ? DataCategory.Health : DataCategory.Activity;
}
