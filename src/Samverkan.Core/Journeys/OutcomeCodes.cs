namespace Samverkan.Core.Journeys;

/// <summary>The codes by which the fact <c>outcome</c> tells outcomes: <c>work</c>, <c>subsidised-work</c>, <c>self-employment</c>, <c>studies</c>, <c>qualification</c>, <c>job-search</c>.</summary>
public static class OutcomeCodes
{
    /// <summary>The code of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Work => "work",
        OutcomeKind.SubsidisedWork => "subsidised-work",
        OutcomeKind.SelfEmployment => "self-employment",
        OutcomeKind.Studies => "studies",
        OutcomeKind.Qualification => "qualification",
        OutcomeKind.JobSearch => "job-search",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), "The outcome is not in the enumeration."),
    };
}
