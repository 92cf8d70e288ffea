using System.Collections.Immutable;
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
        List<(Occurrence Start, Occurrence? End)> pairs = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not ActivityStarted started)
                continue;
            int same = pairs.FindLastIndex(pair => ((ActivityStarted)pair.Start.Body).Activity == started.Activity);
            if (same >= 0 && (pairs[same].End is null || pairs[same].End!.Happened >= occurrence.Happened))
                continue;
            Occurrence? end = null;
            foreach (Occurrence later in journey.Story)
            {
                if (later.Happened >= occurrence.Happened && later.Body is ActivityEnded ended && ended.Activity == started.Activity)
                {
                    end = later;
                    break;
                }
            }

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
