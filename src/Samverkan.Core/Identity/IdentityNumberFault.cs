namespace Samverkan.Core.Identity;

/// <summary>Why a text is no identity number. It says nothing of what the text was.</summary>
public enum IdentityNumberFault
{
    /// <summary>Nothing is wrong. The default.</summary>
    None = 0,

    /// <summary>Not ten or twelve ASCII digits, with at most one <c>-</c> or <c>+</c> before the last four.</summary>
    Form = 1,

    /// <summary>The century is not 18, 19 or 20, the year is still to come, or a <c>+</c> stands for somebody younger than a hundred.</summary>
    Century = 2,

    /// <summary>There is no such date.</summary>
    Date = 3,

    /// <summary>The birth number is 000.</summary>
    BirthNumber = 4,

    /// <summary>The check digit does not fit.</summary>
    CheckDigit = 5,

    /// <summary>It is a number of a kind that was not asked for.</summary>
    Kind = 6,
}
