namespace Samverkan.Core.Journeys;

/// <summary>A question that a referral wants answered (<i>frågeställning</i>).</summary>
/// <param name="AskedBy">Who asks.</param>
/// <param name="Text">The question, in free text; personal.</param>
public sealed record ReferralQuestion(QuestionAsker AskedBy, string Text)
{
    /// <summary>Only that it is a question.</summary>
    public override string ToString() => nameof(ReferralQuestion);
}
