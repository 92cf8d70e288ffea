using System.Collections.Immutable;

namespace Samverkan.Core.Forms;

/// <summary>
/// How answers to an earlier version of a form are to be read in a later one. A question that is not named has its counterpart under its
/// own key, if the later version has one of the same type; a given answer that is not named keeps its code.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class Crosswalk
{
    /// <summary>The earlier version.</summary>
    public required int Version { get; init; }

    /// <summary>The questions that changed, in order.</summary>
    public ImmutableArray<QuestionCounterpart> Questions { get; init; } = [];

    /// <summary>Answers to the earlier version as answers to the later. What has no counterpart is left out.</summary>
    /// <param name="answers">Answers to the earlier version.</param>
    /// <param name="later">The later version.</param>
    public ImmutableArray<Answer> Translate(ImmutableArray<Answer> answers, Form later)
    {
        ArgumentNullException.ThrowIfNull(later);
        ImmutableArray<Answer>.Builder translated = ImmutableArray.CreateBuilder<Answer>();
        foreach (Answer answer in answers.IsDefault ? [] : answers)
        {
            QuestionCounterpart? named = Questions.FirstOrDefault(one => one.From == answer.Question);
            QuestionId? to = named is null ? answer.Question : named.To;
            if (to is not null && later.Find(to) is { } question && Translate(answer.Value, named) is { } value && question.Judge(value) is null)
                translated.Add(new Answer(to, value));
        }

        return translated.ToImmutable();
    }

    private static AnswerValue? Translate(AnswerValue value, QuestionCounterpart? named)
    {
        if (named is null)
            return value;
        if (value.Kind == AnswerKind.Code)
            return named.CodeFor(value.Code) is { } code ? AnswerValue.Of(code) : null;
        if (value.Kind != AnswerKind.Codes)
            return value;
        ImmutableArray<AnswerCode?> codes = [.. value.Codes.Select(named.CodeFor)];
        // Of several answers the ones without a counterpart cannot be left out: what remains would say something else.
        return codes.Contains(null) ? null : AnswerValue.OfSeveral([.. codes.OfType<AnswerCode>().Distinct()]);
    }
}
