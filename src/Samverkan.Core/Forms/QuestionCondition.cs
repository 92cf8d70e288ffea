using System.Collections.Immutable;

namespace Samverkan.Core.Forms;

/// <summary>When a question is put: only if an earlier question has been answered in a certain way.</summary>
/// <remarks>Immutable. A question that was not put, was declined or left open has been answered in no way.</remarks>
public sealed class QuestionCondition
{
    /// <summary>The code of a yes.</summary>
    public static AnswerCode Yes { get; } = new("yes");

    /// <summary>The code of a no.</summary>
    public static AnswerCode No { get; } = new("no");

    /// <summary>The earlier question.</summary>
    public required QuestionId Question { get; init; }

    /// <summary>The given answers of which one is enough; of a yes or no <see cref="Yes"/> and <see cref="No"/>. Empty for numbers.</summary>
    public ImmutableArray<AnswerCode> Is { get; init; } = [];

    /// <summary>The least number that is enough; <see langword="null"/> where there is no least.</summary>
    public int? From { get; init; }

    /// <summary>The greatest number that is enough; <see langword="null"/> where there is no greatest.</summary>
    public int? To { get; init; }

    /// <summary>Whether an answer to the earlier question meets the condition.</summary>
    /// <param name="answer">The answer, or <see langword="null"/> when there is none.</param>
    public bool IsMetBy(AnswerValue? answer) => answer?.Kind switch
    {
        AnswerKind.Truth => Is.Contains(answer.Truth ? Yes : No),
        AnswerKind.Code => Is.Contains(answer.Code),
        AnswerKind.Codes => answer.Codes.Any(code => Is.Contains(code)),
        AnswerKind.Number => (From is not { } from || answer.Number >= from) && (To is not { } to || answer.Number <= to),
        _ => false,
    };
}
