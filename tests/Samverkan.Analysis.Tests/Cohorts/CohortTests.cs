using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Cohorts;

public sealed class CohortTests
{
    private static readonly ProgrammeId Programme = new("test");
    private static readonly LocalDate On = new(2025, 12, 31);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 1, 1, 0, 0);

    internal static Gen<CohortRow[]> Rows(int from) => Gen.Int[0, 12].SelectMany(n => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 500], Gen.Bool)
        .Array[n].Select(draws => draws.Select((draw, i) => RowOf(from + i, draw.Item1, draw.Item2, draw.Item3, draw.Item4)).ToArray()));

    [Fact]
    public void Parts_put_together_equal_the_whole() =>
        Gen.Select(Rows(1), Rows(100)).Sample(
            (first, second) =>
            {
                Cohort parts = Build(first).Concat(Build(second));
                Cohort whole = Build([.. first, .. second]);
                return parts.Count == whole.Count
                    && parts.Participants.Span.SequenceEqual(whole.Participants.Span)
                    && parts.Sex.Span.SequenceEqual(whole.Sex.Span)
                    && parts.GapDays.Span.SequenceEqual(whole.GapDays.Span)
                    && parts.HasReached(Milestone.Started).Equals(whole.HasReached(Milestone.Started))
                    && TimeToOutcome.Count(parts, parts.Everybody).Equals(TimeToOutcome.Count(whole, whole.Everybody))
                    && Grouping.ByTeam(parts).Groups.Select(static g => (g.Key, g.Rows)).SequenceEqual(Grouping.ByTeam(whole).Groups.Select(static g => (g.Key, g.Rows)))
                    && parts.Ratings.Series.SequenceEqual(whole.Ratings.Series)
                    && parts.Ratings.Series.All(s => Enumerable.Range(0, whole.Count).All(r => parts.Ratings.Of(s, r).SequenceEqual(whole.Ratings.Of(s, r))))
                    && parts.Ratings.Due(1).Equals(whole.Ratings.Due(1));
            },
            iter: 500);

    [Fact]
    public void Every_row_is_in_exactly_one_group() =>
        Rows(1).Sample(
            rows =>
            {
                Cohort cohort = Build(rows);
                foreach (Grouping grouping in (Grouping[])[Grouping.BySex(cohort), Grouping.ByTeam(cohort), Grouping.ByDistrict(cohort)])
                {
                    if (grouping.Groups.Sum(static g => g.Rows.Count) != cohort.Count || grouping.Groups.Any(g => g.Key == Grouping.NotStated && g != grouping.Groups[^1]))
                        return false;
                }

                return true;
            },
            iter: 500);

    [Fact]
    public void Those_whose_place_is_not_told_are_never_a_group_nor_what_groups_leave_over() =>
        Rows(1).Sample(
            rows =>
            {
                Cohort cohort = Build(rows);
                RowSet noTeam = cohort.Team.Where(static team => team is null);
                RowSet noDistrict = cohort.District.Where(static district => district is null);
                Grouping models = Grouping.ByTeamProperty(cohort, "model", new("modell", "model"),
                    static team => team.Value.EndsWith('1') ? null : (team.Value.EndsWith('2') ? "b" : "a", new("modell", "model")));
                return Hides(noTeam, cohort.Team.Where(static team => team is not null).IsEmpty, [Grouping.ByTeam(cohort), models])
                    && Hides(noDistrict, cohort.District.Where(static district => district is not null).IsEmpty, [Grouping.ByDistrict(cohort)]);
            },
            iter: 500);

    // a group, a group less another, and the whole less any choice of groups
    private static bool Hides(RowSet untold, bool nobodyIsTold, Grouping[] groupings)
    {
        if (untold.IsEmpty || nobodyIsTold)
            return true;
        ImmutableArray<RowSet> sets = [.. groupings.SelectMany(static g => g.Groups).Select(static g => g.Rows)];
        for (int chosen = 0; chosen < 1 << sets.Length; chosen++)
        {
            RowSet rest = RowSet.All(untold.Length);
            for (int i = 0; i < sets.Length; i++)
                rest = (chosen >> i & 1) == 0 ? rest : rest.Except(sets[i]);
            if (rest.Equals(untold) || sets.Any(a => a.Equals(untold) || sets.Any(b => b.Except(a).Equals(untold))))
                return false;
        }

        return !groupings.Any(static g => g.Groups.Any(static group => group.Key == Grouping.NotStated && group.Rows.Count < group.Rows.Length));
    }

    [Fact]
    public void A_selection_keeps_the_chosen_rows_and_nothing_else() =>
        Rows(1).Sample(
            rows =>
            {
                Cohort cohort = Build(rows);
                RowSet women = cohort.Sex.Where(static sex => sex == CohortSex.Woman);
                Cohort chosen = cohort.Select(women);
                return chosen.Count == women.Count
                    && women.Rows.Select((row, i) => chosen.Participants[i] == cohort.Participants[row] && chosen.GapDays[i] == cohort.GapDays[row]).All(static same => same);
            },
            iter: 500);

    [Fact]
    public void Rows_come_in_the_order_of_participants_whatever_the_order_of_adding()
    {
        CohortRow[] rows = [RowOf(1, 0, 1, 3, true), RowOf(2, 1, 2, 5, true), RowOf(3, 2, 0, 8, false)];
        Assert.True(Build(rows).Participants.Span.SequenceEqual(Build([.. rows.Reverse()]).Participants.Span));
        Assert.Throws<ArgumentException>(() => Build([rows[0], rows[0]]));
    }

    [Fact]
    public void A_fact_found_by_an_analysis_is_seen_by_criteria_and_unknown_stays_unknown()
    {
        Cohort cohort = Build([RowOf(1, 0, 1, 3, true), RowOf(2, 1, 2, 5, true), RowOf(3, 2, 0, 8, false)]);
        TruthColumns found = new(RowSet.Where(3, static r => r == 0), RowSet.Where(3, static r => r == 2));
        Cohort enriched = cohort.With(StandardFacts.ProgressionCloser, found);
        Assert.Equal(found, CriterionColumns.Evaluate(new BooleanFactIs(StandardFacts.ProgressionCloser), enriched.Facts, On));
        Assert.True(CriterionColumns.Evaluate(new BooleanFactIs(StandardFacts.ProgressionCloser), cohort.Facts, On).IsTrue.IsEmpty);
    }

    [Fact]
    public void Who_left_without_work_is_censored_at_the_exit_and_who_remains_on_the_day()
    {
        LocalDate start = new(2025, 1, 1);
        Cohort cohort = Build(
        [
            Person(1) with { Reached = Reached(start, (Milestone.WorkOrStudies, start.PlusDays(40)), (Milestone.Exited, start.PlusDays(45))) },
            Person(2) with { Reached = Reached(start, (Milestone.Exited, start.PlusDays(50))) },
            Person(3) with { Reached = Reached(start) },
            Person(4),
        ]);
        Assert.Equal(
            [new SurvivalCount(40, 1, 0), new SurvivalCount(50, 0, 1), new SurvivalCount(364, 0, 1)],
            TimeToOutcome.Count(cohort, cohort.Everybody).Times);
    }

    [Fact]
    public void Parts_of_different_programmes_days_or_instants_do_not_fit()
    {
        Cohort cohort = Build([]);
        Assert.Throws<ArgumentException>(() => cohort.Concat(new CohortBuilder(new("other"), On, AsOf).Build()));
        Assert.Throws<ArgumentException>(() => cohort.Concat(new CohortBuilder(Programme, On.PlusDays(1), AsOf).Build()));
    }

    internal static Cohort Build(IEnumerable<CohortRow> rows)
    {
        CohortBuilder builder = new(Programme, On, AsOf);
        foreach (CohortRow row in rows)
            builder.Add(row);
        return builder.Build();
    }

    internal static CohortRow Person(int id) => new() { Participant = ParticipantId.FromBits((UInt128)id) };

    internal static ImmutableSortedDictionary<Milestone, LocalDate> Reached(LocalDate start, params (Milestone Milestone, LocalDate On)[] more) =>
        more.ToImmutableSortedDictionary(static m => m.Milestone, static m => m.On).SetItem(Milestone.Started, start);

    internal static MeasuredForm Form(LocalDate on, int? wave, RaterRole rater, params (string Indicator, AnswerState State, int? Value)[] items) =>
        new(on, wave, new IndicatorSetId("skapa"), 1, rater, [.. items.Select(static i => new MeasuredItem(new IndicatorId(i.Indicator), i.State, i.Value))]);

    private static CohortRow RowOf(int id, int team, int sex, int gap, bool started)
    {
        CohortRow row = Person(id) with
        {
            Team = team == 0 ? null : new TeamId("team-" + team),
            District = team == 1 ? null : new("stockholm/d" + team),
            Sex = (CohortSex)sex,
            GapDays = started ? gap : null,
        };
        LocalDate start = new LocalDate(2025, 1, 1).PlusDays(gap % 200);
        return !started ? row : row with
        {
            Reached = gap % 3 == 0 ? Reached(start, (Milestone.WorkOrStudies, start.PlusDays(gap % 90))) : Reached(start),
            DueWaves = [.. Enumerable.Range(0, gap % 4)],
            Forms = gap % 2 == 0 ? [Form(start, 0, (RaterRole)(gap % 4 / 2), ("health", AnswerState.Answered, (gap % 5) + 1))] : [],
        };
    }
}
