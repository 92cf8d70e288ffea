namespace Samverkan.Core.Forms;

/// <summary>What an answer is.</summary>
public enum AnswerKind
{
    /// <summary>Nobody answered: the question was put and left open.</summary>
    NotAnswered = 0,

    /// <summary>The respondent chose not to answer. Not the same as leaving the question open.</summary>
    Declined = 1,

    /// <summary>Yes or no.</summary>
    Truth = 2,

    /// <summary>One of the given answers.</summary>
    Code = 3,

    /// <summary>Any number of the given answers.</summary>
    Codes = 4,

    /// <summary>A whole number, or a step of a scale.</summary>
    Number = 5,

    /// <summary>A day.</summary>
    Date = 6,
}
