using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>One question of an answered form and what was answered, in the reader's language; that somebody declined and that nobody answered are told apart.</summary>
/// <param name="Key">The question's key.</param>
/// <param name="Question">What was asked; the key where the form is not known.</param>
/// <param name="Kind">What the answer is: <c>answered</c>, <c>declined</c>, <c>notAnswered</c> or <c>ownWords</c>.</param>
/// <param name="Text">The answer in words.</param>
public sealed record AnswerLine(string Key, string Question, string Kind, string Text)
{
    private static readonly LocalizedText Yes = new("ja", "yes");
    private static readonly LocalizedText No = new("nej", "no");
    private static readonly LocalizedText None = new("inget av dem", "none of them");
    private static readonly LocalizedText Declined = new("ville inte svara", "declined to answer");
    private static readonly LocalizedText NotAnswered = new("inte besvarad", "not answered");

    /// <summary>
    /// The answers in the order of the questions, those that were put and have no answer among them; last what was answered though the form, by its other answers, does not ask it. A question for
    /// own words is told only with words: whether there are none or the reader may not see them is not told.
    /// </summary>
    /// <param name="answered">The answered form.</param>
    /// <param name="language">The language of the reader.</param>
    /// <param name="forms">The forms that are known; of another one questions and answers are told by their keys.</param>
    public static ImmutableArray<AnswerLine> Of(FormAnswered answered, Language language, FormCatalog forms)
    {
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(forms);
        Form? form = forms.Find(answered.Form, answered.FormVersion);
        if (form is null)
            return [.. answered.Answers.Select(answer => Of(answer.Question, null, answer.Value, language)), .. answered.OwnWords.Select(static words => Of(words, null, words.Question.Value))];
        ImmutableArray<AnswerLine>.Builder lines = ImmutableArray.CreateBuilder<AnswerLine>();
        ImmutableArray<Question> shown = [.. form.Shown(answered.Answers)];
        foreach (Question question in shown.Concat(form.Questions.Except(shown)))
        {
            if (question.Takes is null)
            {
                if (answered.OwnWords.FirstOrDefault(words => words.Question == question.Id) is { } words)
                    lines.Add(Of(words, question, OneLine(question.Text, language)));
            }
            else if (answered.Answers.FirstOrDefault(answer => answer.Question == question.Id)?.Value is { } value)
            {
                lines.Add(Of(question.Id, question, value, language));
            }
            else if (shown.Contains(question))
            {
                lines.Add(Of(question.Id, question, AnswerValue.NotAnswered, language));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The question's key; never what was answered.</summary>
    public override string ToString() => Key;

    private static AnswerLine Of(WrittenAnswer words, Question? question, string asked) => new((question?.Id ?? words.Question).Value, asked, "ownWords", words.Text);

    private static AnswerLine Of(QuestionId id, Question? question, AnswerValue value, Language language) => new(
        id.Value,
        question is null ? id.Value : OneLine(question.Text, language),
        value.Kind switch { AnswerKind.Declined => "declined", AnswerKind.NotAnswered => "notAnswered", _ => "answered" },
        value.Kind switch
        {
            AnswerKind.Declined => Declined.In(language),
            AnswerKind.NotAnswered => NotAnswered.In(language),
            AnswerKind.Truth => (value.Truth ? Yes : No).In(language),
            AnswerKind.Code => Name(question, value.Code, language),
            AnswerKind.Codes when value.Codes.IsEmpty => None.In(language),
            AnswerKind.Codes => string.Join(", ", value.Codes.Select(code => Name(question, code, language))),
            AnswerKind.Number => Number(question, value.Number, language),
            _ => LocalDatePattern.Iso.Format(value.Date),
        });

    private static string Name(Question? question, AnswerCode code, Language language) =>
        question?.Options.FirstOrDefault(option => option.Code == code) is { } option ? OneLine(option.Text, language) : code.Value;

    // Easy-to-read texts are broken into short lines; here a question and its answer are one line.
    private static string OneLine(LocalizedText text, Language language) => text.In(language).ReplaceLineEndings(" ");

    private static string Number(Question? question, int number, Language language)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        if (question?.Type == QuestionType.Scale && question.Maximum is { } greatest)
            return $"{text} ({question.Minimum.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)}–{greatest.ToString(CultureInfo.InvariantCulture)})";
        return question?.Unit is { } unit ? $"{text} {unit.In(language)}" : text;
    }
}
