using System.Collections.Immutable;
using NodaTime.Text;
using Samverkan.Conformance.Placement;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Conformance;

/// <summary>The suites pass what keeps the promises, and find each promise that is broken.</summary>
public sealed class PlacementSuiteTests
{
    private static readonly ImmutableArray<PlacementChoice> Choices = PlacementChoices.Of(ProgrammeCatalog.Stockholmskraften.TeamPlan!, seed: 1);

    private static readonly RefusalCode Far = new("SAM9001", CodeOrigin.Matching, new("teamet {0} ligger för långt bort", "the team {0} is too far away"), new("ett närmare team väntades", "a nearer team was expected"), new("Värden", ""));

    public static TheoryData<PlacementPromise> BrokenCosts => [PlacementPromise.IsPure, PlacementPromise.IsWithinRange, PlacementPromise.IsBlindToIdentity, PlacementPromise.ThrowsNothing, PlacementPromise.IsThreadSafe];

    public static TheoryData<PlacementPromise> BrokenConstraints => [PlacementPromise.IsPure, PlacementPromise.SaysItself, PlacementPromise.TellsNothingPersonal, PlacementPromise.IsBlindToIdentity, PlacementPromise.ThrowsNothing];

    [Fact]
    public void A_sound_cost_and_a_sound_constraint_keep_every_promise()
    {
        Assert.Empty(new PlacementCostSuite(new Cost(static c => c.Candidate.Needs.Accessibility && !c.Profile.Accessible ? 10 : 1)).Run(Choices));
        Assert.Empty(new PlacementConstraintSuite(new Constraint(static c => c.District is null ? Far.With(c.Team.Id.Value) : null)).Run(Choices));
    }

    [Fact]
    public void The_same_seed_makes_the_same_choices_and_they_meet_every_need()
    {
        Assert.Equal(Choices.Select(static c => (c.Candidate.Id, c.Team.Id, c.Start)), PlacementChoices.Of(ProgrammeCatalog.Stockholmskraften.TeamPlan!, seed: 1).Select(static c => (c.Candidate.Id, c.Team.Id, c.Start)));
        Assert.Contains(Choices, static c => c.Candidate.Needs.CoachingLanguage is not null);
        Assert.Contains(Choices, static c => c.Candidate.Needs.ProtectedIdentity);
        Assert.Contains(Choices, static c => c.Candidate.IsWorstOff);
    }

    [Theory]
    [MemberData(nameof(BrokenCosts))]
    public void A_cost_that_breaks_a_promise_is_found(PlacementPromise promise)
    {
        int asked = 0;
        using ThreadLocal<bool> mine = new();
        mine.Value = true;
        Cost cost = new(promise switch
        {
            PlacementPromise.IsPure => _ => asked++ % 7,
            PlacementPromise.IsWithinRange => static c => c.Candidate.IsWorstOff ? -1 : 1,
            PlacementPromise.IsBlindToIdentity => static c => (int)(c.Candidate.Id.Value % 5),
            PlacementPromise.ThrowsNothing => static c => c.District!.Value.Length,
            // Right on the thread that made it, wrong on any other: as what keeps its data per thread would be.
            _ => _ => mine.Value ? 1 : 2,
        });
        Assert.Contains(new PlacementCostSuite(cost).Run(Choices), b => b.Promise == promise);
    }

    [Theory]
    [MemberData(nameof(BrokenConstraints))]
    public void A_constraint_that_breaks_a_promise_is_found(PlacementPromise promise)
    {
        int asked = 0;
        RefusalCode silent = new("SAM9002", CodeOrigin.Matching, new("teamet\n{0}", "the team\n{0}"), new("x", "x"), new("Värden", ""));
        Constraint constraint = new(promise switch
        {
            PlacementPromise.IsPure => c => asked++ % 2 == 0 ? Far.With(c.Team.Id.Value) : null,
            PlacementPromise.SaysItself => c => silent.With(c.Team.Id.Value),
            PlacementPromise.TellsNothingPersonal => static c => Far.With(LocalDatePattern.Iso.Format(c.Candidate.Referred)),
            PlacementPromise.IsBlindToIdentity => static c => c.Candidate.Id.Value % 2 == 0 ? Far.With(c.Team.Id.Value) : null,
            _ => static c => throw new InvalidOperationException(c.Team.Id.Value),
        });
        Assert.Contains(new PlacementConstraintSuite(constraint).Run(Choices), b => b.Promise == promise);
    }

    private sealed class Cost(Func<PlacementChoice, int> cost) : IPlacementCost
    {
        public int CostOf(PlacementChoice choice) => cost(choice);
    }

    private sealed class Constraint(Func<PlacementChoice, Refusal?> against) : IPlacementConstraint
    {
        public Refusal? Against(PlacementChoice choice) => against(choice);
    }
}
