using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Matching.Fairness;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Fairness;

public sealed class FairnessTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly DistrictId[] Districts = [.. ProgrammeCatalog.Stockholmskraften.TeamPlan!.Districts];

    private static readonly Criterion TargetGroup = ProgrammeCatalog.Stockholmskraften.TargetGroup;
    private static readonly Criterion IsWoman = new CodeFactIsOneOf(StandardFacts.RegisterSex, "woman");
    private static readonly ImmutableArray<CounterfactualPerson> People = [.. Enumerable.Range(1, 24).Select(Referred)];

    [Fact]
    public void With_sex_swapped_in_what_is_known_everybody_is_judged_and_placed_as_before()
    {
        // Everybody's sex is told and exchanged, some are outside the target group, and the places are too few: there is something to lose.
        Assert.All(People, static person => Assert.True(AttributeSwap.Sex.Exchanges(person)));
        Dictionary<ParticipantId, string> before = Placed(People, TargetGroup, static _ => 0);
        Assert.True(before.Values.Distinct().Count() > 6);
        Assert.Contains("outside", before.Values);
        Assert.Empty(Swapped(TargetGroup, static _ => 0));
    }

    [Fact]
    public void A_cost_a_queue_and_a_target_group_that_look_at_sex_are_found_out()
    {
        ImmutableArray<CounterfactualChange> byCost = Swapped(TargetGroup, static facts => IsWoman.Assess(facts, Day).Value == Truth.True ? 5 : 0);
        Assert.Contains(byCost, static c => c.Swapped is null);
        Assert.Contains(byCost, static c => c.Swapped is not null);
        // Whoever it was comes into the group or leaves it, and others get the place instead.
        ImmutableArray<CounterfactualChange> byGroup = Swapped(new All(TargetGroup, IsWoman), static _ => 0);
        Assert.Contains(byGroup, static c => c.Swapped == c.Affected && c.After == "outside");
        Assert.Contains(byGroup, static c => c.Swapped is { } whose && whose != c.Affected);
    }

    [Fact]
    public void A_cohorts_own_division_tells_what_each_condition_does_and_who_is_not_in_the_cohort_is_in_no_group()
    {
        // Six people with a disability, of whom four are not registered; four without, who all are; one whom nobody asked of it, and one who is not in the cohort.
        EligibilityCandidate[] people = [.. Enumerable.Range(1, 12).Select(static n => new EligibilityCandidate(Id(n), Facts(registered: n > 5 || n == 4, unemployed: true)))];
        EligibilityAssessment assessment = EligibilityAssessment.Of(new BooleanFactIs(StandardFacts.RegisteredAtEmploymentService), people, Day);
        Cohort cohort = CohortOf(Enumerable.Range(1, 11).ToDictionary(static n => n, static n => n <= 3 || n is 5 or 6 or 7 ? true : n is 4 or 8 or 9 or 10 ? false : (bool?)null));
        ImmutableArray<GroupEffect> effects = RuleEffects.Of(assessment, cohort, AccessGroupings.ByDisability(cohort));
        Assert.Equal([("no", 0, 4), ("yes", 4, 6)], effects.Select(static e => (e.Group, e.KeptOut.Numerator, e.KeptOut.Denominator)));
        Assert.Equal(4.0 / 6, effects[1].Difference.Value.Value, 9);
        // The last two are missing, and in no group.
        Assert.All(effects, static e => Assert.Equal(2, e.Difference.Basis.Missing));
        Assert.Throws<ArgumentException>(() => RuleEffects.Of(assessment, CohortOf(new() { [1] = true }), AccessGroupings.ByDisability(cohort)));
    }

    [Fact]
    public void A_rule_that_keeps_out_one_group_more_is_told_with_its_interval_and_others_are_not()
    {
        Criterion targetGroup = new All(StandardCriteria.RegisteredAtEmploymentService, new BooleanFactIs(StandardFacts.Unemployed));
        EligibilityCandidate[] people =
        [
            .. Enumerable.Range(0, 80).Select(static n => new EligibilityCandidate(
                Id(n + 1), Facts(registered: n % 2 == 0 || n % 10 == 1, unemployed: n % 4 < 2))),
            new(Id(99), new FactTimelineBuilder().Build()),
        ];
        EligibilityAssessment assessment = EligibilityAssessment.Of(targetGroup, people, Day);
        ImmutableArray<GroupEffect> effects = RuleEffects.Of(assessment, static id => id == Id(99) ? "even" : (uint)(UInt128)id.Value % 2 == 1 ? "even" : "odd");
        Assert.Equal(4, effects.Length);
        GroupEffect registered = effects.Single(e => e.Group == "odd" && e.Condition.Equals(assessment.Conditions[0].Condition));
        Assert.Equal((32, 40), (registered.KeptOut.Numerator, registered.KeptOut.Denominator));
        Assert.Equal(16, registered.KeptOutAlone.Numerator);
        Assert.True(registered.Difference.Value.Lower > 0.6);
        GroupEffect unemployed = effects.Single(e => e.Group == "odd" && e.Condition.Equals(assessment.Conditions[1].Condition));
        Assert.True(unemployed.Difference.Value is { Lower: < 0, Upper: > 0 });
        Assert.Equal(1, effects.First(static e => e.Group == "even").Unknown);
    }

    private static ImmutableArray<CounterfactualChange> Swapped(Criterion targetGroup, Func<FactTimeline, int> cost) =>
        CounterfactualCheck.Run(People, static person => person.With(AttributeSwap.Sex), people => Placed(people, targetGroup, cost), TestContext.Current.CancellationToken);

    // From what is known to what each gets: the target group, the candidate, the place.
    private static Dictionary<ParticipantId, string> Placed(ImmutableArray<CounterfactualPerson> people, Criterion targetGroup, Func<FactTimeline, int> cost)
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(2));
        Dictionary<ParticipantId, string> outcomes = people.ToDictionary(static person => person.Id, static _ => "outside");
        PlacementProposal proposal = planner.Propose(
            people.Where(person => targetGroup.Assess(person.Facts, Day).Value == Truth.True).Select(person => new PlacementCandidate(
                person.Id, new(person.Facts.Of(StandardFacts.District)[0].Value), Day.PlusDays(-((int)(uint)(UInt128)person.Id.Value * 17 % 40)))
            {
                Options = [new(new TeamId("team-5"), cost(person.Facts)), new(new TeamId("team-6"), 3)],
            }),
            Day);
        foreach (ProposedPlacement placed in proposal.Placements)
            outcomes[placed.Participant] = placed.Team.Value;
        foreach (QueuePlace waits in proposal.Queue)
            outcomes[waits.Participant] = $"{waits.Team}: {waits.Reason.Explain(Language.English)}";
        foreach (UnplaceableCandidate none in proposal.Unplaceable)
            outcomes[none.Participant] = none.Reason.Explain(Language.English);
        return outcomes;
    }

    private static FactTimeline Facts(bool registered, bool unemployed)
    {
        LocalDate from = new(2020, 1, 1);
        Instant known = Instant.FromUtc(2024, 1, 1, 0, 0);
        return new FactTimelineBuilder()
            .Add(StandardFacts.RegisteredAtEmploymentService, new(registered, DatePeriod.From(from), known))
            .Add(StandardFacts.Unemployed, new(unemployed, DatePeriod.From(from), known))
            .Build();
    }

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);

    private static CounterfactualPerson Referred(int n)
    {
        DatePeriod since = DatePeriod.From(new LocalDate(2015, 1, 1));
        Instant known = Instant.FromUtc(2024, 1, 1, 0, 0);
        return new(Id(n), new FactTimelineBuilder()
            .Add(StandardFacts.BirthDate, new(new LocalDate(1980, 5, 1), since, known))
            .Add(StandardFacts.RegisterSex, new(n % 2 == 0 ? "woman" : "man", since, known))
            .Add(StandardFacts.RegisteredAtEmploymentService, new(true, since, known))
            .Add(StandardFacts.IncomeSupportFrom, new("0180", since, known))
            .Add(StandardFacts.Unemployed, new(n % 5 > 0, since, known))
            .Add(StandardFacts.District, new(Districts[n % Districts.Length].Value, since, known))
            .Build());
    }

    // People in a cohort, with or without a disability, or never asked.
    private static Cohort CohortOf(Dictionary<int, bool?> disability)
    {
        DatePeriod since = DatePeriod.From(new LocalDate(2020, 1, 1));
        Instant known = Instant.FromUtc(2024, 1, 1, 0, 0);
        CohortBuilder builder = new(ProgrammeCatalog.Stockholmskraften.Id, Day, Instant.FromUtc(2024, 11, 4, 12, 0));
        foreach ((int n, bool? has) in disability)
        {
            FactTimelineBuilder facts = new();
            if (has is { } told)
                facts.Add(StandardFacts.Disability, new(told, since, known));
            builder.Add(new CohortRow { Participant = Id(n), Facts = facts.Build() });
        }

        return builder.Build();
    }
}
