using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>An answer has its proposal before it, says what was chosen, and a caseworker who departs from it says why.</summary>
internal static class ProposalRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case ProposalMade made when claim.History.Proposal(made.Proposal) is not null: claim.Refuse(JourneyCodes.KeyTaken); break;
            case ProposalMade made when made.NextBest == made.Proposed: claim.Refuse(JourneyCodes.ChoiceDoesNotFit); break;
            case ProposalReplied answered: JudgeAnswer(claim, answered); break;
        }
    }

    private static void JudgeAnswer(Claim claim, ProposalReplied answered)
    {
        if (claim.History.Proposal(answered.Proposal) is not { } known || known.Made > claim.Happened)
            claim.Refuse(JourneyCodes.AnswerWithoutProposal);
        else if (answered.Answer == ProposalReply.ChoseAnother ? answered.Chosen is null || answered.Chosen == known.Proposed : answered.Chosen is not null)
            claim.Refuse(JourneyCodes.ChoiceDoesNotFit);
        else if (answered is { By: ProposalParty.Caseworker, Answer: ProposalReply.ChoseAnother or ProposalReply.Declined, Departure: null })
            claim.Refuse(JourneyCodes.DepartureWithoutReason);
    }
}
