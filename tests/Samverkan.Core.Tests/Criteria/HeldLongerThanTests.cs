using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Tests.Criteria;

public sealed class HeldLongerThanTests
{
    private static readonly TypedFact<bool> Job = StandardFacts.EnrolledIn("job");
    private static readonly HeldLongerThan Ten = new(Job, true, 10, SpanUnit.Days);
    private static readonly HeldLongerThan TenInAll = new(Job, true, 10, SpanUnit.Days, counting: SpanCounting.Accumulated);

    [Fact]
    public void Adjacent_and_overlapping_observations_are_one_run()
    {
        FactTimeline facts = Facts((true, 1, 5, 0), (true, 6, 9, 0), (true, 8, 20, 0));
        Assert.Equal(Truth.False, Ten.Assess(facts, Day(11)).Value);
        Assert.Equal(Truth.True, Ten.Assess(facts, Day(12)).Value);
    }

    [Fact]
    public void A_later_correction_breaks_the_run_day_by_day()
    {
        FactTimeline facts = Facts((true, 1, null, 0), (false, 10, 12, 1));
        Assert.Equal(Truth.False, Ten.Assess(facts, Day(15)).Value);
        Assert.Equal(Truth.False, Ten.Assess(facts, Day(23)).Value);
        Assert.Equal(Truth.True, Ten.Assess(facts, Day(24)).Value);
        Assert.Equal(Truth.True, Ten.Assess(facts.KnownAt(Known(0)), Day(15)).Value);
    }

    [Fact]
    public void Days_of_which_nothing_is_known_between_two_stretches_make_it_unknown_where_they_decide()
    {
        FactTimeline facts = Facts((true, 1, 9, 0), (true, 12, null, 0));
        Verdict early = Ten.Assess(facts, Day(15));
        Assert.Equal((Truth.Unknown, UnknownCause.Missing), (early.Value, early.Cause));
        Assert.Equal(Truth.True, Ten.Assess(facts, Day(23)).Value);
    }

    [Fact]
    public void A_declined_stretch_makes_it_unknown_with_that_cause_where_it_decides()
    {
        FactTimeline facts = Facts((true, 1, null, 0), (null, 10, 12, 1));
        Verdict verdict = Ten.Assess(facts, Day(15));
        Assert.Equal((Truth.Unknown, UnknownCause.Declined), (verdict.Value, verdict.Cause));
        Assert.Equal(Truth.True, Ten.Assess(facts, Day(24)).Value);
    }

    [Fact]
    public void A_run_too_short_even_with_the_declined_days_is_false() =>
        Assert.Equal(Truth.False, Ten.Assess(Facts((false, 1, 9, 0), (null, 10, 12, 0), (true, 13, null, 0)), Day(20)).Value);

    [Fact]
    public void Added_up_time_counts_ended_days_and_elapsed_days()
    {
        // Days 1–6 are six days; from day 11 to day 15 four days have gone by: ten in all, and ten is not more than ten.
        FactTimeline facts = Facts((true, 1, 6, 0), (false, 7, 10, 0), (true, 11, null, 0));
        Assert.Equal(Truth.False, TenInAll.Assess(facts, Day(15)).Value);
        Assert.Equal(Truth.True, TenInAll.Assess(facts, Day(16)).Value);
        Assert.Equal(Truth.False, Ten.Assess(facts, Day(16)).Value);
    }

    [Fact]
    public void Added_up_time_is_unknown_while_unknown_days_decide()
    {
        FactTimeline facts = Facts((true, 1, 6, 0), (true, 11, null, 0));
        Assert.Equal(Truth.Unknown, TenInAll.Assess(facts, Day(12)).Value);
        Assert.Equal(Truth.True, TenInAll.Assess(facts, Day(16)).Value);
    }

    [Fact]
    public void After_the_last_known_day_it_is_unknown_and_after_another_value_false()
    {
        Assert.Equal(Truth.Unknown, Ten.Assess(Facts((true, 1, 20, 0)), Day(21)).Value);
        Assert.Equal(Truth.False, Ten.Assess(Facts((true, 1, 20, 0), (false, 21, null, 0)), Day(21)).Value);
    }

    [Fact]
    public void The_trace_shows_the_days_of_the_run()
    {
        Trace trace = Ten.Assess(Facts((true, 1, 5, 0), (true, 6, null, 1)), Day(20)).Trace;
        Assert.Equal(new DatePeriod(Day(1), Day(20)), trace.Period);
        Assert.Equal(Known(1), trace.KnownFrom);
    }

    [Fact]
    public void A_coded_value_is_counted_in_the_same_way()
    {
        CodeHeldLongerThan leaf = new(StandardFacts.IncomeSupportFrom, "0180", 10, SpanUnit.Days);
        FactTimeline facts = new FactTimelineBuilder()
            .Add(StandardFacts.IncomeSupportFrom, new Observation<string>("1280", new(Day(1), Day(5)), Known(0)))
            .Add(StandardFacts.IncomeSupportFrom, new Observation<string>("0180", DatePeriod.From(Day(6)), Known(0)))
            .Build();
        Assert.Equal(Truth.False, leaf.Assess(facts, Day(16)).Value);
        Assert.Equal(Truth.True, leaf.Assess(facts, Day(17)).Value);
    }

    private static LocalDate Day(int number) => new LocalDate(2024, 2, 1).PlusDays(number - 1);

    private static Instant Known(int hour) => Instant.FromUtc(2024, 6, 1, hour, 0);

    private static FactTimeline Facts(params ReadOnlySpan<(bool? Value, int From, int? To, int Hour)> lines)
    {
        FactTimelineBuilder builder = new();
        foreach ((bool? value, int from, int? to, int hour) in lines)
        {
            DatePeriod period = new(Day(from), to is { } end ? Day(end) : null);
            builder.Add(Job, value is { } known ? new Observation<bool>(known, period, Known(hour)) : Observation<bool>.Declined(period, Known(hour)));
        }

        return builder.Build();
    }
}
