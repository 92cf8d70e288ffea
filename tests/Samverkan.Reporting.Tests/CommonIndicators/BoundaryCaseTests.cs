using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.CommonIndicators;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>Single persons at the edges of the rules; what each shall count in was worked out by hand.</summary>
public sealed class BoundaryCaseTests
{
    private static readonly LocalDate On = new(2026, 12, 31);
    private static readonly CommonIndicatorCatalog Plus = CommonIndicatorCatalog.For(ProgrammingPeriod.EsfPlus2021)!;
    private static readonly CommonIndicatorCatalog Old = CommonIndicatorCatalog.For(ProgrammingPeriod.Esf2014)!;

    [Theory]
    [InlineData("2007-06-15", "EECO07", "CO06")]
    [InlineData("2007-06-16", "EECO06", "CO06")]
    [InlineData("1995-06-15", "", "")]
    [InlineData("1995-06-16", "EECO07", "")]
    [InlineData("1970-06-15", "EECO08", "CO07 CO08")]
    [InlineData("1970-06-16", "", "")]
    [InlineData("2000-06-15", "EECO07", "")]
    [InlineData("2000-06-16", "EECO07", "CO06")]
    public void Age_is_that_of_the_first_start_day(string birth, string plus, string old)
    {
        CohortRow row = new TestPerson("2025-06-15").Born(birth).Row();
        Assert.Equal(plus, Counted(row, Plus, "EECO06", "EECO07", "EECO08"));
        Assert.Equal(old, Counted(row, Old, "CO06", "CO07", "CO08"));
    }

    [Fact]
    public void A_leapling_turns_twenty_five_on_the_last_of_February() =>
        Assert.Equal("", Counted(new TestPerson("2025-02-28").Born("2000-02-29").Row(), Old, "CO06"));

    [Theory]
    [InlineData("1995-06-15", "2024-06-15", "EECO02")]
    [InlineData("1995-06-15", "2024-06-14", "EECO02 EECO03")]
    [InlineData("2001-01-01", "2024-12-14", "EECO02 EECO03")]
    [InlineData("2001-01-01", "2024-12-15", "EECO02")]
    public void Unemployment_is_long_when_the_months_are_passed(string birth, string since, string counted) =>
        Assert.Equal(counted, Counted(new TestPerson("2025-06-15").Born(birth).Know(StandardFacts.Unemployed, true, since).Row(), Plus, "EECO02", "EECO03"));

    [Fact]
    public void The_floor_of_education_differs_between_the_periods()
    {
        CohortRow row = new TestPerson("2025-06-15").Know(StandardFacts.EducationLevel, 0, "2020-01-01").Row();
        Assert.Equal("EECO09", Counted(row, Plus, "EECO09", "EECO10", "EECO11"));
        Assert.Equal("", Counted(row, Old, "CO09", "CO10", "CO11"));
    }

    [Theory]
    [InlineData("2025-03-31", "2025-04-28", true, true)]
    [InlineData("2025-03-31", "2025-04-29", false, true)]
    [InlineData("2025-03-31", "2025-04-30", false, true)]
    [InlineData("2025-03-31", "2025-05-01", false, false)]
    [InlineData("2025-02-28", "2025-03-28", true, true)]
    [InlineData("2025-02-28", "2025-03-29", false, false)]
    [InlineData("2025-08-31", "2025-08-31", true, true)]
    public void Work_upon_leaving_begins_within_the_window(string exit, string work, bool days, bool month)
    {
        CohortRow row = new TestPerson("2025-01-10", exit).Know(StandardFacts.Employed, false, "2024-12-31").Know(StandardFacts.Outcome, "work", work).Row();
        Assert.Equal(days ? IndicatorState.Counted : IndicatorState.NotCounted, State(row, Plus, "EECR04"));
        Assert.Equal(month ? IndicatorState.Counted : IndicatorState.NotCounted, State(row, Plus, "EECR04", window: ResultWindow.OneMonth));
    }

