namespace Samverkan.Core.Programmes;

/// <summary>Who says so.</summary>
public enum Informant
{
    /// <summary>Recorded entries of the journey or of the programme.</summary>
    Register = 0,

    /// <summary>The participant, in a survey or a form.</summary>
    Participant = 1,

    /// <summary>The participant's social worker (<i>socialsekreterare</i>).</summary>
    SocialWorker = 2,

    /// <summary>The programme's staff.</summary>
    Staff = 3,

    /// <summary>Nobody: the programme names none.</summary>
    None = 4,
}
