namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What an employer pledges.</summary>
public enum PledgeKind
{
    /// <summary>Jobs.</summary>
    Jobs = 0,

    /// <summary>Places for work trial or training.</summary>
    WorkTrials = 1,

    /// <summary>Places to learn an occupation.</summary>
    Traineeships = 2,

    /// <summary>Mentors.</summary>
    Mentors = 3,

    /// <summary>Visits to the workplace.</summary>
    Visits = 4,

    /// <summary>Anything else.</summary>
    Other = 5,
}
