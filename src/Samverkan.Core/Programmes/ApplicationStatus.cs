namespace Samverkan.Core.Programmes;

/// <summary>How far the application for funding has come.</summary>
public enum ApplicationStatus
{
    /// <summary>The programme has no such application.</summary>
    NotApplicable = 0,

    /// <summary>Handed in, not decided.</summary>
    Submitted = 1,

    /// <summary>Granted.</summary>
    Granted = 2,
}
