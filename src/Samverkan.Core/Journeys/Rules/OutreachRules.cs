using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>People are sought before they take part.</summary>
internal static class OutreachRules
{
    public static void Judge(Claim claim)
    {
        if (claim.Body is OutreachMade && claim.IsEnrolled)
            claim.Refuse(JourneyCodes.OutreachDuringEnrolment);
    }
}
