namespace Samverkan.Core.Forms;

/// <summary>The answer to one question of a form.</summary>
/// <param name="Question">The question.</param>
/// <param name="Value">The answer, or that there is none.</param>
/// <remarks>Immutable; compared by value.</remarks>
public sealed record Answer(QuestionId Question, AnswerValue Value)
{
    /// <summary>The question; never the answer.</summary>
    public override string ToString() => Question.Value;
}
