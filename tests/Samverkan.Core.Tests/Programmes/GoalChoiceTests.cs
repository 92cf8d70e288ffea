using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>What Arbetsprövning leaves open changes its goals and nothing else.</summary>
public sealed class GoalChoiceTests
{
    [Theory]
    [InlineData(null, ThresholdKind.AtLeastCount, true)]
    [InlineData("at-least", ThresholdKind.AtLeastCount, true)]
    [InlineData("exactly", ThresholdKind.ExactCount, false)]
    public void Five_meetings_are_enough_or_one_too_many(string? reading, ThresholdKind kind, bool reached)
    {
        Goal goal = Chosen("meeting-count", reading).FindGoal(new GoalId("ap-p1a"))!;
        Assert.Equal(kind, goal.Threshold!.Kind);
        Assert.Equal(reached, goal.Threshold.IsReached(5, 0));
        Assert.True(goal.Threshold.IsReached(4, 0));
        Assert.False(goal.Threshold.IsReached(3, 0));
    }

    [Theory]
    [InlineData(null, CountingUnit.Pairs)]
    [InlineData("social-workers", CountingUnit.Respondents)]
    public void Social_workers_are_counted_by_client_or_once(string? reading, CountingUnit unit) =>
        Assert.Equal(unit, Chosen("social-worker-unit", reading).FindGoal(new GoalId("ap-e1b"))!.Unit);

    [Theory]
    [InlineData(null, "ended-in:work-trial")]
    [InlineData("answered", "answered:ap-work-trial-participant")]
    [InlineData("started", "started-in:work-trial")]
    public void The_participants_of_a_share_are_chosen(string? reading, string fact) =>
        Assert.Equal(fact, InForce(Chosen("participants-counted", reading).FindGoal(new GoalId("ap-e1a"))!.Population!).About.Key);

    [Fact]
    public void Whoever_broke_off_may_be_left_out() =>
        Assert.Equal("completed-in:work-trial", InForce(Chosen("interrupted-counts", "as-planned").FindGoal(new GoalId("ap-e1a"))!.Population!).About.Key);

    [Theory]
    [InlineData(null, "started-in:work-trial")]
    [InlineData("in-the-first-only", "first-track")]
    public void A_person_in_both_tracks_counts_in_each_or_in_the_first(string? reading, string fact) =>
        Assert.Equal(fact, InForce(Chosen("person-in-both-tracks", reading).FindGoal(new GoalId("ap-p5a"))!.Numerator!).About.Key);

    private static Leaf InForce(Criterion criterion) => criterion is Choice choice ? InForce(choice.InForce.Criterion) : criterion is All all ? InForce(all.Parts[0]) : Assert.IsType<Leaf>(criterion, exactMatch: false);

    private static Programme Chosen(string option, string? reading)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId("arbetsprovning"))!;
        if (reading is null)
            return programme;
        Assert.Empty(programme.TryChoose(new Dictionary<OptionName, string> { [new OptionName(option)] = reading }, out Programme? chosen));
        return chosen!;
    }
}
