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
            case FollowedUp when !claim.Has<Exited>(Strand.Enrolment): claim.Refuse(JourneyCodes.FollowUpBeforeExit); break;
            case OutcomeReached outcome when claim.Of(Strand.Enrolment).Episode() is { } episode && outcome.From < episode.FirstStart: claim.Refuse(JourneyCodes.OutcomeBeforeStart); break;
        }
    }

    private static void JudgeStart(Claim claim)
    {
        if (claim.Settings.RequiresReferral && !claim.Has<Referred>(Strand.Referrals))
            claim.Refuse(JourneyCodes.StartBeforeReferral);
        if (claim.Settings.RequiresConsent && !claim.Of(Strand.Consents).Consents().Any(consent => consent.IsInForce(claim.Happened)))
            claim.Refuse(JourneyCodes.StartWithoutConsent);
        // Leaving and coming back on one day is allowed.
        if (claim.Of(Strand.Enrolment).EnrolledIntervals().Any(interval => claim.Happened >= interval.Start && !(claim.Happened >= interval.End)))
            claim.Refuse(JourneyCodes.AlreadyStarted);
    }

    private static void JudgeExit(Claim claim)
    {
        EnrolledInterval? open = claim.Of(Strand.Enrolment).EnrolledIntervals().LastOrDefault();
        if (open is null || open.End is not null || open.Start > claim.Happened)
            claim.Refuse(JourneyCodes.ExitWithoutStart);
        else if (claim.Of(Strand.Activities).Activities().Any(activity => activity.Start > claim.Happened && activity.Start >= open.Start))
            claim.Refuse(JourneyCodes.ExitBeforeActivities);
    }
}
