using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>Borderline people before each of the five target groups.</summary>
public class TargetGroupTests
{
    private static readonly Instant Known = Instant.FromUtc(2011, 1, 1, 0, 0);

    private static FactTimelineBuilder With<T>(FactTimelineBuilder facts, TypedFact<T> fact, T value, string from)
        where T : notnull, IEquatable<T> => facts.Add(fact, new Observation<T>(value, DatePeriod.From(Day(from)), Known));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static FactTimelineBuilder Stockholm(string born, string unemployedFrom = "2020-01-01")
    {
        var facts = new FactTimelineBuilder();
        With(facts, StandardFacts.BirthDate, Day(born), born);
        With(facts, StandardFacts.Unemployed, true, unemployedFrom);
        With(facts, StandardFacts.RegisteredAtEmploymentService, true, "2020-01-01");
        return With(facts, StandardFacts.IncomeSupportFrom, "0180", "2020-01-01");
    }

    private static Criterion Chosen(Programme programme, string option, string reading) =>
        programme.TargetGroup.With(ImmutableDictionary<OptionName, string>.Empty.Add(new OptionName(option), reading));

    [Theory]
    [InlineData("to-the-day", "2024-09-01", Truth.False)]
    [InlineData("to-the-day", "2024-09-02", Truth.True)]
    [InlineData("at-least-30", "2024-08-31", Truth.False)]
    [InlineData("at-least-30", "2024-09-01", Truth.True)]
    [InlineData("has-turned-31", "2025-08-31", Truth.False)]
    [InlineData("has-turned-31", "2025-09-01", Truth.True)]
    public void Stockholmskraften_on_the_birthday_by_each_reading(string reading, string on, Truth expected) =>
        Assert.Equal(expected, Chosen(ProgrammeCatalog.Stockholmskraften, "older-than-30", reading).Assess(Stockholm("1994-09-01").Build(), Day(on)).Value);

    [Theory]
    [InlineData("over-12-months", "2024-10-01", Truth.False)]
    [InlineData("over-12-months", "2024-10-02", Truth.True)]
    [InlineData("at-least-12-months", "2024-10-01", Truth.True)]
    [InlineData("over-24-months", "2025-10-01", Truth.False)]
    [InlineData("over-24-months", "2025-10-02", Truth.True)]
    public void Stockholmskraften_on_the_anniversary_by_each_reading(string reading, string on, Truth expected) =>
        Assert.Equal(expected, Chosen(ProgrammeCatalog.Stockholmskraften, "long-term-unemployed", reading).Assess(Stockholm("1980-01-01", "2023-10-01").Build(), Day(on)).Value);

