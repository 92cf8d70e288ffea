namespace Samverkan.Reporting.Goals;

/// <summary>Why a goal stands as it does.</summary>
public enum GoalReason
{
    /// <summary>The programme's own definition says that it cannot be judged, and why: <see cref="Core.Programmes.Goal.NotAssessable"/>.</summary>
    Definition = 0,

    /// <summary>The goal names no level, or nothing that can be counted.</summary>
    NoLevel = 1,

    /// <summary>It is counted in the programme's own log, and none was given.</summary>
    NoLog = 2,

    /// <summary>It counts those who answer, each once, and the journeys do not tell which of the answers came from the same person.</summary>
    UnitNotRecorded = 3,

    /// <summary>There is nobody whom it is about.</summary>
    NobodyConcerned = 4,

    /// <summary>The programme has not ended, and the level may still be reached or lost.</summary>
    ProgrammeGoesOn = 5,

    /// <summary>The result was compared with the level.</summary>
    Compared = 6,

    /// <summary>A period within the programme is accounted for, and the level is the whole programme's.</summary>
    WithinPeriod = 7,

    /// <summary>The definition sets no level, and entries of the programme's own log name the goal.</summary>
    LogTells = 8,
}
