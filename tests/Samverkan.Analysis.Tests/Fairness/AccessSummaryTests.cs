using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Identity;

namespace Samverkan.Analysis.Tests.Fairness;

public sealed class AccessSummaryTests
{
    private static readonly LocalDate Day = new(2025, 1, 1);

    [Fact]
    public void Groups_are_compared_with_the_largest_as_they_are_and_given_need_and_those_of_no_stated_group_are_missing()
    {
        // 60 women of whom 45 are placed, 40 men of whom 20, 3 of whom nothing is stated; in each district both fare alike.
        Cohort cohort = Build(
            Rows(40, CohortSex.Woman, "near", 36).Concat(Rows(20, CohortSex.Woman, "far", 9)).Concat(Rows(10, CohortSex.Man, "near", 9)).Concat(Rows(30, CohortSex.Man, "far", 11)).Concat(Rows(3, default, "near", 3)));
        AccessSummary summary = AccessSummary.Of(AccessStep.Standard(cohort), [Grouping.BySex(cohort)], Grouping.ByDistrict(cohort));
        AccessComparison placed = Assert.Single(summary.Comparisons, static c => c.Step.Key == "placed");
        Assert.Equal(("man", "woman"), (placed.Group.Key, placed.Reference.Key));
        Assert.Equal((20, 40, 45, 60), (placed.Share.Numerator, placed.Share.Denominator, placed.ReferenceShare.Numerator, placed.ReferenceShare.Denominator));
        Assert.Equal(-0.25, placed.Difference.Value.Value, 12);
        Assert.True(placed.Difference.Value.Upper < 0);
        Assert.Equal(3, placed.Difference.Basis.Missing);
        Assert.Equal(-0.05, placed.DifferenceGivenNeed!.Value.Value, 1);
        Assert.False(placed.CallsForALook);
        AccessComparison bare = Assert.Single(AccessSummary.Of(AccessStep.Standard(cohort), [Grouping.BySex(cohort)]).Comparisons, static c => c.Step.Key == "placed");
        Assert.True(bare.CallsForALook);
        Assert.Null(bare.DifferenceGivenNeed);
    }

    [Fact]
    public void A_later_step_counts_only_those_who_started()
    {
        Cohort cohort = Build(Rows(5, CohortSex.Woman, "near", 2).Concat(Rows(4, CohortSex.Man, "near", 4)));
        AccessComparison work = Assert.Single(AccessSummary.Of(AccessStep.Standard(cohort), [Grouping.BySex(cohort)]).Comparisons, static c => c.Step.Key == "work-or-studies");
        Assert.Equal((4, 2), (work.Share.Denominator, work.ReferenceShare.Denominator));
    }

    private static Cohort Build(IEnumerable<CohortRow> rows) =>
        Cohorts.CohortTests.Build(rows.Select(static (row, i) => row with { Participant = ParticipantId.FromBits((UInt128)(i + 1)) }));

    private static IEnumerable<CohortRow> Rows(int count, CohortSex sex, string district, int placed) => Enumerable.Range(0, count).Select(i => Row(sex, district, i < placed));

    private static CohortRow Row(CohortSex sex, string district, bool placed)
    {
        ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Day);
        if (placed)
            reached = reached.Add(Milestone.Placed, Day).Add(Milestone.Started, Day);
        return Cohorts.CohortTests.Person(1) with { Sex = sex, District = new("test/" + district), Reached = reached };
    }
}
