using System.Collections.Immutable;
using NodaTime;
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

    private static readonly ImmutableArray<Person> People =
        [.. Enumerable.Range(1, 60).Select(static n => new Person(Id(n), n % 2 == 0, Districts[n % Districts.Length], Day.PlusDays(-(n * 17 % 40))))];

    [Fact]
    public void With_sex_swapped_everybody_gets_the_same_proposal()
    {
        Assert.Empty(CounterfactualCheck.Run(People, static p => p with { IsWoman = !p.IsWoman }, static p => Placed(p, static _ => 0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cost_that_looks_at_sex_is_found_out_and_so_is_a_queue_that_does()
    {
        ImmutableArray<CounterfactualChange> byCost = CounterfactualCheck.Run(
            People, static p => p with { IsWoman = !p.IsWoman }, static p => Placed(p, static one => one.IsWoman ? 5 : 0), TestContext.Current.CancellationToken);
        Assert.NotEmpty(byCost);
        Assert.Contains(byCost, static c => c.Swapped is null);
        Assert.Contains(byCost, static c => c.Swapped is not null);
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
        ImmutableArray<RuleEffect> effects = RuleEffects.Of(assessment, static id => id == Id(99) ? "even" : (uint)(UInt128)id.Value % 2 == 1 ? "even" : "odd");
        Assert.Equal(4, effects.Length);
        RuleEffect registered = effects.Single(e => e.Group == "odd" && e.Condition.Equals(assessment.Conditions[0].Condition));
        Assert.Equal((32, 40), (registered.KeptOut.Numerator, registered.KeptOut.Denominator));
        Assert.Equal(16, registered.KeptOutAlone.Numerator);
        Assert.True(registered.Difference.Value.Lower > 0.6);
        RuleEffect unemployed = effects.Single(e => e.Group == "odd" && e.Condition.Equals(assessment.Conditions[1].Condition));
        Assert.True(unemployed.Difference.Value is { Lower: < 0, Upper: > 0 });
        Assert.Equal(1, effects.First(static e => e.Group == "even").Unknown);
    }

    private static Dictionary<ParticipantId, string> Placed(ImmutableArray<Person> people, Func<Person, int> cost)
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(6));
        PlacementProposal proposal = planner.Propose(
            people.Select(p => new PlacementCandidate(p.Id, p.District, p.Referred) { Options = [new(new TeamId("team-5"), cost(p)), new(new TeamId("team-6"), 3)] }), Day);
        Dictionary<ParticipantId, string> outcomes = [];
        foreach (ProposedPlacement placed in proposal.Placements)
            outcomes.Add(placed.Participant, placed.Team.Value);
        foreach (QueuePlace waits in proposal.Queue)
            outcomes.Add(waits.Participant, waits.Reason.Explain(Language.English));
        foreach (UnplaceableCandidate none in proposal.Unplaceable)
            outcomes.Add(none.Participant, none.Reason.Explain(Language.English));
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

    private sealed record Person(ParticipantId Id, bool IsWoman, DistrictId District, LocalDate Referred);
}
