using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>
/// A version of a questionnaire (<i>frågeformulär</i>): a mapping, a competence mapping, a survey. A version is never changed after its
/// first use; a change of wording, answers, order or conditions makes a new version, with a crosswalk from the one before.
/// </summary>
/// <remarks>Immutable. Two forms are equal when they are the same object; <see cref="Id"/> and <see cref="Version"/> together name one.</remarks>
public sealed class Form
{
    /// <summary>The key, the same in all versions.</summary>
    public required FormId Id { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The name as a respondent sees it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the respondent is told before the first question: why it is asked, and what happens with the answers.</summary>
    public LocalizedText? Introduction { get; init; }

    /// <summary>The days on which the version may be answered.</summary>
    public required DatePeriod Validity { get; init; }

    /// <summary>The programmes that use it; empty for a form that any programme may use.</summary>
    public ImmutableArray<ProgrammeId> Programmes { get; init; } = [];

    /// <summary>Who answers it: one of these each time.</summary>
    public required ImmutableArray<Respondent> Respondents { get; init; }

    /// <summary>What kind of information the typed answers hold. Own words are always <see cref="DataCategory.OwnWords"/>.</summary>
    public required DataCategory Category { get; init; }

    /// <summary>Whether the whole of it exists in easy-to-read Swedish (<i>lättläst</i>), written by people.</summary>
    public bool IsEasyToRead { get; init; }

    /// <summary>Where the wording comes from.</summary>
    public FormWording Wording { get; init; }

    /// <summary>Where it stands that this is to be asked.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The questions in order.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>How answers to an earlier version are to be read in this one; <see langword="null"/> for a first version.</summary>
    public Crosswalk? Replaces { get; init; }

    /// <summary>The languages in which it can be put.</summary>
    public ImmutableArray<Language> Languages => IsEasyToRead ? [Language.Swedish, Language.English, Language.EasySwedish] : [Language.Swedish, Language.English];

    /// <summary>A question by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public Question? Find(QuestionId id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The questions that are put to somebody who has answered so far, in order: those whose conditions the answers meet.</summary>
    /// <param name="answers">The answers so far.</param>
    public ImmutableArray<Question> Shown(ImmutableArray<Answer> answers)
    {
        Dictionary<QuestionId, AnswerValue> known = [];
        foreach (Answer answer in answers.IsDefault ? [] : answers)
            known.TryAdd(answer.Question, answer.Value);
        ImmutableArray<Question>.Builder shown = ImmutableArray.CreateBuilder<Question>();
        foreach (Question question in Questions)
        {
            // What was not put has no answer, whatever stands in the form.
            if (question.ShownWhen.All(condition => condition.IsMetBy(known.GetValueOrDefault(condition.Question))))
                shown.Add(question);
            else
                known.Remove(question.Id);
        }

        return shown.ToImmutable();
    }

    /// <summary>
    /// Judges a filled-in form: a day on which the version is valid, a respondent whom it is for, known questions, each once and only
    /// those that are put, answers of the right kind, none missing that is required.
    /// </summary>
    /// <param name="by">Who answered.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="ownWords">What was said in own words.</param>
    /// <param name="on">The day.</param>
    /// <returns>All that is wrong; empty when nothing is.</returns>
    public ImmutableArray<Refusal> Judge(Respondent by, ImmutableArray<Answer> answers, ImmutableArray<WrittenAnswer> ownWords, LocalDate on) =>
        FormJudgement.Of(this, by, answers.IsDefault ? [] : answers, ownWords.IsDefault ? [] : ownWords, on);

    /// <summary>The facts that answers state, in the order of the questions. Own words state none.</summary>
    /// <param name="answers">The answers.</param>
    public ImmutableArray<AnsweredFact> Facts(ImmutableArray<Answer> answers)
    {
        ImmutableArray<AnsweredFact>.Builder facts = ImmutableArray.CreateBuilder<AnsweredFact>();
        answers = answers.IsDefault ? [] : answers;
        foreach (Question question in Shown(answers))
        {
            if (question.States is { } states && FactCatalog.Standard.Find(states.Fact) is { } fact
                && answers.FirstOrDefault(answer => answer.Question == question.Id) is { } given && question.Judge(given.Value) is null
                && states.Of(given.Value) is { } value)
            {
                facts.Add(new AnsweredFact(fact, value));
            }
        }

        return facts.ToImmutable();
    }

    /// <summary>Key and version, for example <c>ap-participant@1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");
}
