namespace Samverkan.Core.Forms;

/// <summary>Who answers a form (<i>uppgiftslämnare</i>). Answers of different respondents are never added together.</summary>
public enum Respondent
{
    /// <summary>The participant (<i>deltagaren</i>).</summary>
    Participant = 0,

    /// <summary>The social worker responsible for the participant (<i>socialsekreteraren</i>).</summary>
    SocialWorker = 1,

    /// <summary>An officer of the programme or of an ordinary operation (<i>handläggaren</i>).</summary>
    Caseworker = 2,

    /// <summary>Whoever guides the participant in the work (<i>handledaren</i>).</summary>
    Supervisor = 3,

    /// <summary>An employer (<i>arbetsgivaren</i>).</summary>
    Employer = 4,

    /// <summary>The participant and the professionals together, at a joint meeting.</summary>
    Together = 5,
}
