using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>Judges a filled-in form against its version.</summary>
internal static class FormJudgement
{
    private const int MostCharacters = 10_000;

    public static ImmutableArray<Refusal> Of(Form form, Respondent by, ImmutableArray<Answer> answers, ImmutableArray<WrittenAnswer> ownWords, LocalDate on)
    {
        List<Refusal> refusals = [];
        if (!form.Validity.Contains(on))
            refusals.Add(FormCodes.FormNotValid.With(form.ToString(), form.Validity.ToString()));
        if (!form.Respondents.Contains(by))
            refusals.Add(FormCodes.WrongRespondent.With(form.ToString(), string.Join(", ", form.Respondents.Select(EnumCodes<Respondent>.Of))));
        HashSet<QuestionId> shown = [.. form.Shown(answers).Select(static question => question.Id)];
        HashSet<QuestionId> seen = [];
        foreach (Answer answer in answers)
            Judge(answer.Question, question => question.Judge(answer.Value));
        foreach (WrittenAnswer written in ownWords)
            Judge(written.Question, question => Of(question, written));
        foreach (Question question in form.Questions)
        {
            bool isAnswered = ownWords.Any(written => written.Question == question.Id)
                || answers.Any(answer => answer.Question == question.Id && answer.Value.Kind != AnswerKind.NotAnswered);
            if (question.IsRequired && shown.Contains(question.Id) && !isAnswered)
                refusals.Add(FormCodes.RequiredMissing.With(question.Id.Value));
        }

        return [.. refusals];

        static Refusal? Of(Question question, WrittenAnswer written) =>
            question.Type != QuestionType.OwnWords ? FormCodes.WrongAnswerType.With(question.Id.Value, EnumCodes<QuestionType>.Of(question.Type))
            : string.IsNullOrWhiteSpace(written.Text) || written.Text.Length > MostCharacters ? FormCodes.OwnWordsEmpty.With(question.Id.Value, FindingList.Number(MostCharacters))
            : null;

        void Judge(QuestionId id, Func<Question, Refusal?> byItself)
        {
            Refusal? refusal = form.Find(id) is not { } question ? FormCodes.UnknownQuestion.With(id.Value, form.ToString())
                : !seen.Add(id) ? FormCodes.AnsweredTwice.With(id.Value)
                : !shown.Contains(id) ? FormCodes.HiddenQuestionAnswered.With(id.Value)
                : byItself(question);
            if (refusal is not null)
                refusals.Add(refusal);
        }
    }
}