    [Fact]
    public void A_missing_fact_leaves_Stockholmskraften_unknown_and_a_declined_one_says_so()
    {
        var facts = new FactTimelineBuilder();
        With(facts, StandardFacts.BirthDate, Day("1980-01-01"), "1980-01-01");
        With(facts, StandardFacts.RegisteredAtEmploymentService, true, "2020-01-01");
        With(facts, StandardFacts.IncomeSupportFrom, "0180", "2020-01-01");
        Verdict missing = ProgrammeCatalog.Stockholmskraften.TargetGroup.Assess(facts.Build(), Day("2024-11-04"));
        Assert.Equal((Truth.Unknown, UnknownCause.Missing), (missing.Value, missing.Cause));
        facts.Add(StandardFacts.Unemployed, Observation<bool>.Declined(DatePeriod.From(Day("2020-01-01")), Known));
        Verdict declined = ProgrammeCatalog.Stockholmskraften.TargetGroup.Assess(facts.Build(), Day("2024-11-04"));
        Assert.Equal((Truth.Unknown, UnknownCause.Declined), (declined.Value, declined.Cause));
        Assert.Contains("SK-C1", declined.Explain(Language.Swedish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false, Truth.True)]
    [InlineData(false, true, true, Truth.True)]
    [InlineData(false, true, false, Truth.False)]
    [InlineData(false, false, true, Truth.False)]
    public void Arbetsprovning_takes_those_of_either_track(bool c5, bool c6, bool c7, Truth expected)
    {
        var facts = new FactTimelineBuilder();
        With(facts, StandardFacts.Unemployed, true, "2012-01-01");
        With(facts, StandardFacts.SocialAssistance, true, "2012-01-01");
        With(facts, StandardFacts.InJobbtorgTargetGroup, false, "2012-01-01");
        With(facts, StandardFacts.ReferredBy, "unit-for-homeless", "2012-01-01");
        With(facts, StandardFacts.CriterionMet("ap-c5"), c5, "2012-01-01");
        With(facts, StandardFacts.CriterionMet("ap-c6"), c6, "2012-01-01");
        With(facts, StandardFacts.CriterionMet("ap-c7"), c7, "2012-01-01");
        Programme programme = ProgrammeCatalog.Arbetsprovning;
        Assert.Equal(expected, programme.TargetGroup.Assess(facts.Build(), Day("2012-05-01")).Value);
        Assert.Equal(c5 ? Truth.True : Truth.False, programme.TargetGroupOf(new TrackId("work-trial")).Assess(facts.Build(), Day("2012-05-01")).Value);
        Assert.Throws<ArgumentException>(() => programme.TargetGroupOf(new TrackId("other")));
    }

    [Theory]
    [InlineData(2, "not-required", Truth.True)]
    [InlineData(3, "not-required", Truth.True)]
    [InlineData(3, "required", Truth.False)]
    public void Hallbar_etablering_asks_for_short_education_in_the_guarantee_only_when_so_read(int level, string reading, Truth expected)
    {
        var facts = new FactTimelineBuilder();
        With(facts, StandardFacts.NewlyArrived, true, "2019-01-01");
        facts.Add(StandardFacts.EnrolledIn("eta"), new Observation<bool>(true, new DatePeriod(Day("2018-01-01"), Day("2019-12-31")), Known));
        facts.Add(StandardFacts.EnrolledIn("eta"), new Observation<bool>(false, DatePeriod.From(Day("2020-01-01")), Known));
        With(facts, StandardFacts.EnrolledIn("job"), true, "2020-01-01");
        With(facts, StandardFacts.EducationLevel, level, "2019-01-01");
        Assert.Equal(expected, Chosen(ProgrammeCatalog.HallbarEtablering, "short-education-in-job", reading).Assess(facts.Build(), Day("2020-03-01")).Value);
    }

    [Theory]
    [InlineData("2021-10-01", "2013-01-18", "2022-12-25", Truth.False)]
    [InlineData("2021-10-01", "2012-01-01", "2022-12-25", Truth.False)]
    [InlineData("2021-10-01", "2012-01-01", "2022-12-26", Truth.True)]
    [InlineData("2020-10-01", "2013-01-18", "2023-01-18", Truth.False)]
    [InlineData("2020-10-01", "2013-01-18", "2023-01-19", Truth.True)]
    public void Insikt_is_strict_about_450_days_and_ten_years(string inJob, string registered, string on, Truth expected)
    {
        var facts = new FactTimelineBuilder();
        With(facts, StandardFacts.ResidentOf, "1280", "2000-01-01");
        With(facts, StandardFacts.EnrolledIn("job"), true, inJob);
        With(facts, StandardFacts.RegisteredAtEmploymentService, true, registered);
        Assert.Equal(expected, ProgrammeCatalog.Insikt.TargetGroup.Assess(facts.Build(), Day(on)).Value);
    }

    [Theory]
    [InlineData("through-the-year-of-65", "2024-05-31", Truth.True)]
    [InlineData("through-the-year-of-65", "2024-06-01", Truth.False)]
    [InlineData("before-turning-65", "2023-05-31", Truth.True)]
    [InlineData("before-turning-65", "2023-06-01", Truth.False)]
    public void Lumena_up_to_65_by_each_reading(string reading, string on, Truth expected)
    {
        var facts = new FactTimelineBuilder();
        With(facts, StandardFacts.BirthDate, Day("1958-06-01"), "1958-06-01");
        With(facts, StandardFacts.FarFromLabourMarket, true, "2023-01-01");
        With(facts, StandardFacts.SupportInsufficientInOrdinaryOperation, true, "2023-01-01");
        Assert.Equal(expected, Chosen(ProgrammeCatalog.Lumena, "up-to-65", reading).Assess(facts.Build(), Day(on)).Value);
    }
}
