namespace Samverkan.Analysis.Cohorts;

/// <summary>How the statistics count a person's sex: as reported to the funds where that is known, otherwise as registered.</summary>
public enum CohortSex
{
    /// <summary>Not known, or declined. A group of its own, never guessed.</summary>
    NotStated = 0,

    /// <summary>Woman.</summary>
    Woman = 1,

    /// <summary>Man.</summary>
    Man = 2,

    /// <summary>Non-binary. Reported only, and only in the programming period 2021–2027.</summary>
    NonBinary = 3,
}