    [Theory]
    [InlineData("2025-02-28", "2025-03-28", "2025-03-28", "2025-08-28")]
    [InlineData("2025-03-31", "2025-04-28", "2025-04-30", "2025-09-30")]
    [InlineData("2025-06-30", "2025-07-28", "2025-07-30", "2025-12-30")]
    [InlineData("2025-08-31", "2025-09-28", "2025-09-30", "2026-02-28")]
    [InlineData("2024-08-31", "2024-09-28", "2024-09-30", "2025-02-28")]
    public void Windows_end_where_the_table_says(string exit, string days, string month, string half)
    {
        Assert.Equal(Day(days), ResultWindow.TwentyEightDays.LastDay(Day(exit)));
        Assert.Equal(Day(month), ResultWindow.OneMonth.LastDay(Day(exit)));
        Assert.Equal(Day(half), ResultWindow.SixMonthsAfter(Day(exit)));
    }

    [Fact]
    public void A_window_tells_what_speaks_for_the_other_in_whole_sentences()
    {
        Assert.Contains("Kommissionens vägledning räknar fyra veckor", ResultWindow.OneMonth.Source.Says!.Swedish, StringComparison.Ordinal);
        Assert.Contains("The Commission's guidance counts four weeks", ResultWindow.OneMonth.Source.Says.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-27", false)]
    [InlineData("2026-02-28", true)]
    public void Six_months_after_the_last_of_August_is_the_last_of_February(string on, bool isDue)
    {
        CohortRow row = new TestPerson("2025-01-10", "2025-08-31").Know(StandardFacts.Employed, true, "2026-02-28", Instant.FromUtc(2026, 3, 1, 8, 0)).Row();
        Assert.Equal(isDue ? IndicatorState.Counted : IndicatorState.Pending, State(row, Plus, "EECR05", Day(on)));
    }

    [Fact]
    public void What_was_recorded_before_the_six_months_had_passed_does_not_tell_of_them() =>
        Assert.Equal(IndicatorState.Unknown, State(
            new TestPerson("2025-01-10", "2025-08-31").Know(StandardFacts.Employed, true, "2025-09-15", Instant.FromUtc(2025, 9, 20, 8, 0)).Row(), Plus, "EECR05"));

    [Theory]
    [InlineData("2025-04-27", IndicatorState.Pending)]
    [InlineData("2025-04-28", IndicatorState.Counted)]
    public void A_result_is_pending_until_the_window_has_closed(string on, IndicatorState state) =>
        Assert.Equal(state, State(new TestPerson("2025-01-10", "2025-03-31").Know(StandardFacts.Outcome, "work", "2025-04-01").Row(), Plus, "EECR04", Day(on)));

    [Fact]
    public void Who_comes_back_keeps_the_first_start_and_the_result_of_the_last_exit()
    {
        CohortRow row = new TestPerson("2025-01-10", "2025-09-30")
            .Know(StandardFacts.Outcome, "work", "2025-04-10", Instant.FromUtc(2025, 4, 12, 8, 0))
            .Know(StandardFacts.Employed, false, "2025-06-01", Instant.FromUtc(2025, 10, 29, 8, 0)).Row();
        row = row with { Facts = Filled(row.Facts, "2024-12-31") };
        Assert.Equal(IndicatorState.NotCounted, State(row, Plus, "EECR04"));
    }

    [Fact]
    public void A_situation_of_which_nothing_is_recorded_at_exit_is_unknown_not_no()
    {
        // that she was not in work when she came says nothing of when she left
        CohortRow row = new TestPerson("2025-01-10", "2025-03-31").Row();
        Assert.Equal(IndicatorState.Unknown, State(row, Plus, "EECR04"));
        Assert.Equal(0, CommonIndicatorCounts.Of(CohortOf(On, row), Plus)["EECR04"].Counted.Count);
    }

    [Fact]
    public void Whoever_was_in_work_all_the_time_has_not_reached_it()
    {
        CohortRow row = new TestPerson("2025-01-10", "2025-03-31").Know(StandardFacts.Employed, true, "2020-01-01").Know(StandardFacts.Unemployed, false, "2020-01-01").Row();
        Assert.Equal("EECO05", Counted(row, Plus, "EECO02", "EECO04", "EECO05"));
        Assert.Equal(IndicatorState.Outside, State(row, Plus, "EECR04"));
    }

    [Fact]
    public void A_declined_answer_is_neither_yes_nor_no()
    {
        CohortRow row = new TestPerson("2025-06-15").Decline(StandardFacts.Disability, "2025-06-01").Row();
        Assert.Equal(IndicatorState.Declined, State(row, Plus, "EECO12"));
        IndicatorCount count = CommonIndicatorCounts.Of(CohortOf(On, row), Plus)["EECO12"];
        Assert.Equal((0, 1, 1), (count.Counted.Count, count.Unknown.Count, count.Declined.Count));
    }

    [Theory]
    [InlineData(CohortSex.NonBinary, 1, 0)]
    [InlineData(CohortSex.NotStated, 0, 0)]
    [InlineData(CohortSex.Man, 1, 1)]
    public void A_record_is_complete_by_the_genders_of_its_period(CohortSex sex, int plus, int old)
    {
        Cohort cohort = CohortOf(On, new TestPerson("2025-06-15") { Sex = sex }.Row());
        Assert.Equal(plus, CommonIndicatorCounts.Of(cohort, Plus).Complete.Count);
        Assert.Equal(old, CommonIndicatorCounts.Of(cohort, Old).Complete.Count);
    }

    [Fact]
    public void The_last_day_of_the_account_belongs_to_it()
    {
        CohortRow row = new TestPerson("2025-01-01", "2025-12-31").Know(StandardFacts.Outcome, "work", "2025-12-31").Row();
        Assert.Equal(IndicatorState.Counted, State(row, Plus, "EECO01", Day("2025-12-31")));
        Assert.Equal(IndicatorState.Pending, State(row, Plus, "EECR04", Day("2025-12-31")));
    }

    [Fact]
    public void A_correction_after_submission_changes_the_figure_known_later_and_not_the_one_known_then()
    {
        Instant submitted = Instant.FromUtc(2025, 7, 28, 8, 0);
        CohortRow row = new TestPerson("2025-01-10", "2025-03-31")
            .Know(StandardFacts.Outcome, "work", "2025-04-10", Instant.FromUtc(2025, 4, 20, 8, 0))
            .Know(StandardFacts.Employed, false, "2025-03-31", submitted.Plus(Duration.FromDays(9))).Row();
        Assert.Equal(IndicatorState.Counted, State(row with { Facts = row.Facts.KnownAt(submitted) }, Plus, "EECR04", Day("2025-06-30")));
        Assert.Equal(IndicatorState.NotCounted, State(row, Plus, "EECR04", Day("2025-06-30")));
    }

    private static FactTimeline Filled(FactTimeline facts, string from)
    {
        FactTimelineBuilder builder = new();
        builder.Add(StandardFacts.Employed, new Observation<bool>(false, new(Day(from), Day("2025-04-09")), BeforeEntry));
        foreach (Observation<bool> known in facts.Of(StandardFacts.Employed))
            builder.Add(StandardFacts.Employed, known);
        foreach (Observation<string> known in facts.Of(StandardFacts.Outcome))
            builder.Add(StandardFacts.Outcome, known);
        foreach (Observation<bool> known in facts.Of(StandardFacts.Unemployed))
            builder.Add(StandardFacts.Unemployed, known);
        foreach (Observation<LocalDate> known in facts.Of(StandardFacts.BirthDate))
            builder.Add(StandardFacts.BirthDate, known);
        return builder.Build();
    }

    private static string Counted(CohortRow row, CommonIndicatorCatalog catalog, params string[] codes) =>
        string.Join(' ', PersonIndicators.Of(row, On, catalog).Where(p => p.State == IndicatorState.Counted && codes.Contains(p.Indicator.Code)).Select(static p => p.Indicator.Code));

    private static IndicatorState State(CohortRow row, CommonIndicatorCatalog catalog, string code, LocalDate? on = null, ResultWindow? window = null) =>
        Assert.Single(PersonIndicators.Of(row, on ?? On, catalog, window), p => p.Indicator.Code == code).State;
}
