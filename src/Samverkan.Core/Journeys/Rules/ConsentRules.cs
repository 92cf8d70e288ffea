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
            case SecrecyWaiverWithdrawn withdrawn when !claim.Of(Strand.Waiver(withdrawn.Waiver)).Waivers().Any(waiver => waiver.Id == withdrawn.Waiver && waiver.WithdrawnFrom is null):
                claim.Refuse(JourneyCodes.WaiverUnknown);
                break;
            case ParticipationConsentGiven given when claim.Of(Strand.Consent(given.Consent)).Consents().Any(consent => consent.Id == given.Consent):
                claim.Refuse(JourneyCodes.KeyTaken);
                break;
            case ParticipationConsentWithdrawn withdrawn when !claim.Of(Strand.Consent(withdrawn.Consent)).Consents().Any(consent => consent.Id == withdrawn.Consent && consent.WithdrawnFrom is null):
                claim.Refuse(JourneyCodes.ConsentUnknown);
                break;
            case HistoryReviewed reviewed when claim.Settings.RequiresWaiverForHistoryReview && !IsWaived(claim, reviewed):
                claim.Refuse(JourneyCodes.ReviewWithoutWaiver);
                break;
        }
    }

    private static void JudgeWaiver(Claim claim, SecrecyWaiverGiven given)
    {
        if (claim.Of(Strand.Waiver(given.Waiver)).Waivers().Any(waiver => waiver.Id == given.Waiver))
            claim.Refuse(JourneyCodes.KeyTaken);
        if (given.Disclosers.IsEmpty || given.Recipients.IsEmpty || given.Categories.IsEmpty)
            claim.Refuse(JourneyCodes.WaiverEmpty);
        if (given.Disclosers.Any(given.Recipients.Contains) && given.Recipients.Length == 1 && given.Disclosers.Length == 1)
            claim.Refuse(JourneyCodes.WaiverToItself);
    }

    // Each body discloses by a waiver of its own secrecy; a body that looks into its own systems discloses nothing.
    private static bool IsWaived(Claim claim, HistoryReviewed reviewed)
    {
        ImmutableArray<SecrecyWaiver> reaching = [.. claim.Of(Strand.Waivers).Waivers().Where(waiver => Reaches(claim, waiver))];
        return reviewed.Parties.IsEmpty
            ? !reaching.IsEmpty
            : reviewed.Parties.All(party => WaiverReach.Holds(claim.Origin, party)
                || reaching.Any(waiver => waiver.Disclosers.Any(discloser => WaiverReach.Holds(discloser, party))));
    }

    // History is reviewed to coordinate the support of the person: secrecy waived for another purpose stays.
    private static bool Reaches(Claim claim, SecrecyWaiver waiver) =>
        waiver.IsInForce(claim.Happened)
        && waiver.Purpose == StandardPurposes.Coordination
        && waiver.Categories.Contains(DataCategory.LabourMarketHistory)
        && waiver.Recipients.Contains(claim.Origin);
}
