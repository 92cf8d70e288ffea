using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Somebody tried to reach the person before the person takes part (<i>uppsökande verksamhet</i>). Each attempt is an entry of its own.</summary>
/// <param name="Channel">How.</param>
/// <param name="Result">What it led to.</param>
/// <param name="By">The body that tried, or <see langword="null"/>.</param>
/// <remarks>Lumena, the project's own description: outreach for young adults.</remarks>
public sealed record OutreachMade(OutreachChannel Channel, OutreachResult Result, OrganisationId? By = null)
    : JourneyEvent("outreachMade", DataCategory.Activity);
