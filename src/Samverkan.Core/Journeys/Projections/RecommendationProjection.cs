using System.Collections.Immutable;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Recommendations, their hand-overs and the answers.</summary>
internal static class RecommendationProjection
{
    public static ImmutableArray<Recommendation> Of(Journey journey)
    {
        List<Recommendation> made = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is RecommendationMade body && !made.Exists(known => known.Id == body.Recommendation))
            {
                made.Add(new Recommendation(
                    body.Recommendation, body.RecommendationCategory, body.Aim, body.Addressee, body.Agreement, occurrence.Happened,
                    null, null, null, RecommendationState.Made));
            }
        }

        // Told apart from the making, so that a hand-over on the same day counts whatever was recorded first.
        foreach (Occurrence occurrence in journey.Story)
        {
            switch (occurrence.Body)
            {
                case HandedOver handed when made.FindIndex(known => known.Id == handed.Recommendation && known.Made <= occurrence.Happened) is var i and >= 0:
                    made[i] = made[i] with
                    {
                        HandedOverOn = occurrence.Happened,
                        HandedOverTo = handed.To ?? made[i].Addressee,
                        AnsweredOn = null,
                        State = RecommendationState.HandedOver,
                    };
                    break;
                case HandOverAnswered answered when made.FindIndex(known => known.Id == answered.Recommendation && known.HandedOverOn is not null) is var i and >= 0:
                    made[i] = made[i] with { AnsweredOn = occurrence.Happened, State = StateOf(answered.Answer) };
                    break;
            }
        }

        return [.. made];
    }

    private static RecommendationState StateOf(HandOverAnswer answer) => answer switch
    {
        HandOverAnswer.Accepted => RecommendationState.Accepted,
        HandOverAnswer.Declined => RecommendationState.Declined,
        HandOverAnswer.Redirected => RecommendationState.Redirected,
        _ => RecommendationState.Received,
    };
}
