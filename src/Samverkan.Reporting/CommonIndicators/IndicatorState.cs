namespace Samverkan.Reporting.CommonIndicators;

/// <summary>How one person stands to one indicator.</summary>
public enum IndicatorState
{
    /// <summary>Cannot be counted: the record is incomplete, or the person is not in the reference output. The default.</summary>
    Outside = 0,

    /// <summary>Counted.</summary>
    Counted = 1,

    /// <summary>Could be counted and is not.</summary>
    NotCounted = 2,

    /// <summary>It cannot be told: nothing that would tell is recorded.</summary>
    Unknown = 3,

    /// <summary>The person was asked and declined to answer.</summary>
    Declined = 4,

    /// <summary>Has not left, or the window has not closed.</summary>
    Pending = 5,
}
