using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Waivers and consents are given once each, say whom and what they speak of, and are withdrawn once.</summary>
internal static class ConsentRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case SecrecyWaiverGiven given:
                JudgeWaiver(claim, given);
                break;
            case SecrecyWaiverWithdrawn withdrawn when !claim.History.IsGiven(withdrawn.Waiver) || claim.History.IsWithdrawn(withdrawn.Waiver):
                claim.Refuse(JourneyCodes.WaiverUnknown);
                break;
            case ParticipationConsentGiven given when claim.History.IsGiven(given.Consent):
                claim.Refuse(JourneyCodes.KeyTaken);
                break;
            case ParticipationConsentWithdrawn withdrawn when !claim.History.IsGiven(withdrawn.Consent) || claim.History.IsWithdrawn(withdrawn.Consent):
                claim.Refuse(JourneyCodes.ConsentUnknown);
                break;
            case HistoryReviewed reviewed when claim.Settings.RequiresWaiverForHistoryReview && !IsWaived(claim, reviewed):
                claim.Refuse(JourneyCodes.ReviewWithoutWaiver);
                break;
        }
    }

    private static void JudgeWaiver(Claim claim, SecrecyWaiverGiven given)
    {
        if (claim.History.IsGiven(given.Waiver))
            claim.Refuse(JourneyCodes.KeyTaken);
        if (given.Disclosers.IsEmpty || given.Recipients.IsEmpty || given.Categories.IsEmpty)
            claim.Refuse(JourneyCodes.WaiverEmpty);
        if (given.Disclosers.Any(given.Recipients.Contains) && given.Recipients.Length == 1 && given.Disclosers.Length == 1)
            claim.Refuse(JourneyCodes.WaiverToItself);
    }

    // Each body discloses by a waiver of its own secrecy; a body that looks into its own systems discloses nothing. History is reviewed to
    // coordinate the support of the person: secrecy waived for another purpose stays.
    private static bool IsWaived(Claim claim, HistoryReviewed reviewed)
    {
        IEnumerable<ImmutableArray<SecrecyDomain>> reaching = claim.History.DisclosersTo(claim.Origin, claim.Happened);
        return reviewed.Parties.IsEmpty
            ? reaching.Any()
            : reviewed.Parties.All(party => WaiverReach.Holds(claim.Origin, party)
                || reaching.Any(disclosers => disclosers.Any(discloser => WaiverReach.Holds(discloser, party))));
    }
}
