using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>The stages of the way from referral to follow-up.</summary>
internal static class StageProjection
{
    public static JourneyStage Furthest(Journey journey)
    {
        JourneyStage furthest = JourneyStage.None;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (StageOf(occurrence.Body) is var stage && stage > furthest)
                furthest = stage;
        }

        return furthest;
    }

    public static ImmutableArray<StageReached> Of(Journey journey)
    {
        SortedDictionary<JourneyStage, LocalDate> reached = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (StageOf(occurrence.Body) is var stage and not JourneyStage.None)
                reached.TryAdd(stage, occurrence.Happened);
        }

        return [.. reached.Select(static pair => new StageReached(pair.Key, pair.Value))];
    }

    private static JourneyStage StageOf(JourneyEvent body) => body switch
    {
        OutreachMade => JourneyStage.SoughtOut,
        CaseGoneThrough => JourneyStage.GoneThrough,
        Referred => JourneyStage.Referred,
        InvitedToMeeting => JourneyStage.Invited,
        InformationMeetingHeld => JourneyStage.Informed,
        ParticipationConsentGiven => JourneyStage.Consented,
        PutInQueue => JourneyStage.Queued,
        PlacedOnTeam => JourneyStage.Placed,
        Started => JourneyStage.Started,
        HistoryReviewed => JourneyStage.HistoryReviewed,
        JointMappingCompleted => JourneyStage.Mapped,
        CoordinatedPlanAgreed => JourneyStage.Planned,
        ActivityStarted => JourneyStage.InActivity,
        ContactMade { ContactKind: ContactKind.Employer } => JourneyStage.EmployerContacted,
        RecommendationMade => JourneyStage.Recommended,
        HandedOver => JourneyStage.HandedOver,
        OutcomeReached => JourneyStage.OutcomeReached,
        Exited => JourneyStage.Exited,
        FollowedUp => JourneyStage.FollowedUp,
        _ => JourneyStage.None,
    };
}
