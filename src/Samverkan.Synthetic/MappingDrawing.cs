using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Synthetic;

/// <summary>
/// Fills in a form of mapping as a person's needs have it: the questions of the forms in the box by what they ask, those of others by their type. Now and then a question is declined;
/// own words are never invented.
/// </summary>
internal sealed class MappingDrawing(SeededRandom random, SyntheticNeeds needs, LocalDate day)
{
    public FormAnswered? Answer(Form form)
    {
        Respondent respondent = form.Respondents.Contains(Respondent.Together) ? Respondent.Together : form.Respondents[0];
        ImmutableArray<Answer>.Builder answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (Question question in form.Questions)
        {
            bool declines = random.Happens(SyntheticAssumptions.ItemDeclined);
            AnswerValue? value = Draw(question);
            if (question.Type == QuestionType.OwnWords || !form.Shown(answers.ToImmutable()).Contains(question))
                continue;
            if (declines && question is { IsDeclinable: true, IsRequired: false })
                value = AnswerValue.Declined;
            if (value is not null)
                answers.Add(new Answer(question.Id, value));
        }

        return answers.Count == 0 ? null : new FormAnswered(form.Id, form.Version, respondent, answers.ToImmutable());
    }

    private AnswerValue? Draw(Question question)
    {
        // Drawn for every question, whatever comes of it, so that one answer does not move the next.
        double share = random.NextShare();
        int some = random.Between(0, 1000);
        return question.Type switch
        {
            QuestionType.YesNo => AnswerValue.Of(YesTo(question) is { } need ? need != share < 0.03 : share < 0.5),
            QuestionType.OneOf => AnswerValue.Of(OneOf(question, share, some)),
            QuestionType.SeveralOf => Several(question, some),
            QuestionType.Number or QuestionType.Scale => AnswerValue.Of(Number(question, share, some)),
            QuestionType.Date => AnswerValue.Of(day.PlusDays(-(200 + (some * 3)))),
            _ => null,
        };
    }

    private bool? YesTo(Question question) => question.Id.Value switch
    {
        "support-health-care" or "health-coordination" => needs.Health,
        "support-social-insurance" => needs.SocialInsurance,
        "adapted-activities" => needs.Adaptation,
        "support-study-counsellor" => needs.Schooling,
        "vocational-sfi" or "support-in-mother-tongue" => needs.BetterSwedish,
        "knows-wanted-work" => needs.KnowsDirection,
        _ => null,
    };

    private AnswerCode OneOf(Question question, double share, int some)
    {
        string? wanted = question.Id.Value != "direction" ? null
            : !needs.KnowsDirection ? "not-yet"
            : needs.Schooling && share < 0.6 ? "studies"
            : needs.Adaptation || share > 0.7 ? "subsidised-work" : "work";
        return question.Options.FirstOrDefault(option => option.Code.Value == wanted)?.Code ?? question.Options[some % question.Options.Length].Code;
    }

    private AnswerValue? Several(Question question, int some)
    {
        string[] found = question.Id.Value switch
        {
            "studies-needed" => [.. Where(needs.BetterSwedish, "swedish"), .. Where(needs.Schooling, some % 2 == 0 ? "upper-secondary" : "vocational")],
            "hindrances" => [.. Where(needs.KnowsDirection, "job-search"), .. Where(needs.Health, "health"), .. Where(some % 3 == 0, "contact")],
            _ => [question.Options[some % question.Options.Length].Code.Value],
        };
        ImmutableArray<AnswerCode> codes = [.. question.Options.Select(static option => option.Code).Where(code => found.Contains(code.Value))];
        return codes.IsEmpty ? null : AnswerValue.OfSeveral(codes);
    }

    private static IEnumerable<string> Where(bool holds, string code) => holds ? [code] : [];

    private static int Number(Question question, double share, int some)
    {
        int least = question.Minimum ?? 0;
        int most = question.Maximum ?? least + 10;
        int drawn = question.Id.Value switch
        {
            "hours-available" => share < 0.6 ? 40 : 10 + (some % 26),
            "weeks-to-work" => 2 + (some % 50),
            "years-of-work" => some % 25,
            "caseworkers" => 1 + (some % 12),
            _ => least + (some % (most - least + 1)),
        };
        return Math.Clamp(drawn, least, most);
    }
}
