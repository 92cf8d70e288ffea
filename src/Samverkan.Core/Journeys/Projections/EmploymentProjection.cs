using System.Collections.Immutable;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Subsidised employments and the ends that belong to them.</summary>
internal static class EmploymentProjection
{
    /// <summary>The first start of a key and the first end on or after it; what else is told of the key changes nothing.</summary>
    public static ImmutableArray<SubsidisedEmployment> Of(Journey journey)
    {
        List<SubsidisedEmployment> employments = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not SubsidisedEmploymentStarted started || employments.Exists(known => known.Employment == started.Employment))
                continue;
            Occurrence? end = journey.Story.FirstOrDefault(later =>
                later.Happened >= occurrence.Happened && later.Body is SubsidisedEmploymentEnded ended && ended.Employment == started.Employment);
            employments.Add(new SubsidisedEmployment(
                started.Employment, started.Form, started.SubsidisedPercent, started.WorkingPercent, started.Employer,
                occurrence.Happened, started.DecidedUntil, end?.Happened, (end?.Body as SubsidisedEmploymentEnded)?.Reason));
        }

        return [.. employments];
    }
}
