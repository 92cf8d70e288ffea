using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Starts and the exits that belong to them.</summary>
internal static class EnrolmentProjection
{
    public static ImmutableArray<EnrolledInterval> Of(Journey journey) =>
        [.. PairsOf(journey).Select(static pair => new EnrolledInterval(
            pair.Start.Happened,
            pair.Exit?.Happened,
            (pair.Exit?.Body as Exited)?.Reason,
            ((Started)pair.Start.Body).Track))];

    // Pairs are made day by day, so that a later day changes none that was closed by an earlier.
    public static ImmutableArray<EnrolledInterval> Of(Journey journey, LocalDate on) =>
        [.. Of(journey).Where(interval => interval.Start <= on).Select(interval => interval.End > on ? interval with { End = null, Reason = null } : interval)];

    public static ParticipationEpisode? EpisodeOf(ImmutableArray<EnrolledInterval> intervals) =>
        intervals.IsEmpty ? null : new ParticipationEpisode(intervals[0].Start, intervals[^1].End, intervals[^1].Reason, intervals.Length);

    /// <summary>
    /// A second start without an exit, and an exit without a start, change nothing. On one day an open interval is left before
    /// another is begun, whatever was recorded first.
    /// </summary>
    public static List<(Occurrence Start, Occurrence? Exit)> PairsOf(Journey journey)
    {
        List<(Occurrence Start, Occurrence? Exit)> pairs = [];
        Queue<Occurrence> starts = new();
        Queue<Occurrence> exits = new();
        Occurrence? open = null;
        LocalDate day = default;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not (Started or Exited))
                continue;
            if (occurrence.Happened != day)
                Close();
            day = occurrence.Happened;
            (occurrence.Body is Started ? starts : exits).Enqueue(occurrence);
        }

        Close();
        if (open is not null)
            pairs.Add((open, null));
        return pairs;

        void Close()
        {
            while ((open is null ? starts : exits).TryDequeue(out Occurrence? next))
            {
                if (open is null)
                {
                    open = next;
                }
                else
                {
                    pairs.Add((open, next));
                    open = null;
                }
            }

            starts.Clear();
            exits.Clear();
        }
    }
}
