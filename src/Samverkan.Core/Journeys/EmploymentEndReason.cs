namespace Samverkan.Core.Journeys;

/// <summary>Why a subsidised employment ended.</summary>
public enum EmploymentEndReason
{
    /// <summary>Another reason. The default.</summary>
    Other = 0,

    /// <summary>The employment goes on without subsidy.</summary>
    BecameUnsubsidised = 1,

    /// <summary>The decided period ended.</summary>
    PeriodEnded = 2,

    /// <summary>Another work.</summary>
    OtherWork = 3,

    /// <summary>Studies.</summary>
    Studies = 4,

    /// <summary>The participant broke it off.</summary>
    Interrupted = 5,

    /// <summary>Illness. The entry then holds health data.</summary>
    Illness = 6,

    /// <summary>The employer ended it.</summary>
    EmployerEnded = 7,
}
