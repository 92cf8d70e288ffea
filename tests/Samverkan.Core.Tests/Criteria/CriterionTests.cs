using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

public sealed class CriterionTests
{
    private static readonly Instant Recorded = Instant.FromUtc(2024, 10, 1, 8, 0);
    private static readonly LocalDate On = new(2024, 11, 4);

    [Fact]
    public void All_of_nothing_is_true_and_any_of_nothing_false()
    {
        Assert.Equal(Truth.True, new All().Assess(FactTimeline.Empty, On).Value);
        Assert.Equal(Truth.False, new Any().Assess(FactTimeline.Empty, On).Value);
    }

    [Fact]
    public void Equal_parts_make_equal_criteria()
    {
        Assert.Equal(new All(StandardCriteria.EnrolledIn("job"), StandardCriteria.ResidentOf("1280")), new All(StandardCriteria.EnrolledIn("job"), StandardCriteria.ResidentOf("1280")));
        Assert.NotEqual<Criterion>(new All(StandardCriteria.EnrolledIn("job")), new Any(StandardCriteria.EnrolledIn("job")));
        Assert.NotEqual(new All(StandardCriteria.EnrolledIn("job")), new All(StandardCriteria.EnrolledIn("eta")));
    }

    [Fact]
    public void Random_criteria_made_twice_from_the_same_JSON_are_equal_and_hash_alike() =>
        Generate.Criterion.Sample(
            criterion =>
            {
                string json = CriterionCatalog.Standard.ToJson(criterion);
                Criterion left = CriterionCatalog.Standard.Parse(json);
                Criterion right = CriterionCatalog.Standard.Parse(json);
                return left.Equals(right) && left.GetHashCode() == right.GetHashCode();
            },
            iter: 300);

    [Fact]
    public void De_Morgans_laws_hold_for_random_criteria_and_people() =>
        Gen.Select(Generate.Criterion, Generate.Criterion, Generate.Facts, Generate.Day).Sample(
            (left, right, facts, on) =>
                Value(new Not(new All(left, right)), facts, on) == Value(new Any(new Not(left), new Not(right)), facts, on)
                && Value(new Not(new Any(left, right)), facts, on) == Value(new All(new Not(left), new Not(right)), facts, on),
            iter: 2_000);

    [Fact]
    public void More_information_about_unknown_days_never_turns_true_into_false() =>
        Gen.Select(Generate.Growing, Generate.Facts, Generate.Day, Generate.Observation(Gen.Bool), Generate.Observation(Generate.Payer)).Sample(
            (criterion, facts, on, unemployed, payer) =>
            {
                FactTimeline more = Filled(Filled(facts, StandardFacts.Unemployed, unemployed), StandardFacts.IncomeSupportFrom, payer);
                return !(Value(criterion, facts, on) == Truth.True && Value(criterion, more, on) == Truth.False);
            },
            iter: 5_000);

    [Fact]
    public void More_information_never_changes_what_one_day_tells_for_certain() =>
        Gen.Select(Generate.LeafOfTheDay, Generate.Facts, Generate.Day, Generate.Observation(Gen.Bool), Generate.Observation(Generate.Payer)).Sample(
            (leaf, facts, on, unemployed, payer) =>
            {
                Truth before = Value(leaf, facts, on);
                Truth after = Value(leaf, Filled(Filled(facts, StandardFacts.Unemployed, unemployed), StandardFacts.IncomeSupportFrom, payer), on);
                return before == Truth.Unknown || before == after;
            },
            iter: 3_000);

    [Fact]
    public void What_was_known_at_an_instant_is_judged_as_though_nothing_had_come_later() =>
        Gen.Select(Generate.Criterion, Generate.Observations(Gen.Bool), Generate.Day, Gen.Int[0, 9]).Sample(
            (criterion, observations, on, hours) =>
            {
                Instant instant = Instant.FromUtc(2020, 6, 1, 0, 0).Plus(Duration.FromHours(hours));
                FactTimeline then = Timeline(observations.Where(item => item.KnownFrom <= instant));
                FactTimeline now = Timeline(observations);
                return Value(criterion, now.KnownAt(instant), on) == Value(criterion, then, on)
                    && now.KnownAt(instant).KnownAt(instant).Of(StandardFacts.Unemployed).SequenceEqual(now.KnownAt(instant).Of(StandardFacts.Unemployed));
            },
            iter: 2_000);

    [Fact]
    public void Day_by_day_agrees_with_asking_day_for_day() =>
        Gen.Select(Generate.Observations(Generate.Payer), Generate.Day).Sample(
            (observations, day) =>
            {
                ImmutableArray<Stretch<string>> stretches = Stretch<string>.DayByDay(observations.AsSpan());
                Observation<string>? swept = null;
                foreach (Stretch<string> stretch in stretches)
                {
                    if (stretch.Days.Contains(day))
                        swept = swept is null ? stretch.Observation : throw new InvalidOperationException("Two stretches share a day.");
                }

                return swept == Stretch<string>.HoldingOn(observations.AsSpan(), day);
            },
            iter: 3_000);

