using System.Collections.Immutable;
using Samverkan.Core.Forms;

namespace Samverkan.Matching.NextStep;

/// <summary>That an answer to a question of a form tells of a need. A host adds its own for its own forms.</summary>
/// <param name="Form">The form.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers that tell of the need, by their codes; <c>yes</c> and <c>no</c> of a yes-or-no question.</param>
/// <param name="Need">The need.</param>
public sealed record NeedSignal(FormId Form, QuestionId Question, ImmutableArray<string> Answers, SupportNeed Need)
{
    /// <summary>Whether an answer tells of the need.</summary>
    /// <param name="value">The answer.</param>
    public bool IsTold(AnswerValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind switch
        {
            AnswerKind.Truth => Answers.Contains(value.Truth ? "yes" : "no"),
            AnswerKind.Code => Answers.Contains(value.Code.Value),
            AnswerKind.Codes => value.Codes.Any(code => Answers.Contains(code.Value)),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public bool Equals(NeedSignal? other) =>
        other is not null && Form == other.Form && Question == other.Question && Answers.SequenceEqual(other.Answers) && Need == other.Need;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Question, Answers.Length, Need);
}
