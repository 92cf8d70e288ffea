namespace Samverkan.Core.Access;

/// <summary>Who somebody is at a meeting with the participant.</summary>
public enum MeetingPartyKind
{
    /// <summary>Somebody who works at a body and reads by its rules. The default.</summary>
    Staff = 0,

    /// <summary>Somebody who speaks for the participant (<i>ombud, god man</i>). Given only what a waiver names them for.</summary>
    Representative = 1,

    /// <summary>An interpreter (<i>tolk</i>). Hears what is said, and is given nothing from the record but by a waiver that names them.</summary>
    Interpreter = 2,

    /// <summary>A child of the participant. Given nothing, whatever is waived: what a child is told is the participant's own to tell.</summary>
    Child = 3,

    /// <summary>A relative or a friend (<i>anhörig</i>). Given only what a waiver names them for.</summary>
    Relative = 4,

    /// <summary>Somebody of an employer or of civil society, outside the secrecy act. Given only what a waiver names them for.</summary>
    Outside = 5,
}
