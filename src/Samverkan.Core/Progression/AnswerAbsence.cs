namespace Samverkan.Core.Progression;

/// <summary>Why an indicator has no value.</summary>
public enum AnswerAbsence
{
    /// <summary>The rater was asked and chose not to answer.</summary>
    Declined = 0,

    /// <summary>The rater was not asked.</summary>
    NotAsked = 1,

    /// <summary>The question does not apply.</summary>
    NotApplicable = 2,

    /// <summary>The question was not understood.</summary>
    NotUnderstood = 3,

    /// <summary>The form was broken off before the question.</summary>
    Interrupted = 4,
}
