namespace Samverkan.Core.Forms;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionType
{
    /// <summary>Yes or no.</summary>
    YesNo = 0,

    /// <summary>One of the given answers.</summary>
    OneOf = 1,

    /// <summary>Any number of the given answers, none included.</summary>
    SeveralOf = 2,

    /// <summary>A whole number of a unit, in a range.</summary>
    Number = 3,

    /// <summary>A day.</summary>
    Date = 4,

    /// <summary>A step of a scale of whole numbers whose ends are told in words.</summary>
    Scale = 5,

    /// <summary>
    /// The respondent's own words. They are kept apart from all other answers, in a category of data of their own, and never become a
    /// fact or a figure.
    /// </summary>
    OwnWords = 6,
}
