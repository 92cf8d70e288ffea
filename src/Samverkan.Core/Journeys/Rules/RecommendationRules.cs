using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Recommendations have a category of the programme's, and are handed over and answered in that order.</summary>
internal static class RecommendationRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case RecommendationMade made: JudgeMade(claim, made); break;
            case HandedOver handed: JudgeHandedOver(claim, handed); break;
            case HandOverAnswered answered: JudgeAnswer(claim, answered); break;
        }
    }

    private static void JudgeMade(Claim claim, RecommendationMade made)
    {
        if (claim.History.Recommendation(made.Recommendation) is not null)
            claim.Refuse(JourneyCodes.KeyTaken);
        if (claim.Settings.RecommendationCategories is { } categories && !categories.Contains(made.RecommendationCategory))
            claim.Refuse(JourneyCodes.UnknownRecommendationCategory, made.RecommendationCategory.Value);
    }

    private static void JudgeHandedOver(Claim claim, HandedOver handed)
    {
        Recommendation? known = claim.History.Recommendation(handed.Recommendation);
        if (known is null || known.Made > claim.Happened)
            claim.Refuse(JourneyCodes.HandOverWithoutRecommendation);
        else if (known.State is RecommendationState.HandedOver or RecommendationState.Received or RecommendationState.Accepted)
            claim.Refuse(JourneyCodes.AlreadyHandedOver);
        else if (handed.To is null && known.Addressee is null)
            claim.Refuse(JourneyCodes.HandOverToNobody);
    }

    // Who has received may say afterwards whether to carry on; what has been settled is not settled anew.
    private static void JudgeAnswer(Claim claim, HandOverAnswered answered)
    {
        Recommendation? known = claim.History.Recommendation(answered.Recommendation);
        if (known is null || known.HandedOverOn is not { } on || on > claim.Happened)
            claim.Refuse(JourneyCodes.AnswerWithoutHandOver);
        else if (known.State is not (RecommendationState.HandedOver or RecommendationState.Received)
            || (known.State == RecommendationState.Received && answered.Answer == HandOverAnswer.Received))
            claim.Refuse(JourneyCodes.HandOverAlreadyAnswered);
    }
}
