using System.Collections.Immutable;
using CsCheck;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Goals;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>Why a person counts or not says the same as the count.</summary>
public sealed class ExplanationTests
{
    private static readonly string[] Codes = ["work", "studies", "other", "in-rc1", "work-trial", "work-preparation"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Explanations_of_all_persons_add_up_to_the_counts(int which)
    {
        Programme programme = ProgrammeCatalog.All[which];
        Fact[] facts = [.. programme.Goals.SelectMany(static g => new[] { g.Population, g.Numerator }).OfType<Criterion>().SelectMany(static c => c.Leaves()).Select(static l => l.About).DistinctBy(static f => f.Key).OrderBy(static f => f.Key, StringComparer.Ordinal)];
        Gen.Int[0, 9].Array[Math.Max(1, facts.Length)].Array[0, 20].Sample(
            people =>
            {
                Cohort cohort = WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, people.Select(values => Draw(facts, values)));
                ProgrammeGoals goals = ProgrammeGoals.Evaluate(cohort, programme);
                ImmutableArray<ImmutableArray<GoalExplanation>> told = [.. Enumerable.Range(0, people.Length).Select(i => goals.Explain(WrittenPeople.Person(i)))];
                for (int g = 0; g < goals.Goals.Length; g++)
                {
                    GoalEvaluation goal = goals.Goals[g];
                    for (int person = 0; person < people.Length; person++)
                    {
                        if (told[person][g].Standing != Standing(goal.Persons, person))
                            return false;
                    }

                    if (goal.Persons is { } persons && persons.Concerned.Count != persons.Counted.Count + persons.Other.Count + persons.WithoutResult.Count)
                        return false;
                }

                return true;
            },
            iter: 60);
    }

    [Fact]
    public void An_explanation_says_what_it_rests_on_in_both_languages()
    {
        Programme programme = ProgrammeCatalog.Insikt;
        FactTimeline facts = new FactTimelineBuilder().Know(StandardFacts.Mapped, true).Build();
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, [facts]), programme);
        GoalExplanation needs = goals.Explain(WrittenPeople.Person(0)).Single(static e => e.Goal.Id.Value == "in-g4");
        Assert.Equal(GoalStanding.NotAnswered, needs.Standing);
        Assert.StartsWith("personernas behov blir klarlagda: räknas inte: frågan är inte besvarad\nGäller målet personen?\n", needs.Explain(Language.Swedish), StringComparison.Ordinal);
        Assert.Contains("does not count: the question is not answered\nIs the goal about the person?\n", needs.Explain(Language.English), StringComparison.Ordinal);
        Assert.Empty(goals.Explain(WrittenPeople.Person(1)));
    }

    private static GoalStanding Standing(GoalPersons? persons, int row) => persons is null ? GoalStanding.NotAboutPersons
        : persons.ConcernUnknown[row] ? GoalStanding.ConcernUnknown
        : !persons.Concerned[row] ? GoalStanding.NotConcerned
        : persons.Counted[row] ? GoalStanding.Counted
        : persons.Other[row] ? GoalStanding.OtherResult
        : persons.NotAnswered[row] ? GoalStanding.NotAnswered
        : persons.Declined[row] ? GoalStanding.Declined
        : GoalStanding.Unknown;

    private static FactTimeline Draw(Fact[] facts, int[] values)
    {
        FactTimelineBuilder builder = new();
        for (int i = 0; i < facts.Length; i++)
        {
            int value = values[i];
            switch (facts[i])
            {
                case TypedFact<bool> fact:
                    builder.Know(fact, "yyyyynnnd-"[value]);
                    break;
                case TypedFact<string> fact:
                    builder.Know(fact, value < Codes.Length ? Codes[value] : null);
                    break;
                case TypedFact<int> fact when value < 5:
                    builder.Add(fact, new Observation<int>(value, DatePeriod.From(WrittenPeople.From), WrittenPeople.Known));
                    break;
            }
        }

        return builder.Build();
    }
}
