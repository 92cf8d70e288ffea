namespace Samverkan.Reporting.Goals;

/// <summary>Why a person's standing in a goal is another in a later submission.</summary>
public enum GoalChangeReason
{
    /// <summary>The person was not in the earlier one.</summary>
    NewPerson = 0,

    /// <summary>The person is not in the later one.</summary>
    NoLongerThere = 1,

    /// <summary>The goal is read in another way: another option was chosen, or the definition has changed.</summary>
    OtherReading = 2,

    /// <summary>
    /// Something that was missing or declined on the earlier day has been recorded since, of that same day; also a step of the journey, of which
    /// there was no entry then.
    /// </summary>
    RecordedLate = 3,

    /// <summary>Something that was recorded on the earlier day says something else of that same day now.</summary>
    Corrected = 4,

    /// <summary>The submissions account for different periods.</summary>
    OtherPeriod = 5,

    /// <summary>It happened after the earlier submission's day.</summary>
    HappenedSince = 6,

    /// <summary>What was recorded on the earlier day may no longer be read: a consent or a waiver was withdrawn, or ran out.</summary>
    Withheld = 7,
}
