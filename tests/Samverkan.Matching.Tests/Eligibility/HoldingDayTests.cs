using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Matching.Tests.Eligibility;

/// <summary>From which day somebody will belong by time alone: the day holds, the day before does not, and no earlier day does.</summary>
public sealed class HoldingDayTests
{
    private static readonly LocalDate On = new(2025, 3, 3);
    private static readonly Instant Known = Instant.FromUtc(2025, 1, 1, 8, 0);

    [Theory]
    [InlineData(AgeBoundary.ToTheDay, "2026-02-15")]
    [InlineData(AgeBoundary.HasTurnedNext, "2027-02-14")]
    [InlineData(AgeBoundary.AtLeast, "2026-02-14")]
    public void An_age_holds_from_the_day_that_its_reading_says(AgeBoundary reading, string day) =>
        Assert.Equal(day, Day(HoldingDay.FirstAfter(new OlderThan(30, reading), Born(new(1996, 2, 14)), On)));

    [Fact]
    public void A_length_of_time_holds_from_its_day_a_lower_limit_of_age_from_the_birthday_and_what_time_does_not_change_never()
    {
        FactTimeline since = Told((true, new LocalDate(2024, 12, 1), null));
        Assert.Equal("2026-02-25", Day(HoldingDay.FirstAfter(new HeldLongerThan(StandardFacts.Unemployed, true, 450, SpanUnit.Days), since, On)));
        Assert.Equal("2025-12-02", Day(HoldingDay.FirstAfter(new HeldLongerThan(StandardFacts.Unemployed, true, 12, SpanUnit.Months), since, On)));
        Assert.Equal("2025-12-01", Day(HoldingDay.FirstAfter(new HeldLongerThan(StandardFacts.Unemployed, true, 12, SpanUnit.Months, SpanBoundary.Inclusive), since, On)));
        // Ninety days before a break of sixty count when time is added up.
        FactTimeline broken = Told((true, new LocalDate(2024, 7, 4), new LocalDate(2024, 10, 1)), (false, new LocalDate(2024, 10, 2), new LocalDate(2024, 11, 30)), (true, new LocalDate(2024, 12, 1), null));
        Assert.Equal("2025-11-27", Day(HoldingDay.FirstAfter(new HeldLongerThan(StandardFacts.Unemployed, true, 450, SpanUnit.Days, SpanBoundary.Strict, SpanCounting.Accumulated), broken, On)));
        Assert.Equal("2026-02-14", Day(HoldingDay.FirstAfter(new AgeBetween(18, 24), Born(new(2008, 2, 14)), On)));
        Assert.Null(HoldingDay.FirstAfter(new AgeBetween(18, 24), Born(new(1990, 2, 14)), On));
        Assert.Null(HoldingDay.FirstAfter(new BooleanFactIs(StandardFacts.Employed), since, On));
        Assert.Null(HoldingDay.FirstAfter(new BooleanFactIs(StandardFacts.Unemployed, false), since, On));
        // What has an end gives way on the day after it, and what is earlier than a day is looked for one day later.
        FactTimeline ending = Told((true, new LocalDate(2024, 1, 1), new LocalDate(2025, 4, 30)), (false, new LocalDate(2025, 5, 1), null));
        Assert.Equal("2025-05-01", Day(HoldingDay.FirstAfter(new BooleanFactIs(StandardFacts.Unemployed, false), ending, On)));
        Assert.Equal("2025-05-02", Day(HoldingDay.FirstAfter(new HeldAtSomeTime(StandardFacts.Unemployed, false, includingTheDate: false), ending, On)));
    }

    [Fact]
    public void The_day_is_the_first_of_all_days_on_which_the_criterion_holds_when_every_day_is_judged_anew() =>
        Gen.Select(Gen.Int[0, 40], Gen.Bool, Gen.Int[1, 900], Gen.Int[-700, 300].Array[0, 3], Gen.Int[-60 * 365, -20 * 365], Gen.Int[0, 2]).Sample(
            static (years, accumulated, amount, changes, born, kind) =>
            {
                FactTimelineBuilder facts = new();
                LocalDate birth = On.PlusDays(born);
                facts.Add(StandardFacts.BirthDate, new(birth, DatePeriod.From(birth), Known));
                int[] days = [.. changes.Distinct().Order()];
                for (int i = 0; i < days.Length; i++)
                    facts.Add(StandardFacts.Unemployed, new(i % 2 == 0, new DatePeriod(On.PlusDays(days[i]), i + 1 < days.Length ? On.PlusDays(days[i + 1] - 1) : null), Known));
                Criterion held = new HeldLongerThan(StandardFacts.Unemployed, true, amount, SpanUnit.Days, SpanBoundary.Strict, accumulated ? SpanCounting.Accumulated : SpanCounting.Continuous);
                Criterion age = new OlderThan(years, AgeBoundary.ToTheDay);
                Criterion criterion = kind switch { 0 => new All(held, age), 1 => new Any(new Not(age), held), _ => new All(new Not(new BooleanFactIs(StandardFacts.Unemployed)), age) };
                FactTimeline known = facts.Build();
                LocalDate? told = HoldingDay.FirstAfter(criterion, known, On);
                // Judged anew on each of a thousand days: the first on which it holds, after one on which it does not.
                LocalDate[] holds = [.. Enumerable.Range(0, 1000).Select(On.PlusDays).Where(day => criterion.Assess(known, day).Value == Truth.True)];
                if (holds.Contains(On))
                    return true;
                return holds.Length == 0 ? told is null || told > On.PlusDays(999) : told == holds[0];
            },
            iter: 80);

