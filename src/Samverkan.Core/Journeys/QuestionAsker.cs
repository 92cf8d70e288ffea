namespace Samverkan.Core.Journeys;

/// <summary>Who asks a question of a referral (<i>remittentens frågeställning</i>).</summary>
/// <remarks>Arbetsprövning plans from the questions of the referrer and of the participant.</remarks>
public enum QuestionAsker
{
    /// <summary>The referrer and the person together, or nobody has said which of them. The default.</summary>
    Together = 0,

    /// <summary>The referrer (<i>remittent</i>).</summary>
    Referrer = 1,

    /// <summary>The person.</summary>
    Participant = 2,
}
