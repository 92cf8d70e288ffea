namespace Samverkan.Analysis.Progression;

/// <summary>How it stands with one rater's form in one wave (<i>mättillfälle</i>). The default is <see cref="Planned"/>.</summary>
public enum WaveState
{
    /// <summary>The window has not opened.</summary>
    Planned = 0,

    /// <summary>The window is open and there is no form.</summary>
    Due = 1,

    /// <summary>There is a form, in the window and before the due day.</summary>
    Early = 2,

    /// <summary>There is a form on the due day itself.</summary>
    OnTheDay = 3,

    /// <summary>There is a form, in the window and after the due day.</summary>
    Late = 4,

    /// <summary>The window has closed and there is no form.</summary>
    Missed = 5,

    /// <summary>There is no form and none was to be: the due day lies outside the time in the programme.</summary>
    NotExpected = 6,
}