    [Fact]
    public void A_near_miss_is_told_from_which_day_and_counted_and_whoever_time_does_not_help_is_not()
    {
        EligibilityAssessment found = EligibilityAssessment.Of(
            ProgrammeCatalog.Stockholmskraften.TargetGroup,
            [
                new(ParticipantId.FromBits(1), InGroup(new(1996, 2, 14), "0180")), // soon old enough
                new(ParticipantId.FromBits(2), InGroup(new(1980, 2, 14), "1280")), // support from elsewhere
                new EligibilityCandidate(ParticipantId.FromBits(3), InGroup(new(1980, 2, 14), "0180")) { On = new(2024, 12, 2) }, // belongs, on a day of his own
            ],
            On);
        EligibilityResult young = found.Results[0];
        LocalDate from = Assert.NotNull(young.HoldsFrom);
        Assert.Equal((Truth.True, Truth.False), (Value(young.Id, from), Value(young.Id, from.PlusDays(-1))));
        Assert.Equal(Period.DaysBetween(On, from), young.DaysLeft);
        Assert.True(found.Results[1].IsNearMiss);
        Assert.Null(found.Results[1].HoldsFrom);
        Assert.Equal((Truth.True, new LocalDate(2024, 12, 2)), (found.Results[2].Value, found.Results[2].On));
        Assert.Equal([1, 0], found.Conditions.Where(static c => c.FailsAlone == 1).Select(static c => c.HoldsLater));

        static Truth Value(ParticipantId _, LocalDate day) => ProgrammeCatalog.Stockholmskraften.TargetGroup.Assess(InGroup(new(1996, 2, 14), "0180"), day).Value;
    }

    [Fact]
    public void Each_person_is_judged_on_a_day_of_their_own_as_if_alone()
    {
        EligibilityCandidate[] people = [.. Enumerable.Range(0, 60).Select(static n => new EligibilityCandidate(ParticipantId.FromBits((UInt128)(n + 1)), InGroup(new LocalDate(1994, 11, 1).PlusDays(n), "0180")) { On = n % 3 == 0 ? null : On.PlusDays(-5 * n) })];
        EligibilityAssessment found = EligibilityAssessment.Of(ProgrammeCatalog.Stockholmskraften.TargetGroup, people, On);
        Assert.All(people.Zip(found.Results), static both =>
        {
            Assert.Equal(both.First.On ?? On, both.Second.On);
            Assert.Equal(ProgrammeCatalog.Stockholmskraften.TargetGroup.Assess(both.First.Facts, both.First.On ?? On).Value, both.Second.Value);
        });
        Assert.True(found.Count(Truth.True) > 0 && found.Count(Truth.False) > 0);
    }

    private static FactTimeline InGroup(LocalDate born, string support)
    {
        DatePeriod since = DatePeriod.From(new LocalDate(2015, 1, 1));
        return new FactTimelineBuilder().Add(StandardFacts.BirthDate, new(born, DatePeriod.From(born), Known)).Add(StandardFacts.RegisteredAtEmploymentService, new(true, since, Known))
            .Add(StandardFacts.IncomeSupportFrom, new(support, since, Known)).Add(StandardFacts.Unemployed, new(true, since, Known)).Build();
    }

    private static FactTimeline Born(LocalDate day) => new FactTimelineBuilder().Add(StandardFacts.BirthDate, new(day, DatePeriod.From(day), Known)).Build();

    private static FactTimeline Told(params ImmutableArray<(bool Value, LocalDate From, LocalDate? To)> stretches)
    {
        FactTimelineBuilder facts = new();
        foreach ((bool value, LocalDate from, LocalDate? to) in stretches)
            facts.Add(StandardFacts.Unemployed, new(value, new DatePeriod(from, to), Known));
        return facts.Build();
    }

    private static string? Day(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : null;
}
