namespace Samverkan.Core.Forms;

/// <summary>What a respondent said in own words (<i>egna ord</i>).</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">The words.</param>
/// <remarks>Immutable; compared by value. Personal by nature: read only with a right of its own, never a fact, never in a report.</remarks>
public sealed record WrittenAnswer(QuestionId Question, string Text)
{
    /// <summary>The question; never the words.</summary>
    public override string ToString() => Question.Value;
}
