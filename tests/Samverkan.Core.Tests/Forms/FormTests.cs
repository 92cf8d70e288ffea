using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Forms;
using Samverkan.Core.Vocabulary;
using static Samverkan.Core.Tests.Forms.FormSamples;

namespace Samverkan.Core.Tests.Forms;

public sealed class FormTests
{
    private static readonly string[] Asked = ["works", "hours", "why-few", "content", "disability"];
    private static readonly string[] Given = ["wish", "none", "lazy"];
    private static readonly LocalDate Day = new(2024, 5, 2);

    [Fact]
    public void A_question_is_put_only_when_all_before_it_lead_there()
    {
        Assert.Equal(["works", "content", "disability", "more"], Shown([]));
        Assert.Equal(["works", "hours", "content", "disability", "more"], Shown([Yes("works")]));
        Assert.Equal(["works", "hours", "why-few", "content", "disability", "more"], Shown([Yes("works"), Number("hours", 39)]));
        Assert.Equal(["works", "hours", "content", "disability", "more"], Shown([Yes("works"), Number("hours", 40)]));
        // An answer to a question that is not put leads nowhere.
        Assert.Equal(["works", "content", "disability", "more"], Shown([No("works"), Number("hours", 10)]));
    }

    [Fact]
    public void Answers_that_fit_the_form_are_accepted_and_each_fault_has_its_code()
    {
        Assert.Empty(Codes([Yes("works"), Number("hours", 20), Code("why-few", "none")]));
        Assert.Empty(Codes([new(new("works"), AnswerValue.Declined)]));
        Assert.Equal([FormCodes.RequiredMissing], Codes([]));
        Assert.Equal([FormCodes.RequiredMissing], Codes([new(new("works"), AnswerValue.NotAnswered)]));
        Assert.Equal([FormCodes.UnknownQuestion], Codes([No("works"), Yes("flies")]));
        Assert.Equal([FormCodes.AnsweredTwice], Codes([No("works"), No("works")]));
        Assert.Equal([FormCodes.WrongAnswerType], Codes([No("works"), Yes("content")]));
        Assert.Equal([FormCodes.HiddenQuestionAnswered], Codes([No("works"), Number("hours", 20)]));
        Assert.Equal([FormCodes.OutsideRange], Codes([No("works"), Number("content", 6)]));
        Assert.Equal([FormCodes.OutsideRange], Codes([No("works"), Number("content", 0)]));
        Assert.Equal([FormCodes.UnknownAnswerCode], Codes([Yes("works"), Number("hours", 20), Code("why-few", "lazy")]));
        Assert.Equal([FormCodes.WrongRespondent], Survey.Judge(Respondent.Employer, [No("works")], [], Day).Select(static refusal => refusal.Code));
        Assert.Equal([FormCodes.FormNotValid], Survey.Judge(Respondent.Participant, [No("works")], [], new LocalDate(2023, 12, 31)).Select(static refusal => refusal.Code));
    }

    [Fact]
    public void Own_words_stand_apart_and_only_where_they_are_asked_for()
    {
        Assert.Empty(Survey.Judge(Respondent.Participant, [No("works")], [new(new("more"), "Tack för hjälpen.")], Day));
        Assert.Equal([FormCodes.WrongAnswerType], Survey.Judge(Respondent.Participant, [No("works")], [new(new("content"), "Mycket!")], Day).Select(static refusal => refusal.Code));
        Assert.Equal([FormCodes.OwnWordsEmpty], Survey.Judge(Respondent.Participant, [No("works")], [new(new("more"), " ")], Day).Select(static refusal => refusal.Code));
        Assert.Equal([FormCodes.WrongAnswerType], Codes([No("works"), Yes("more")]));
    }

    [Fact]
    public void Answers_state_facts_and_a_declined_answer_says_that_it_was_declined()
    {
        ImmutableArray<AnsweredFact> facts = Survey.Facts([Yes("works"), Number("hours", 20), Code("why-few", "none"), Number("content", 3), new(new("disability"), AnswerValue.Declined)]);
        Assert.Equal(
            ["employed", "answer:our-survey/wants-more", "answer:our-survey/content", "disability"],
            facts.Select(static stated => stated.Fact.Key));
        Assert.Equal([AnswerValue.Of(true), AnswerValue.Of(true), AnswerValue.Of(false), AnswerValue.Declined], facts.Select(static stated => stated.Value));
        Assert.Empty(Survey.Facts([new(new("works"), AnswerValue.NotAnswered)]));
        Assert.True(Survey.Facts([Number("content", 4)])[0].Value.Truth);
        // What was not put, or does not fit, states nothing.
        Assert.Equal(["employed"], Survey.Facts([No("works"), Code("why-few", "none"), Number("content", 9)]).Select(static stated => stated.Fact.Key));
    }

    [Fact]
    public void To_decline_is_not_to_leave_open()
    {
        Assert.NotEqual(AnswerValue.Declined, AnswerValue.NotAnswered);
        Assert.False(AnswerValue.Declined.HasValue);
        Assert.False(AnswerValue.NotAnswered.HasValue);
        Assert.Throws<InvalidOperationException>(static () => AnswerValue.Declined.Truth);
    }

    [Fact]
    public void No_text_form_tells_an_answer()
    {
        Assert.Equal("Number", AnswerValue.Of(17).ToString());
        Assert.Equal("more", new WrittenAnswer(new("more"), "hemligt").ToString());
        Assert.Equal("hours", Number("hours", 17).ToString());
    }

    [Fact]
    public void Whatever_is_answered_the_judgement_of_shown_questions_never_blames_a_hidden_one() =>
        Answers.Sample(
            static answers =>
            {
                HashSet<QuestionId> shown = [.. Survey.Shown(answers).Select(static question => question.Id)];
                ImmutableArray<Answer> put = [.. answers.Where(answer => shown.Contains(answer.Question)).DistinctBy(static answer => answer.Question)];
                return Survey.Judge(Respondent.Participant, put, [], Day).All(static refusal => refusal.Code != FormCodes.HiddenQuestionAnswered)
                    && Survey.Facts(put).SequenceEqual(Survey.Facts(answers));
            },
            iter: 2_000);

    private static readonly Gen<ImmutableArray<Answer>> Answers =
        Gen.Select(
                Gen.Int[0, Asked.Length - 1].Select(static i => Asked[i]),
                Gen.OneOf(
                    Gen.Bool.Select(static truth => AnswerValue.Of(truth)),
                    Gen.Int[-1, 61].Select(static number => AnswerValue.Of(number)),
                    Gen.Int[0, Given.Length - 1].Select(static i => AnswerValue.Of(new AnswerCode(Given[i]))),
                    Gen.Bool.Select(static declined => declined ? AnswerValue.Declined : AnswerValue.NotAnswered)))
            .Select(static pair => new Answer(new QuestionId(pair.Item1), pair.Item2)).Array[0, 6]
            .Select(static answers => answers.DistinctBy(static answer => answer.Question).ToImmutableArray());

    private static IEnumerable<string> Shown(ImmutableArray<Answer> answers) => Survey.Shown(answers).Select(static question => question.Id.Value);

    private static IEnumerable<RefusalCode> Codes(ImmutableArray<Answer> answers) => Survey.Judge(Respondent.Participant, answers, [], Day).Select(static refusal => refusal.Code);
}
