namespace Samverkan.Reporting.Reports;

/// <summary>A result beside the level that it was to reach.</summary>
public enum Judgement
{
    /// <summary>The time to judge has not come.</summary>
    TooEarly = 0,

    /// <summary>The level is not reached.</summary>
    NotMet = 1,

    /// <summary>The level is reached.</summary>
    Met = 2,

    /// <summary>There is nobody to judge by.</summary>
    NobodyConcerned = 3,

    /// <summary>No level is set; the programme's log holds what people have seen and tried of it. Nothing is said of whether it is reached.</summary>
    EvidenceNoted = 4,
}
