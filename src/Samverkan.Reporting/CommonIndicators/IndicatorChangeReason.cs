namespace Samverkan.Reporting.CommonIndicators;

/// <summary>Why a person stands otherwise to an indicator in a later submission.</summary>
public enum IndicatorChangeReason
{
    /// <summary>The person was not in the earlier one.</summary>
    NewPerson = 0,

    /// <summary>The person is not in the later one.</summary>
    NoLongerThere = 1,

    /// <summary>What was unknown, declined or outside for want of a record on the earlier day has been recorded since, of that same day.</summary>
    RecordedLate = 2,

    /// <summary>What was recorded on the earlier day says something else of that same day now.</summary>
    Corrected = 3,

    /// <summary>It happened, or its time had passed, after the earlier submission's day.</summary>
    HappenedSince = 4,

    /// <summary>What was recorded on the earlier day may no longer be read: a consent or a waiver was withdrawn, or ran out.</summary>
    Withheld = 5,
}
