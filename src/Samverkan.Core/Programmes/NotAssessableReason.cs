namespace Samverkan.Core.Programmes;

/// <summary>Why a goal cannot be assessed. Such a goal is shown with its reason, never as 0 percent.</summary>
public enum NotAssessableReason
{
    /// <summary>The goal names no level that would be enough.</summary>
    NoThreshold = 0,

    /// <summary>The goal says more or less, and not than what.</summary>
    NoBaseline = 1,

    /// <summary>The effect lies outside what the programme's own records can show.</summary>
    OutsideProgramme = 2,

    /// <summary>The goal is met in words and documents, not in counts of participants.</summary>
    Qualitative = 3,

    /// <summary>The programme names no way to measure it.</summary>
    NoMeasure = 4,
}
