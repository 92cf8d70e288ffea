using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>A question of a form: what is asked, what can be answered, and when it is put.</summary>
/// <remarks>Immutable. Two questions are equal when they are the same object; form, version and <see cref="Id"/> together name one.</remarks>
public sealed class Question
{
    /// <summary>The key within the form's version.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>What kind of answer it takes.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>What is asked.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>What helps to understand the question; <see langword="null"/> where nothing is needed.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>The given answers, in order; empty for types that have none.</summary>
    public ImmutableArray<AnswerOption> Options { get; init; } = [];

    /// <summary>What a number counts, for example hours a week; <see langword="null"/> for other types.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>The least number or step; <see langword="null"/> for other types.</summary>
    public int? Minimum { get; init; }

    /// <summary>The greatest number or step; <see langword="null"/> for other types.</summary>
    public int? Maximum { get; init; }

    /// <summary>What the least step of a scale means; <see langword="null"/> for other types.</summary>
    public LocalizedText? LowEnd { get; init; }

    /// <summary>What the greatest step of a scale means; <see langword="null"/> for other types.</summary>
    public LocalizedText? HighEnd { get; init; }

    /// <summary>Whether a form without an answer to it is incomplete. A declined answer is an answer where one may decline.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the respondent may decline to answer.</summary>
    public bool IsDeclinable { get; init; } = true;

    /// <summary>The conditions under which it is put, all of them; empty for a question that is always put.</summary>
    public ImmutableArray<QuestionCondition> ShownWhen { get; init; } = [];

    /// <summary>The fact that the answer states; <see langword="null"/> when it states none.</summary>
    public StatedFact? States { get; init; }

    /// <summary>Where it stands that this is to be asked, when it is another place than the form's.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>The kind of a value that answers it; <see langword="null"/> for own words.</summary>
    public AnswerKind? Takes => Type switch
    {
        QuestionType.YesNo => AnswerKind.Truth,
        QuestionType.OneOf => AnswerKind.Code,
        QuestionType.SeveralOf => AnswerKind.Codes,
        QuestionType.Number or QuestionType.Scale => AnswerKind.Number,
        QuestionType.Date => AnswerKind.Date,
        _ => null,
    };

    /// <summary>The codes by which a condition can name an answer.</summary>
    internal ImmutableArray<AnswerCode> Codes =>
        Type == QuestionType.YesNo ? [QuestionCondition.Yes, QuestionCondition.No] : [.. Options.Select(static option => option.Code)];

    /// <summary>The texts that a respondent reads.</summary>
    internal IEnumerable<LocalizedText> Texts =>
        ((LocalizedText?[])[Text, Help, Unit, LowEnd, HighEnd, .. Options.Select(static option => option.Text)]).OfType<LocalizedText>();

    /// <summary>Judges an answer to the question by itself: its kind, its codes, its range, and whether one may decline.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public Refusal? Judge(AnswerValue answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Kind switch
        {
            AnswerKind.NotAnswered => null,
            AnswerKind.Declined => IsDeclinable ? null : FormCodes.NotDeclinable.With(Id.Value),
            _ when answer.Kind != Takes => FormCodes.WrongAnswerType.With(Id.Value, EnumCodes<QuestionType>.Of(Type)),
            AnswerKind.Code when !Codes.Contains(answer.Code) => UnknownCode(),
            AnswerKind.Codes when answer.Codes.Distinct().Count() != answer.Codes.Length || !answer.Codes.All(Codes.Contains) => UnknownCode(),
            AnswerKind.Number when answer.Number < Minimum || answer.Number > Maximum =>
                FormCodes.OutsideRange.With(Id.Value, FindingList.Number(Minimum.GetValueOrDefault(int.MinValue)), FindingList.Number(Maximum.GetValueOrDefault(int.MaxValue))),
            _ => null,
        };
    }

    /// <summary>The key.</summary>
    public override string ToString() => Id.Value;

    private Refusal UnknownCode() => FormCodes.UnknownAnswerCode.With(Id.Value, string.Join(", ", Codes.Select(static code => code.Value)));
}
