using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Analysis.Tests.Cohorts;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Progression;

public sealed class ProgressionAnalysisTests
{
    private static readonly LocalDate Start = new(2025, 1, 31);

    [Fact]
    public void Answered_declined_not_answered_and_missing_are_four_different_things()
    {
        Cohort cohort = CohortTests.Build(
        [
            At(1, [0], CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Answered, 3))),
            At(2, [0], CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Declined, null))),
            At(3, [0], CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.NotAnswered, null))),
            At(4, [0], CohortTests.Form(Start, 0, RaterRole.Participant, ("skills", AnswerState.Answered, 2))),
            At(5, [0]),
            At(6, []),
        ]);
        WaveResult wave = Assert.Single(ProgressionAnalysis.Waves(cohort, cohort.Everybody), static w => w.Series.Indicator.Value == "health");
        Assert.Equal([0], wave.Answered.Rows);
        Assert.Equal([1], wave.Declined.Rows);
        Assert.Equal([2, 3], wave.NotAnswered.Rows);
        Assert.Equal([4], wave.Missing.Rows);
        Assert.Equal(3, wave.MeanLevel().Value.Mean);
        Assert.Equal(StatisticsCodes.NoObservations, wave.MeanChange().Reason?.Code);
    }

    [Fact]
    public void Raters_never_meet_and_change_counts_from_each_ones_first_answer()
    {
        Cohort cohort = CohortTests.Build(
        [
            At(
                1,
                [0, 1, 2],
                CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Declined, null)),
                CohortTests.Form(Start, 0, RaterRole.Caseworker, ("health", AnswerState.Answered, 5)),
                CohortTests.Form(Start.PlusMonths(3), 1, RaterRole.Participant, ("health", AnswerState.Answered, 2)),
                CohortTests.Form(Start.PlusMonths(6), 2, RaterRole.Participant, ("health", AnswerState.Answered, 4)),
                CohortTests.Form(Start.PlusMonths(6), 2, RaterRole.Caseworker, ("health", AnswerState.Answered, 4))),
            At(2, [0, 1], CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Answered, 1))),
        ]);
        ImmutableArray<WaveResult> waves = ProgressionAnalysis.Waves(cohort, cohort.Everybody);
        WaveResult own = Assert.Single(waves, static w => w is { Wave: 2, Series.Rater: RaterRole.Participant });
        WaveResult other = Assert.Single(waves, static w => w is { Wave: 2, Series.Rater: RaterRole.Caseworker });
        Assert.Equal(2, own.MeanChange().Value.Mean);
        Assert.Equal(-1, other.MeanChange().Value.Mean);

        ChangeResult change = Assert.Single(ProgressionAnalysis.Changes(cohort, cohort.Everybody), static c => c.Series.Rater == RaterRole.Participant);
        Assert.Equal([0], change.Higher.Rows);
        Assert.Equal([1], change.NoSecondMeasurement.Rows);
        Assert.Equal([2], change.Changes.Values);
        Assert.Equal([1], change.FirstLevelsOfOthers.Values);
    }

    [Fact]
    public void Versions_are_not_joined()
    {
        MeasuredForm first = CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Answered, 1));
        MeasuredForm second = CohortTests.Form(Start.PlusMonths(3), 1, RaterRole.Participant, ("health", AnswerState.Answered, 5)) with { SetVersion = 2 };
        Cohort cohort = CohortTests.Build([At(1, [0, 1], first, second)]);
        Assert.All(ProgressionAnalysis.Changes(cohort, cohort.Everybody), static c => Assert.Equal([0], c.NoSecondMeasurement.Rows));
        Assert.Equal(RowSet.All(1), ProgressionRule.OneHigherNoneLower.Evaluate(cohort).IsUnknown);
    }

    [Theory]
    [InlineData(2, 3, 3, 3, true)]
    [InlineData(2, 3, 3, 2, false)]
    [InlineData(3, 3, 3, 3, false)]
    public void Progression_is_one_indicator_higher_and_none_lower(int healthFirst, int healthLast, int skillsFirst, int skillsLast, bool expected)
    {
        Cohort cohort = CohortTests.Build(
        [
            At(
                1,
                [0, 1],
                CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Answered, healthFirst), ("skills", AnswerState.Answered, skillsFirst)),
                CohortTests.Form(Start.PlusMonths(3), 1, RaterRole.Participant, ("health", AnswerState.Answered, healthLast), ("skills", AnswerState.Answered, skillsLast))),
            At(2, [0], CohortTests.Form(Start, 0, RaterRole.Participant, ("health", AnswerState.Answered, 1))),
        ]);
        TruthColumns found = ProgressionRule.OneHigherNoneLower.Evaluate(cohort);
        Assert.Equal(expected, found.IsTrue[0]);
        Assert.Equal([1], found.IsUnknown.Rows);
    }

    [Fact]
    public void Every_due_row_is_counted_once_in_every_wave() =>
        CohortTests.Rows(1).Sample(
            rows =>
            {
                Cohort cohort = CohortTests.Build(rows);
                foreach (WaveResult wave in ProgressionAnalysis.Waves(cohort, cohort.Everybody))
                {
                    RowSet[] parts = [wave.Answered, wave.Declined, wave.NotAnswered, wave.Missing];
                    RowSet together = parts.Aggregate(RowSet.None(cohort.Count), static (sum, part) => sum.Or(part));
                    bool disjoint = together.Count == parts.Sum(static part => part.Count);
                    if (!disjoint || !cohort.Ratings.Due(wave.Wave).Except(together).IsEmpty || wave.Levels.Count != wave.Answered.Count)
                        return false;
                }

                return true;
            },
            iter: 500);

    private static CohortRow At(int id, int[] due, params MeasuredForm[] forms) =>
        CohortTests.Person(id) with { Reached = CohortTests.Reached(Start), DueWaves = [.. due], Forms = [.. forms] };
}
