using System.Collections.Immutable;
using CsCheck;
using NodaTime;
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
        Fact[] facts = FactsOf(programme);
        Gen.Int[0, 9].Array[Math.Max(1, facts.Length)].Array[0, 20].Sample(
            people =>
            {
                Cohort cohort = WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, people.Select(values => Draw(facts, values)));
                return Agree(ProgrammeGoals.Evaluate(cohort, programme), people.Length);
            },
            iter: 60);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void So_do_those_of_a_period_within(int which)
    {
        Programme programme = ProgrammeCatalog.All[which];
        LocalDate last = programme.Period.Value.End!.Value;
        DatePeriod within = new(last.PlusDays(-90), last);
        Fact[] facts = FactsOf(programme);
        bool anybodyIsOfBefore = false;
        // half of what is told has been so since long, and half since a day of the period
        Gen.Select(Gen.Int[0, 9].Array[Math.Max(1, facts.Length)], Gen.Bool.Array[Math.Max(1, facts.Length)]).Array[0, 20].Sample(
            people =>
            {
                Cohort cohort = WrittenPeople.Cohort(programme, last, people.Select(one => Draw(facts, one.Item1, at => one.Item2[at] ? within.Start.PlusDays(30) : WrittenPeople.From)));
                ProgrammeGoals goals = ProgrammeGoals.EvaluateWithin(cohort, programme, within);
                ProgrammeGoals all = ProgrammeGoals.Evaluate(cohort, programme);
                anybodyIsOfBefore |= goals.Goals.Zip(all.Goals).Any(static one => one.First.Persons is { } persons && persons.Concerned.Count < one.Second.Persons!.Concerned.Count && persons.Concerned.Count > 0);
                return Agree(goals, people.Length);
            },
            iter: 60,
            threads: 1);
        Assert.True(anybodyIsOfBefore || programme.Goals.All(static goal => goal.Numerator is null));
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

    private static Fact[] FactsOf(Programme programme) =>
        [.. programme.Goals.SelectMany(static g => new[] { g.Population, g.Numerator }).OfType<Criterion>().SelectMany(static c => c.Leaves()).Select(static l => l.About).DistinctBy(static f => f.Key).OrderBy(static f => f.Key, StringComparer.Ordinal)];

    private static bool Agree(ProgrammeGoals goals, int people)
    {
        ImmutableArray<ImmutableArray<GoalExplanation>> told = [.. Enumerable.Range(0, people).Select(i => goals.Explain(WrittenPeople.Person(i)))];
        for (int g = 0; g < goals.Goals.Length; g++)
        {
            GoalEvaluation goal = goals.Goals[g];
            for (int person = 0; person < people; person++)
            {
                if (told[person][g].Standing != Standing(goal.Persons, person))
                    return false;
            }

            if (goal.Persons is { } persons && persons.Concerned.Count != persons.Counted.Count + persons.Other.Count + persons.WithoutResult.Count)
                return false;
        }

        return true;
    }

    private static GoalStanding Standing(GoalPersons? persons, int row) => persons is null ? GoalStanding.NotAboutPersons
        : persons.ConcernUnknown[row] ? GoalStanding.ConcernUnknown
        : !persons.Concerned[row] ? GoalStanding.NotConcerned
        : persons.Counted[row] ? GoalStanding.Counted
        : persons.Other[row] ? GoalStanding.OtherResult
        : persons.NotAnswered[row] ? GoalStanding.NotAnswered
        : persons.Declined[row] ? GoalStanding.Declined
        : GoalStanding.Unknown;

    private static FactTimeline Draw(Fact[] facts, int[] values, Func<int, LocalDate>? since = null)
    {
        FactTimelineBuilder builder = new();
        for (int i = 0; i < facts.Length; i++)
        {
            int value = values[i];
            DatePeriod days = DatePeriod.From(since?.Invoke(i) ?? WrittenPeople.From);
            switch (facts[i])
            {
                case TypedFact<bool> fact when value < 9:
                    builder.Add(fact, value == 8 ? Observation<bool>.Declined(days, WrittenPeople.Known) : new Observation<bool>(value < 5, days, WrittenPeople.Known));
                    break;
                case TypedFact<string> fact when value < Codes.Length:
                    builder.Add(fact, new Observation<string>(Codes[value], days, WrittenPeople.Known));
                    break;
                case TypedFact<int> fact when value < 5:
                    builder.Add(fact, new Observation<int>(value, days, WrittenPeople.Known));
                    break;
            }
        }

        return builder.Build();
    }
}
