using System.Collections.Immutable;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>The forms of progression instruments.</summary>
internal static class MeasurementProjection
{
    public static ImmutableArray<Measurement> Of(Journey journey)
    {
        ImmutableArray<Measurement>.Builder measurements = ImmutableArray.CreateBuilder<Measurement>();
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is ProgressionMeasured form)
                measurements.Add(new Measurement(occurrence.Happened, form, occurrence.Id, occurrence.KnownFrom));
        }

        return measurements.ToImmutable();
    }
}
