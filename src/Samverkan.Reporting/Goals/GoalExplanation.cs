using System.Text;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Goals;

/// <summary>Why one person counts in one goal or does not. Personal: only for whoever may read the person's journey.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Standing">What the person is to it.</param>
/// <param name="Population">Whether the goal is about the person; <see langword="null"/> where it is about all, or not about persons.</param>
/// <param name="Numerator">Whether the person counts; <see langword="null"/> where nothing in the records of persons can tell.</param>
public sealed record GoalExplanation(Goal Goal, GoalStanding Standing, Verdict? Population, Verdict? Numerator)
{
    /// <summary>Explains one person's standing in one goal.</summary>
    /// <param name="goal">The goal, in the readings that were chosen.</param>
    /// <param name="facts">What is known about the person.</param>
    /// <param name="on">The day.</param>
    /// <param name="before">The last day before the period accounted for: whom the goal was about by then is not concerned. <see langword="null"/> from the beginning.</param>
    public static GoalExplanation Of(Goal goal, FactTimeline facts, LocalDate on, LocalDate? before = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(facts);
        Verdict? population = goal.Numerator is null ? null : goal.Population?.Assess(facts, on);
        Verdict? numerator = goal.Numerator?.Assess(facts, on);
        GoalStanding standing = (population?.Value ?? Truth.True, numerator?.Value) switch
        {
            (_, null) => GoalStanding.NotAboutPersons,
            (Truth.False, _) => GoalStanding.NotConcerned,
            _ when before is { } day && (goal.Population ?? goal.Numerator)!.Assess(facts, day).Value == Truth.True => GoalStanding.NotConcerned,
            (Truth.Unknown, _) => GoalStanding.ConcernUnknown,
            (_, Truth.True) => GoalStanding.Counted,
            (_, Truth.False) => GoalStanding.OtherResult,
            _ => Cause(goal, numerator!.Cause),
        };
        return new GoalExplanation(goal, standing, population, numerator);
    }

    /// <summary>The goal, the standing in words, and line by line what it rests on. The facts' own values are not repeated.</summary>
    /// <param name="language">The reader's language. Easy-to-read Swedish falls back to Swedish.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public string Explain(Language language)
    {
        StringBuilder text = new();
        text.Append(Goal.Text.In(language)).Append(": ").Append(Words(Standing).In(language)).Append('\n');
        Part(text, new("Gäller målet personen?", "Is the goal about the person?"), Population, language);
        Part(text, new("Räknas personen?", "Does the person count?"), Numerator, language);
        return text.ToString();
    }

    /// <summary>The goal; never the person's standing.</summary>
    public override string ToString() => $"{nameof(GoalExplanation)} {Goal.Id}";

    internal static GoalStanding Cause(Goal goal, UnknownCause cause) => cause switch
    {
        UnknownCause.Declined => GoalStanding.Declined,
        UnknownCause.Missing when goal.Informant is Informant.Participant or Informant.SocialWorker or Informant.Staff => GoalStanding.NotAnswered,
        _ => GoalStanding.Unknown,
    };

    private static void Part(StringBuilder text, LocalizedText question, Verdict? verdict, Language language)
    {
        if (verdict is not null)
            text.Append(question.In(language)).Append('\n').Append(verdict.Explain(language));
    }

    private static LocalizedText Words(GoalStanding standing) => standing switch
    {
        GoalStanding.NotAboutPersons => new("målet räknar inte personer", "the goal does not count persons"),
        GoalStanding.NotConcerned => new("målet gäller inte personen", "the goal is not about the person"),
        GoalStanding.ConcernUnknown => new("det går inte att säga om målet gäller personen", "it cannot be told whether the goal is about the person"),
        GoalStanding.Counted => new("räknas", "counts"),
        GoalStanding.OtherResult => new("räknas inte: det som är registrerat säger något annat", "does not count: what is recorded says something else"),
        GoalStanding.NotAnswered => new("räknas inte: frågan är inte besvarad", "does not count: the question is not answered"),
        GoalStanding.Declined => new("räknas inte: svaret har avböjts", "does not count: the answer was declined"),
        _ => new("räknas inte: en uppgift som behövs saknas", "does not count: something that is needed is not recorded"),
    };
}
