using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>First times, counted from the first start.</summary>
internal static class MilestoneProjection
{
    public static int? DaysToFirstEmployerContact(Journey journey)
    {
        if (journey.Episode() is not { } episode)
            return null;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Happened >= episode.FirstStart && occurrence.Body is ContactMade { ContactKind: ContactKind.Employer })
                return Period.DaysBetween(episode.FirstStart, occurrence.Happened);
        }

        return null;
    }

    public static int? DaysToFirstJobDirectedActivity(Journey journey)
    {
        if (journey.Episode() is not { } episode)
            return null;
        int? first = null;
        foreach (ActivityInterval activity in journey.Activities())
        {
            if (activity.Kind != ActivityKind.JobDirected || activity.End < episode.FirstStart)
                continue;
            int days = Math.Max(0, Period.DaysBetween(episode.FirstStart, activity.Start));
            first = Math.Min(first ?? days, days);
        }

        return first;
    }

    public static TeamId? TeamOf(Journey journey, LocalDate on)
    {
        TeamId? team = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            team = occurrence.Body switch
            {
                _ when occurrence.Happened > on => team,
                PlacedOnTeam placed => placed.Team,
                PutInQueue or PlacementDeclined => null,
                _ => team,
            };
        }

        return team;
    }
}
