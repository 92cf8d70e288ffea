namespace Samverkan.Core.Journeys;

/// <summary>Why fewer hours are planned than full time (<i>heltidsplanering</i>).</summary>
/// <remarks>Jobb- och utvecklingsgarantin (förordning 2007:414) has full time as its main rule and part time for illness, disability, parental leave or another accepted hindrance.</remarks>
public enum ShortfallReason
{
    /// <summary>Nobody has said. The default.</summary>
    Unknown = 0,

    /// <summary>The person can do no more: reduced work capacity. The entry then holds health data.</summary>
    ReducedWorkCapacity = 1,

    /// <summary>Illness. The entry then holds health data.</summary>
    Illness = 2,

    /// <summary>Waiting for an activity to start.</summary>
    WaitingForStart = 3,

    /// <summary>There is no suitable activity.</summary>
    NoSuitableActivity = 4,

    /// <summary>A rule or a law keeps the hours from being filled.</summary>
    RulesPrevent = 5,

    /// <summary>Care of a child, or parental leave.</summary>
    CareOfChild = 6,

    /// <summary>The person works beside the plan.</summary>
    Work = 7,

    /// <summary>The participant's own choice.</summary>
    OwnChoice = 8,
}
