using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Activities and the ends that belong to them.</summary>
internal static class ActivityProjection
{
    public static ImmutableArray<ActivityInterval> Of(Journey journey) => [.. PairsOf(journey).Select(static pair => IntervalOf(pair.Start, pair.End))];

    /// <summary>
    /// An end belongs to the last start of the same activity on or before its day. A start while the activity goes on and an end
    /// without a start change nothing.
    /// </summary>
    public static List<(Occurrence Start, Occurrence? End)> PairsOf(Journey journey)
    {
        Dictionary<ActivityId, Ends> endsOf = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is ActivityEnded ended)
                Ends.Of(endsOf, ended.Activity).Add(occurrence);
        }

        List<(Occurrence Start, Occurrence? End)> pairs = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is ActivityStarted started && Ends.Of(endsOf, started.Activity).TryStart(occurrence.Happened, out Occurrence? end))
                pairs.Add((occurrence, end));
        }

        return pairs;
    }

    private static ActivityInterval IntervalOf(Occurrence start, Occurrence? end)
    {
        ActivityStarted started = (ActivityStarted)start.Body;
        return new ActivityInterval(
            started.Activity, started.ActivityKind, started.Method, started.Provider, started.WeeklyHours,
            start.Happened, end?.Happened, (end?.Body as ActivityEnded)?.Reason);
    }
}
