using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>What a form must hold whoever wrote it, so that its answers mean one thing and are protected as what they are.</summary>
public static class FormRules
{
    private const int FewestGivenAnswers = 2;

    /// <summary>Checks a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>All that is wrong; empty when nothing is.</returns>
    public static ImmutableArray<Refusal> Check(Form form)
    {
        ImmutableArray<Refusal>.Builder refusals = ImmutableArray.CreateBuilder<Refusal>();
        Check(form, (_, _, refusal) => refusals.Add(refusal));
        return refusals.ToImmutable();
    }

    /// <summary>Checks a form and tells where: the index of the question (-1 for the form) and its member.</summary>
    internal static void Check(Form form, Action<int, string, Refusal> refuse)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Questions.IsDefaultOrEmpty)
            refuse(-1, "questions", FormCodes.NothingToAnswer.With());
        if (form.Respondents.IsDefaultOrEmpty || form.Respondents.Distinct().Count() != form.Respondents.Length)
            refuse(-1, "respondents", FormCodes.NothingToAnswer.With());
        if (form.IsEasyToRead && (LocalizedText?[])[form.Name, form.Introduction] is var texts && texts.Any(static text => text is { EasySwedish: null }))
            refuse(-1, "name", FormCodes.EasyTextMissing.With(form.Id.Value));
        Dictionary<QuestionId, Question> earlier = [];
        for (int i = 0; i < (form.Questions.IsDefault ? 0 : form.Questions.Length); i++)
        {
            Question question = form.Questions[i];
            int place = i;
            void Refuse(string member, RefusalCode code, params ImmutableArray<string> arguments) => refuse(place, member, code.With([question.Id.Value, .. arguments]));
            CheckType(question, Refuse);
            CheckConditions(question, earlier, Refuse);
            CheckFact(form, question, Refuse);
            if (form.IsEasyToRead && question.Texts.Any(static text => text.EasySwedish is null))
                Refuse("text", FormCodes.EasyTextMissing);
            if (!earlier.TryAdd(question.Id, question))
                Refuse("id", FormCodes.QuestionTwice);
        }

        if (form.Replaces is { } crosswalk && !Leads(crosswalk, form))
            refuse(-1, "replaces", FormCodes.CrosswalkBroken.With());
    }

    private static void CheckType(Question question, Refuse refuse)
    {
        bool takesOptions = question.Type is QuestionType.OneOf or QuestionType.SeveralOf;
        bool takesRange = question.Type is QuestionType.Number or QuestionType.Scale;
        ImmutableArray<AnswerOption> options = question.Options.IsDefault ? [] : question.Options;
        if (takesOptions ? options.Length < FewestGivenAnswers : !options.IsEmpty)
            refuse("options", FormCodes.DoesNotFitType, "options");
        foreach (AnswerCode code in options.GroupBy(static option => option.Code).Where(static group => group.Count() > 1).Select(static group => group.Key))
            refuse("options", FormCodes.CodeTwice, code.Value);
        if (takesRange ? !(question.Minimum < question.Maximum) : question.Minimum is not null || question.Maximum is not null)
            refuse("minimum", FormCodes.DoesNotFitType, "minimum, maximum");
        if ((question.Type == QuestionType.Number) != (question.Unit is not null))
            refuse("unit", FormCodes.DoesNotFitType, "unit");
        if ((question.Type == QuestionType.Scale) != (question.LowEnd is not null) || (question.LowEnd is null) != (question.HighEnd is null))
            refuse("lowEnd", FormCodes.DoesNotFitType, "lowEnd, highEnd");
    }

    private static void CheckConditions(Question question, Dictionary<QuestionId, Question> earlier, Refuse refuse)
    {
        foreach (QuestionCondition condition in question.ShownWhen)
        {
            if (!earlier.TryGetValue(condition.Question, out Question? asked))
                refuse("shownWhen", FormCodes.ConditionNotEarlier);
            else if (!CanBeMet(condition, asked))
                refuse("shownWhen", FormCodes.ConditionImpossible);
        }
    }

    private static bool CanBeMet(QuestionCondition condition, Question asked)
    {
        if (asked.Takes != AnswerKind.Number)
            return condition is { From: null, To: null } && !condition.Is.IsEmpty && condition.Is.All(asked.Codes.Contains);
        return condition.Is.IsEmpty && (condition.From ?? condition.To) is not null
            && (condition.From ?? asked.Minimum) <= asked.Maximum && (condition.To ?? asked.Maximum) >= asked.Minimum
            && !(condition.From > condition.To);
    }

    private static void CheckFact(Form form, Question question, Refuse refuse)
    {
        if (question.States is not { } states)
            return;
        if (FactCatalog.Standard.Find(states.Fact) is not { } fact || !CanState(states, fact, question))
            refuse("states", FormCodes.FactDoesNotFit);
        // A criterion that somebody else found met may be about anything, treatment included.
        else if (form.Category != DataCategory.Health && (fact.Equals(StandardFacts.Disability) || fact.Key.StartsWith(StandardFacts.CriterionMetPrefix, StringComparison.Ordinal)))
            refuse("states", FormCodes.CategoryTooOpen);
    }

    private static bool CanState(StatedFact states, Fact fact, Question question)
    {
        bool isTruth = fact.ValueType == typeof(bool);
        bool byCodes = !states.TrueWhen.IsEmpty && states.TrueFrom is null && states.TrueWhen.All(question.Codes.Contains);
        bool byNumber = states.TrueWhen.IsEmpty && states.TrueFrom is { } from && from > question.Minimum && from <= question.Maximum;
        bool asItIs = states.TrueWhen.IsEmpty && states.TrueFrom is null;
        return question.Type switch
        {
            QuestionType.YesNo => isTruth && asItIs,
            QuestionType.OneOf when isTruth => byCodes,
            QuestionType.OneOf => asItIs && fact.ValueType == typeof(string) && (!fact.HasOnlyNamedValues || question.Codes.All(code => fact.ValueNames.ContainsKey(code.Value))),
            QuestionType.SeveralOf => isTruth && byCodes,
            QuestionType.Number or QuestionType.Scale when isTruth => byNumber,
            QuestionType.Number => asItIs && fact.ValueType == typeof(int) && question.Minimum >= fact.Minimum && question.Maximum <= fact.Maximum,
            QuestionType.Date => asItIs && StatedFact.KindOf(fact.ValueType) == AnswerKind.Date,
            _ => false,
        };
    }

    private static bool Leads(Crosswalk crosswalk, Form form)
    {
        ImmutableArray<QuestionCounterpart> questions = crosswalk.Questions;
        return crosswalk.Version < form.Version
            && questions.Select(static one => one.From).Distinct().Count() == questions.Length
            && questions.All(one => one.To is null ? one.Codes.IsEmpty : form.Find(one.To) is { } to && Leads(one.Codes, to));
    }

    private static bool Leads(ImmutableArray<CodeCounterpart> codes, Question to) =>
        codes.Select(static one => one.From).Distinct().Count() == codes.Length && codes.All(one => one.To is null || to.Codes.Contains(one.To));

    private delegate void Refuse(string member, RefusalCode code, params ImmutableArray<string> arguments);
}
