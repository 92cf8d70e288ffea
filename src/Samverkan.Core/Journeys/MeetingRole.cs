namespace Samverkan.Core.Journeys;

/// <summary>In what role somebody was at a meeting. Never who: an entry names no person.</summary>
/// <remarks>Interpreters, representatives and those who are there for a child are parties to the meeting and receive what is said; whether they may is a matter of access.</remarks>
public enum MeetingRole
{
    /// <summary>A member of staff of one of the parties. The default.</summary>
    Staff = 0,

    /// <summary>The participant.</summary>
    Participant = 1,

    /// <summary>An interpreter (<i>tolk</i>).</summary>
    Interpreter = 2,

    /// <summary>A representative (<i>ombud</i>), with the participant's authority.</summary>
    Representative = 3,

    /// <summary>A guardian for the participant (<i>god man, förvaltare</i>).</summary>
    LegalGuardian = 4,

    /// <summary>Somebody whom the participant brought as support.</summary>
    SupportPerson = 5,

    /// <summary>A relative (<i>anhörig</i>).</summary>
    Relative = 6,

    /// <summary>A child of the participant.</summary>
    Child = 7,

    /// <summary>Another guardian of the participant's child (<i>vårdnadshavare</i>).</summary>
    OtherGuardian = 8,

    /// <summary>School or preschool of the participant's child.</summary>
    School = 9,

    /// <summary>An employer.</summary>
    Employer = 10,

    /// <summary>Health care.</summary>
    HealthCare = 11,

    /// <summary>Somebody else.</summary>
    Other = 12,
}
