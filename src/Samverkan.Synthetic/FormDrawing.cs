using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>Fills in forms that nobody has filled in: mostly content, now and then declined, never in own words.</summary>
internal sealed class FormDrawing(SeededRandom random, TrackId? track, bool? hasDisability)
{
    /// <summary>The form of a survey as somebody might have answered it on a day; <see langword="null"/> when no version is in use on the day.</summary>
    public FormAnswered? Answer(FormCatalog forms, Survey survey, LocalDate day)
    {
        if (forms.FindValid(new FormId(survey.Id.Value), day) is not { } form)
            return null;
        Respondent respondent = survey.Informant switch
        {
            Informant.Participant => Respondent.Participant,
            Informant.SocialWorker => Respondent.SocialWorker,
            _ => Respondent.Caseworker,
        };
        if (!form.Respondents.Contains(respondent))
            return null;
        ImmutableArray<Answer>.Builder answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (Question question in form.Questions)
        {
            if (form.Shown(answers.ToImmutable()).Contains(question) && Draw(question) is { } value)
                answers.Add(new Answer(question.Id, value));
        }

        return new FormAnswered(form.Id, form.Version, respondent, answers.ToImmutable());
    }

    private AnswerValue? Draw(Question question)
    {
        bool declines = random.Happens(SyntheticAssumptions.ItemDeclined);
        bool agrees = random.Happens(SyntheticAssumptions.StatementAgreed);
        int some = random.Between(0, 1000);
        if (question.Type != QuestionType.OwnWords && declines && question.IsDeclinable && question.Id.Value != "track" && question.States?.Fact != "disability")
            return AnswerValue.Declined;
        return question.Type switch
        {
            QuestionType.YesNo when question.States?.Fact == "disability" => hasDisability is { } truth ? AnswerValue.Of(truth) : AnswerValue.Declined,
            QuestionType.YesNo => AnswerValue.Of(agrees),
            QuestionType.OneOf when track is not null && question.Options.FirstOrDefault(option => option.Code.Value == track.Value) is { } own => AnswerValue.Of(own.Code),
            QuestionType.OneOf => AnswerValue.Of(Among(question, agrees, some)),
            QuestionType.SeveralOf => AnswerValue.OfSeveral(question.Options[some % question.Options.Length].Code),
            QuestionType.Number or QuestionType.Scale => AnswerValue.Of(Number(question, some)),
            _ => null,
        };
    }

    // Given answers stand from the most content to the least; where an answer states a fact, those that make it true are the content ones.
    private static AnswerCode Among(Question question, bool agrees, int some)
    {
        ImmutableArray<AnswerCode> wanted = question.States is { TrueWhen.IsEmpty: false } states
            ? [.. question.Options.Select(static option => option.Code).Where(code => states.TrueWhen.Contains(code) == agrees)]
            : [.. question.Options.Select(static option => option.Code)];
        return wanted.IsEmpty ? question.Options[0].Code : wanted[some % wanted.Length];
    }

    private static int Number(Question question, int some)
    {
        int least = question.Minimum ?? 0;
        int greatest = question.Maximum ?? least + 10;
        return least + (some % (greatest - least + 1));
    }
}
