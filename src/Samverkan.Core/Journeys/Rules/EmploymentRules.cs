using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Subsidised employments begin and end once.</summary>
internal static class EmploymentRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case SubsidisedEmploymentStarted started: JudgeStart(claim, started); break;
            case SubsidisedEmploymentEnded ended: JudgeEnd(claim, ended); break;
        }
    }

    private static void JudgeStart(Claim claim, SubsidisedEmploymentStarted started)
    {
        if (claim.History.Employment(started.Employment) is not null)
            claim.Refuse(JourneyCodes.KeyTaken);
        if (started.SubsidisedPercent is <= 0 or > 100 || started.WorkingPercent is <= 0 or > 100)
            claim.Refuse(JourneyCodes.PercentOutOfRange);
        if (started.DecidedUntil < claim.Happened)
            claim.Refuse(JourneyCodes.DecisionEndsBeforeStart);
    }

    private static void JudgeEnd(Claim claim, SubsidisedEmploymentEnded ended)
    {
        if (claim.History.Employment(ended.Employment) is not { } known || known.Start > claim.Happened)
            claim.Refuse(JourneyCodes.EmploymentEndWithoutStart);
        else if (known.End is not null)
            claim.Refuse(JourneyCodes.EmploymentAlreadyEnded);
    }
}
