using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Starts, exits and what comes after them.</summary>
internal static class EnrolmentRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case Started: JudgeStart(claim); break;
            case Exited: JudgeExit(claim); break;
            case FollowedUp when !(claim.History.FirstExit <= claim.Happened): claim.Refuse(JourneyCodes.FollowUpBeforeExit); break;
            case OutcomeReached outcome when claim.History.Enrolled is [var first, ..] && outcome.From < first.Start: claim.Refuse(JourneyCodes.OutcomeBeforeStart); break;
        }
    }

    private static void JudgeStart(Claim claim)
    {
        if (claim.Settings.RequiresReferral && !(claim.History.FirstReferral <= claim.Happened))
            claim.Refuse(JourneyCodes.StartBeforeReferral);
        if (claim.Settings.RequiresConsent && !claim.History.IsConsented(claim.Happened))
            claim.Refuse(JourneyCodes.StartWithoutConsent);
        // Leaving and coming back on one day is allowed.
        if (claim.History.Enrolled.LastFrom(claim.Happened) is { } last && !(claim.Happened >= last.End))
            claim.Refuse(JourneyCodes.AlreadyStarted);
    }

    private static void JudgeExit(Claim claim)
    {
        if (claim.History.Enrolled is not [.., { End: null } open] || open.Start > claim.Happened)
            claim.Refuse(JourneyCodes.ExitWithoutStart);
        else if (claim.History.LastActivityStart is { } last && last > claim.Happened && last >= open.Start)
            claim.Refuse(JourneyCodes.ExitBeforeActivities);
    }
}
