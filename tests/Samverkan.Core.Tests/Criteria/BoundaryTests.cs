using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Tests.Criteria;

/// <summary>The days on which the five programmes' target groups turn, as their sources and the arithmetic on them say.</summary>
public sealed class BoundaryTests
{
    private static readonly Instant Recorded = Instant.FromUtc(2022, 1, 1, 8, 0);

    [Theory]
    [InlineData("2022-12-25", Truth.False)]
    [InlineData("2022-12-26", Truth.True)]
    public void Insikt_450_days_in_the_job_guarantee_fail_and_451_pass(string on, Truth expected) =>
        Assert.Equal(expected, Held(new HeldLongerThan(StandardFacts.EnrolledIn("job"), true, 450, SpanUnit.Days), "2021-10-01", on));

    [Theory]
    [InlineData("2023-01-18", Truth.False)]
    [InlineData("2023-01-19", Truth.True)]
    public void Insikt_exactly_ten_years_fail_and_a_day_more_passes(string on, Truth expected) =>
        Assert.Equal(expected, Held(new HeldLongerThan(StandardFacts.RegisteredAtEmploymentService, true, 10, SpanUnit.Years), "2013-01-18", on));

    [Theory]
    [InlineData("2014-01-31", "2014-02-28", Truth.False)]
    [InlineData("2014-01-31", "2014-03-01", Truth.True)]
    [InlineData("2012-02-29", "2013-02-28", Truth.False)]
    [InlineData("2012-02-29", "2013-03-01", Truth.True)]
    public void Months_and_years_end_on_the_last_day_of_a_shorter_month(string from, string on, Truth expected)
    {
        int months = from == "2014-01-31" ? 1 : 12;
        Assert.Equal(expected, Held(new HeldLongerThan(StandardFacts.Unemployed, true, months, SpanUnit.Months), from, on));
    }

    [Fact]
    public void An_inclusive_boundary_passes_on_the_day_itself() =>
        Assert.Equal(Truth.True, Held(new HeldLongerThan(StandardFacts.Unemployed, true, 12, SpanUnit.Months, SpanBoundary.Inclusive), "2014-01-31", "2015-01-31"));

    [Theory]
    [InlineData(AgeBoundary.HasTurnedNext, "2025-09-01")]
    [InlineData(AgeBoundary.ToTheDay, "2024-09-02")]
    [InlineData(AgeBoundary.AtLeast, "2024-09-01")]
    public void Each_reading_of_over_30_begins_on_its_own_day(AgeBoundary reading, string firstDay)
    {
        OlderThan leaf = new(30, reading);
        LocalDate first = Date(firstDay);
        FactTimeline born = Born("1994-09-01");
        Assert.Equal(Truth.False, leaf.Assess(born, first.PlusDays(-1)).Value);
        Assert.Equal(Truth.True, leaf.Assess(born, first).Value);
        Assert.Equal(first, leaf.FirstDay(Date("1994-09-01")));
    }

    [Fact]
    public void On_the_thirtieth_birthday_nobody_is_over_30_and_the_day_after_everybody_is()
    {
        OlderThan leaf = new(30, AgeBoundary.ToTheDay);
        Assert.Equal(Truth.False, leaf.Assess(Born("1994-11-04"), new(2024, 11, 4)).Value);
        Assert.Equal(Truth.True, leaf.Assess(Born("1994-11-04"), new(2024, 11, 5)).Value);
    }

    [Theory]
    [InlineData("2023-02-27", Truth.False)]
    [InlineData("2023-02-28", Truth.True)]
    public void Born_on_leap_day_has_the_birthday_on_28_February_in_common_years(string on, Truth turned)
    {
        Assert.Equal(turned, new OlderThan(31, AgeBoundary.AtLeast).Assess(Born("1992-02-29"), Date(on)).Value);
        Assert.Equal(turned, new AgeBetween(31, 31).Assess(Born("1992-02-29"), Date(on)).Value);
    }

    [Theory]
    [InlineData("2007-05-06", "2025-05-05", Truth.False)]
    [InlineData("2007-05-06", "2025-05-06", Truth.True)]
    [InlineData("1995-05-06", "2025-05-05", Truth.True)]
    [InlineData("1995-05-06", "2025-05-06", Truth.False)]
    public void An_age_band_includes_both_its_ages(string born, string on, Truth expected) =>
        Assert.Equal(expected, new AgeBetween(18, 29).Assess(Born(born), Date(on)).Value);

    [Theory]
    [InlineData("2000-01-15", "2024-07-15", "2025-01-15", Truth.False)]
    [InlineData("2000-01-15", "2024-07-15", "2025-07-16", Truth.True)]
    [InlineData("2000-01-16", "2024-07-14", "2025-01-15", Truth.True)]
    public void The_European_rule_gives_the_young_six_months_and_others_twelve(string born, string since, string on, Truth expected)
    {
        FactTimeline facts = new FactTimelineBuilder()
            .Add(StandardFacts.BirthDate, new Observation<LocalDate>(Date(born), DatePeriod.From(Date(born)), Recorded))
            .Add(StandardFacts.Unemployed, new Observation<bool>(true, DatePeriod.From(Date(since)), Recorded))
            .Build();
        Assert.Equal(expected, StandardCriteria.LongTermUnemployedByEuropeanRule.Assess(facts, Date(on)).Value);
    }

    [Fact]
    public void Formerly_enrolled_asks_of_earlier_days_only()
    {
        Criterion formerly = StandardCriteria.FormerlyEnrolledIn("eta");
        FactTimeline facts = new FactTimelineBuilder()
            .Add(StandardFacts.EnrolledIn("eta"), new Observation<bool>(true, new(new(2020, 3, 1), new LocalDate(2021, 2, 28)), Recorded)).Build();
        Assert.Equal(Truth.Unknown, formerly.Assess(facts, new(2020, 3, 1)).Value);
        Assert.Equal(Truth.True, formerly.Assess(facts, new(2020, 3, 2)).Value);
        Assert.Equal(Truth.True, formerly.Assess(facts, new(2024, 1, 1)).Value);
    }

    [Fact]
    public void Coordinated_support_needs_a_plan_and_two_parties_at_some_time()
    {
        FactTimelineBuilder builder = new FactTimelineBuilder()
            .Add(StandardFacts.CoordinatedPlan, new Observation<bool>(true, new(new(2024, 9, 10), new LocalDate(2024, 12, 1)), Recorded))
            .Add(StandardFacts.ActiveParties, new Observation<int>(1, DatePeriod.From(new(2024, 9, 10)), Recorded));
        Assert.Equal(Truth.False, StandardCriteria.CoordinatedSupport.Assess(builder.Build(), new(2025, 1, 1)).Value);
        builder.Add(StandardFacts.ActiveParties, new Observation<int>(2, new(new(2024, 10, 1), new LocalDate(2024, 10, 3)), Recorded));
        Assert.Equal(Truth.True, StandardCriteria.CoordinatedSupport.Assess(builder.Build(), new(2025, 1, 1)).Value);
    }

    private static Truth Held(Criterion criterion, string from, string on)
    {
        Leaf leaf = criterion.Leaves().Single();
        FactTimeline facts = new FactTimelineBuilder()
            .Add((TypedFact<bool>)leaf.About, new Observation<bool>(true, DatePeriod.From(Date(from)), Recorded)).Build();
        return criterion.Assess(facts, Date(on)).Value;
    }

    private static FactTimeline Born(string date) => new FactTimelineBuilder()
        .Add(StandardFacts.BirthDate, new Observation<LocalDate>(Date(date), DatePeriod.From(Date(date)), Recorded)).Build();

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
