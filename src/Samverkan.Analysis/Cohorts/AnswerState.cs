namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// What became of one item at one measurement. The four are never mixed and none of them is a number. The default is
/// <see cref="Missing"/>.
/// </summary>
public enum AnswerState : byte
{
    /// <summary>There is no form.</summary>
    Missing = 0,

    /// <summary>There is a form, and the item was left without an answer.</summary>
    NotAnswered = 1,

    /// <summary>The rater was asked and declined.</summary>
    Declined = 2,

    /// <summary>The rater gave a value.</summary>
    Answered = 3,
}
