namespace Samverkan.Matching.Vacancies;

/// <summary>A part of what a person tells of work, which the person may agree to use or not.</summary>
public enum ProfilePart
{
    /// <summary>Occupations that the person has worked in.</summary>
    Experience = 0,

    /// <summary>Occupations that the person wants.</summary>
    Wishes = 1,

    /// <summary>Skills and driving licence.</summary>
    Skills = 2,

    /// <summary>Languages.</summary>
    Languages = 3,

    /// <summary>Hours and first day.</summary>
    Hours = 4,

    /// <summary>Places.</summary>
    Places = 5,

    /// <summary>That the work must be adapted. Health data.</summary>
    Adaptation = 6,
}
