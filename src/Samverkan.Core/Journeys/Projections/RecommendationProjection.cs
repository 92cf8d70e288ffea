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
                made.Add(MadeBy(occurrence));
        }

        // Told apart from the making, so that a hand-over on the same day counts whatever was recorded first.
        foreach (Occurrence occurrence in journey.Story)
        {
            RecommendationId? spokenOf = (occurrence.Body as HandedOver)?.Recommendation ?? (occurrence.Body as HandOverAnswered)?.Recommendation;
            if (spokenOf is not null && made.FindIndex(known => known.Id == spokenOf) is var i and >= 0)
                made[i] = After(made[i], occurrence);
        }

        return [.. made];
    }

    /// <summary>A recommendation as it was made.</summary>
    public static Recommendation MadeBy(Occurrence made)
    {
        RecommendationMade body = (RecommendationMade)made.Body;
        return new Recommendation(
            body.Recommendation, body.RecommendationCategory, body.Aim, body.Addressee, body.Agreement, made.Happened,
            null, null, null, RecommendationState.Made);
    }

    /// <summary>A recommendation after a hand-over or an answer; one before the making, and an answer to nothing, change nothing.</summary>
    public static Recommendation After(Recommendation known, Occurrence next) => next.Body switch
    {
        HandedOver handed when known.Made <= next.Happened => known with
        {
            HandedOverOn = next.Happened,
            HandedOverTo = handed.To ?? known.Addressee,
            AnsweredOn = null,
            State = RecommendationState.HandedOver,
        },
        HandOverAnswered answered when known.HandedOverOn is not null => known with { AnsweredOn = next.Happened, State = StateOf(answered.Answer) },
        _ => known,
    };

    private static RecommendationState StateOf(HandOverAnswer answer) => answer switch
    {
        HandOverAnswer.Accepted => RecommendationState.Accepted,
        HandOverAnswer.Declined => RecommendationState.Declined,
        HandOverAnswer.Redirected => RecommendationState.Redirected,
        _ => RecommendationState.Received,
    };
}
