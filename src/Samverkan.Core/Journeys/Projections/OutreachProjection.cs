using NodaTime;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Attempts to reach somebody, and what became of them.</summary>
internal static class OutreachProjection
{
    public static OutreachFunnel? Of(Journey journey)
    {
        List<(LocalDate On, OutreachMade Body)> attempts =
            [.. journey.Story.Where(static occurrence => occurrence.Body is OutreachMade).Select(static occurrence => (occurrence.Happened, (OutreachMade)occurrence.Body))];
        if (attempts.Count == 0)
            return null;
        LocalDate first = attempts[0].On;
        return new OutreachFunnel(
            attempts.Count,
            [.. attempts.Select(static attempt => attempt.Body.Channel).Distinct()],
            first,
            FirstOf(attempts, static result => result != OutreachResult.NotReached),
            FirstOf(attempts, static result => result == OutreachResult.Interested),
            FirstOf<InformationMeetingHeld>(journey, first),
            FirstOf<Started>(journey, first));
    }

    private static LocalDate? FirstOf(List<(LocalDate On, OutreachMade Body)> attempts, Predicate<OutreachResult> counts)
    {
        foreach ((LocalDate on, OutreachMade body) in attempts)
        {
            if (counts(body.Result))
                return on;
        }

        return null;
    }

    private static LocalDate? FirstOf<T>(Journey journey, LocalDate from)
        where T : JourneyEvent => journey.Story.FirstOrDefault(occurrence => occurrence.Body is T && occurrence.Happened >= from)?.Happened;
}
