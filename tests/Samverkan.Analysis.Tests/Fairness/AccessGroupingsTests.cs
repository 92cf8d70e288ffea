using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Analysis.Tests.Fairness;

/// <summary>Groupings from what journeys tell: a missing answer and a declined one are apart, and never a no.</summary>
public sealed class AccessGroupingsTests
{
    private static readonly LocalDate Start = new(2025, 1, 1);
    private static readonly Instant Known = Instant.FromUtc(2025, 1, 1, 8, 0);

    [Fact]
    public void Who_has_declined_and_who_was_never_asked_are_apart_and_not_counted_as_without()
    {
        Cohort cohort = Build(Person(true), Person(true), Person(false), Person(null), Person(null, declined: true));
        Grouping disability = AccessGroupings.ByDisability(cohort);
        Assert.Equal([("yes", 2), ("no", 1), (Grouping.NotStated, 2)], disability.Groups.Select(static group => (group.Key, group.Rows.Count)));
        Func<ParticipantId, string?> keyOf = disability.KeyOf(cohort);
        Assert.Equal(["yes", "yes", "no", null, null], cohort.Participants.Span.ToArray().Select(keyOf));
        Assert.Null(keyOf(ParticipantId.FromBits(999)));
        Assert.Throws<ArgumentException>(() => disability.KeyOf(Build(Person(true))));
    }

    [Fact]
    public void An_answer_that_no_longer_holds_on_the_day_is_not_known()
    {
        LocalDate until = new(2025, 6, 30);
        CohortRow past = Cohorts.CohortTests.Person(1) with { Facts = new FactTimelineBuilder().Add(StandardFacts.Disability, new(true, new DatePeriod(Start, until), Known)).Build() };
        Assert.Equal([Grouping.NotStated], AccessGroupings.ByDisability(Build(past)).Groups.Where(static group => !group.Rows.IsEmpty).Select(static group => group.Key));
    }

    [Theory]
    [InlineData(1995, 1, 2, "under-30")]
    [InlineData(1995, 1, 1, "30-54")]
    [InlineData(1970, 1, 2, "30-54")]
    [InlineData(1970, 1, 1, "55-up")]
    public void Age_is_counted_in_whole_years_on_the_day_of_the_start(int year, int month, int day, string expected)
    {
        LocalDate born = new(year, month, day);
        CohortRow row = Cohorts.CohortTests.Person(1) with
        {
            Facts = new FactTimelineBuilder().Add(StandardFacts.BirthDate, new(born, DatePeriod.From(born), Known)).Build(),
            Reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start.PlusDays(-400)).Add(Milestone.Started, Start),
        };
        Assert.Equal(expected, Assert.Single(Grouping.ByAge(Build(row)).Groups, static group => !group.Rows.IsEmpty).Key);
        Assert.Throws<ArgumentException>(() => Grouping.ByAge(Build(row), 40, 40));
    }

    [Fact]
    public void What_nobody_has_told_of_is_no_grouping_and_every_other_one_divides_everybody()
    {
        Cohort cohort = Build(Person(true), Person(false), Person(null));
        ImmutableArray<Grouping> all = AccessGroupings.Standard(cohort);
        Assert.DoesNotContain(all, static grouping => grouping.Key is "background" or "age");
        Assert.Contains(all, static grouping => grouping.Key == "disability");
        Assert.All(all, grouping => Assert.Equal(cohort.Count, grouping.Groups.Sum(static group => group.Rows.Count)));
        // The summary takes the steps and the groupings by itself, and counts the untold as missing.
        AccessComparison one = AccessSummary.Of(Build(Person(true), Person(false), Person(false), Person(null))).Comparisons.First(static comparison => comparison.Division == "disability");
        Assert.Equal(1, one.Difference.Basis.Missing);
    }

    private static Cohort Build(params CohortRow[] rows) => Cohorts.CohortTests.Build(rows.Select(static (row, i) => row with { Participant = ParticipantId.FromBits((UInt128)(i + 1)) }));

    private static CohortRow Person(bool? disability, bool declined = false)
    {
        FactTimelineBuilder facts = new();
        if (declined)
            facts.Add(StandardFacts.Disability, Observation<bool>.Declined(DatePeriod.From(Start), Known));
        else if (disability is { } has)
            facts.Add(StandardFacts.Disability, new(has, DatePeriod.From(Start), Known));
        return Cohorts.CohortTests.Person(1) with { Facts = facts.Build(), Reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start) };
    }
}
