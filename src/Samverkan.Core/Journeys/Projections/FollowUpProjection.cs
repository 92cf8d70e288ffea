using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Follow-ups that fall due after the last exit.</summary>
internal static class FollowUpProjection
{
    public static ImmutableArray<FollowUpDue> Of(Journey journey, ImmutableArray<int> months, LocalDate on)
    {
        // Whoever takes part again on the day has no exit to follow up; a return after it takes none away.
        if (journey.Episode(on)?.LastExit is not { } exit)
            return [];
        return [.. months.Select(month => DueOf(journey, exit, month, on))];
    }

    private static FollowUpDue DueOf(Journey journey, LocalDate exit, int month, LocalDate on)
    {
        LocalDate due = exit.PlusMonths(month);
        Occurrence? done = journey.Story.LastOrDefault(occurrence =>
            occurrence.Happened >= exit && occurrence.Happened <= on && occurrence.Body is FollowedUp body && body.MonthsAfterExit == month);
        FollowUpState state = done is not null ? FollowUpState.Done : due <= on ? FollowUpState.Due : FollowUpState.NotYetDue;
        return new FollowUpDue(month, due, state, done?.Happened, (done?.Body as FollowedUp)?.Status);
    }
}
