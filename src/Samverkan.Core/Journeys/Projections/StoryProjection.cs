using System.Collections.Immutable;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>What happened, as it stands: corrections replace, retractions remove.</summary>
internal static class StoryProjection
{
    public static ImmutableArray<Occurrence> Of(ImmutableArray<Entry> entries) =>
        [.. LogEntries.Story(entries).Select(static told => new Occurrence(told.Happened, (JourneyEvent)told.Body, told.Entry, told.ToldBy))];
}