    [Fact]
    public void A_missing_fact_gives_unknown_and_a_declined_one_unknown_with_that_cause()
    {
        BooleanFactIs disabled = new(StandardFacts.Disability);
        Verdict missing = disabled.Assess(FactTimeline.Empty, On);
        Assert.Equal((Truth.Unknown, UnknownCause.Missing), (missing.Value, missing.Cause));

        FactTimeline facts = new FactTimelineBuilder()
            .Add(StandardFacts.Disability, Observation<bool>.Declined(DatePeriod.From(new(2024, 1, 1)), Recorded)).Build();
        Verdict declined = disabled.Assess(facts, On);
        Assert.Equal((Truth.Unknown, UnknownCause.Declined), (declined.Value, declined.Cause));

        Verdict both = new All(disabled, StandardCriteria.EnrolledIn("job")).Assess(facts, On);
        Assert.Equal((Truth.Unknown, UnknownCause.Mixed), (both.Value, both.Cause));
    }

    [Fact]
    public void A_criterion_nests_no_deeper_than_it_may()
    {
        Criterion criterion = StandardCriteria.EnrolledIn("job");
        for (int i = 1; i < Criterion.MaximumDepth; i++)
            criterion = new Not(criterion);
        Assert.Equal(Criterion.MaximumDepth, criterion.Depth);
        Assert.Equal(criterion, CriterionCatalog.Standard.Parse(CriterionCatalog.Standard.ToJson(criterion)));
        Assert.Throws<ArgumentException>(() => new Not(criterion));
        Assert.Throws<ArgumentException>(() => new All(criterion));
    }

    [Fact]
    public void Every_random_criterion_says_itself_in_every_language() =>
        Generate.Criterion.Sample(
            criterion => Enum.GetValues<Language>().All(language => !string.IsNullOrWhiteSpace(criterion.Describe(language)) && !criterion.Describe(language).Contains('{', StringComparison.Ordinal))
                && criterion.Describe(Language.EasySwedish) == criterion.Describe(Language.Swedish)
                && criterion.ToString() == criterion.Describe(Language.Swedish),
            iter: 500);

    [Fact]
    public void A_choice_takes_the_reading_that_it_is_told()
    {
        OptionName option = new("over-30");
        Choice over30 = new(
            option,
            [
                new Reading("has-turned-31", new OlderThan(30, AgeBoundary.HasTurnedNext)),
                new Reading("to-the-day", new OlderThan(30, AgeBoundary.ToTheDay)),
                new Reading("at-least-30", new OlderThan(30, AgeBoundary.AtLeast)),
            ],
            "to-the-day");
        All group = new(over30, StandardCriteria.RegisteredAtEmploymentService);
        Criterion other = group.With(new Dictionary<OptionName, string> { [option] = "at-least-30", [new OptionName("elsewhere")] = "what" });
        Assert.Equal("at-least-30", other.Choices().Single().Chosen);
        Assert.Equal("to-the-day", group.Choices().Single().InForce.Value);
        Assert.Throws<ArgumentException>(() => group.With(new Dictionary<OptionName, string> { [option] = "no-such" }));
        Assert.Equal(4, group.Leaves().Count());
    }

    private static Truth Value(Criterion criterion, FactTimeline facts, LocalDate on) => criterion.Assess(facts, on).Value;

    private static FactTimeline Timeline(IEnumerable<Observation<bool>> observations)
    {
        FactTimelineBuilder builder = new();
        Generate.Add(builder, StandardFacts.Unemployed, observations);
        return builder.Build();
    }

    /// <summary>The timeline with one observation more, on those of its days that were unknown.</summary>
    private static FactTimeline Filled<T>(FactTimeline facts, TypedFact<T> fact, Observation<T> more)
        where T : notnull, IEquatable<T>
    {
        if (more.IsDeclined)
            return facts;
        FactTimelineBuilder builder = new();
        Generate.Add(builder, StandardFacts.Unemployed, facts.Of(StandardFacts.Unemployed));
        Generate.Add(builder, StandardFacts.EnrolledIn("job"), facts.Of(StandardFacts.EnrolledIn("job")));
        Generate.Add(builder, StandardFacts.IncomeSupportFrom, facts.Of(StandardFacts.IncomeSupportFrom));
        Generate.Add(builder, StandardFacts.EducationLevel, facts.Of(StandardFacts.EducationLevel));
        Generate.Add(builder, StandardFacts.BirthDate, facts.Of(StandardFacts.BirthDate));
        for (LocalDate day = more.Period.Start; day <= Generate.Zero.PlusDays(100) && !(day > more.Period.End); day = day.PlusDays(1))
        {
            if (Stretch<T>.HoldingOn(facts.Of(fact).AsSpan(), day) is not { HasValue: true })
                builder.Add(fact, new Observation<T>(more.Value, DatePeriod.Of(day), Recorded));
        }

        return builder.Build();
    }
}
