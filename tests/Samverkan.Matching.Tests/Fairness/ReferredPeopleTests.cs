using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Fairness;

namespace Samverkan.Matching.Tests.Fairness;

/// <summary>All who were referred, let in or not, each by their own facts on the day of the referral.</summary>
public sealed class ReferredPeopleTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Instant Known = Instant.FromUtc(2025, 1, 1, 8, 0);
    private static readonly Criterion OlderThan30 = new OlderThan(30, AgeBoundary.ToTheDay);

    [Fact]
    public void Each_step_is_among_those_who_passed_the_one_before_and_the_first_is_not_true_of_all()
    {
        // Six women: one unknown, one too young, one just referred, one waiting, one offered only, one begun. Three men, all begun.
        ReferredPeople found = ReferredPeople.Of(OlderThan30,
        [
            Person(1, "woman", null), Person(2, "woman", 2000), Person(3, "woman", 1980) with { CouldBeOffered = false }, Person(4, "woman", 1980), Person(5, "woman", 1980) with { WasOffered = true }, Begun(6, "woman"),
            Begun(7, "man"), Begun(8, "man"), Begun(9, "man"),
        ]);
        Assert.Equal([("judged", 9, 8), ("in-target-group", 8, 7), ("offered", 6, 5), ("placed", 5, 4), ("started", 4, 4)], found.Steps.Select(static step => (step.Key, step.Among.Count, step.Got.And(step.Among).Count)));
        AccessComparison[] men = [.. found.Access([FactGrouping.Sex]).Comparisons];
        Assert.Equal([("judged", 3, 3, 5, 6), ("in-target-group", 3, 3, 4, 5), ("offered", 3, 3, 2, 3), ("placed", 3, 3, 1, 2), ("started", 3, 3, 1, 1)],
            men.Select(static one => (one.Step.Key, one.Share.Numerator, one.Share.Denominator, one.ReferenceShare.Numerator, one.ReferenceShare.Denominator)));
        GroupEffect women = found.Effects(FactGrouping.Sex).Single(static effect => effect.Group == "woman");
        Assert.Equal((1, 5, 1), (women.KeptOut.Numerator, women.KeptOut.Denominator, women.Unknown));
    }

    [Fact]
    public void Everybody_is_judged_and_grouped_on_the_day_of_the_referral()
    {
        // Thirty years on the second of March 1995: too young when referred on that birthday, old enough the day after; and 29 years, in the younger group, a year before.
        ReferredPerson One(int n, LocalDate referred) => new(Id(n), Facts("man", new LocalDate(1995, 3, 2)), referred);
        ReferredPeople found = ReferredPeople.Of(OlderThan30, [One(1, new(2025, 3, 2)), One(2, new(2025, 3, 3)), One(3, new(2024, 3, 2))]);
        Assert.Equal([Truth.False, Truth.True, Truth.False], found.Assessment.Results.Select(static one => one.Value));
        Assert.Equal(["30-54", "30-54", "under-30"], new[] { One(1, new(2025, 3, 2)), One(2, new(2025, 3, 3)), One(3, new(2024, 3, 2)) }.Select(static one => FactGrouping.Age.KeyOf(one.Facts, one.Referred)));
    }

    [Fact]
    public void What_is_a_difference_of_need_is_gone_among_people_of_equal_need()
    {
        // Those with short education are mostly kept out whoever they are, and more of the women have it.
        ReferredPerson One(int n) => new(Id(n + 1), Facts(n % 2 == 0 ? "woman" : "man", IsShort(n) && n % 20 < 18 ? new(2000, 1, 1) : new(1980, 1, 1), education: IsShort(n) ? 1 : 3), Day);
        static bool IsShort(int n) => n / 20 % 10 < (n % 2 == 0 ? 7 : 3);
        ReferredPeople found = ReferredPeople.Of(OlderThan30, Enumerable.Range(0, 400).Select(One));
        GroupEffect women = found.Effects(FactGrouping.Sex, FactGrouping.Education).Single(static effect => effect.Group == "woman");
        Assert.True(women.Difference.Value.Lower > 0.2);
        Assert.Equal(0, women.DifferenceGivenNeed!.Value.Value, 6);
        AccessComparison inside = found.Access([FactGrouping.Sex], FactGrouping.Education).Comparisons.Single(static one => one.Step.Key == "in-target-group");
        Assert.True(inside.CallsForALook is false && Math.Abs(inside.Difference.Value.Value) > 0.2);
    }

    [Fact]
    public void Whoever_declined_was_never_asked_or_lives_nowhere_known_is_in_no_group_and_keys_are_those_of_a_cohort()
    {
        DatePeriod since = DatePeriod.From(new(2020, 1, 1));
        FactTimeline declined = new FactTimelineBuilder().Add(StandardFacts.RegisterSex, new("woman", since, Known)).Add(StandardFacts.ReportedGender, Observation<string>.Declined(since, Known))
            .Add(StandardFacts.Disability, Observation<bool>.Declined(since, Known)).Build();
        Assert.All(FactGrouping.Standard(DistrictCatalog.Stockholm).Add(FactGrouping.Education), grouping => Assert.Null(grouping.KeyOf(declined, Day)));
        FactTimeline told = new FactTimelineBuilder().Add(StandardFacts.RegisterSex, new("woman", since, Known)).Add(StandardFacts.ReportedGender, new("non-binary", since, Known)).Add(StandardFacts.Disability, new(true, since, Known))
            .Add(AccessGroupings.ForeignBackground, new(false, since, Known)).Add(StandardFacts.BirthDate, new(new LocalDate(1960, 1, 1), since, Known)).Add(StandardFacts.District, new("stockholm/farsta", since, Known)).Build();
        Assert.Equal(["non-binary", "yes", "no", "55-up", "stockholm/farsta"], FactGrouping.Standard(DistrictCatalog.Stockholm).Select(grouping => grouping.KeyOf(told, Day)));
        Assert.Equal(["icke-binära", "med funktionsnedsättning", "inte utländsk bakgrund", "55 år och äldre", "Farsta"], FactGrouping.Standard(DistrictCatalog.Stockholm).Select(grouping => grouping.NameOf(grouping.KeyOf(told, Day)!).Swedish));
        // The same keys and names as a cohort's own divisions.
        Cohort cohort = CohortOf(told);
        Assert.All(AccessGroupings.Standard(cohort), grouping =>
        {
            Group group = grouping.Groups.Single(static one => !one.Rows.IsEmpty);
            FactGrouping own = FactGrouping.Standard(DistrictCatalog.Stockholm).Single(one => one.Key == grouping.Key);
            Assert.Equal((own.Name, own.KeyOf(told, Day), own.NameOf(group.Key)), (grouping.Name, group.Key, group.Name));
        });
        Grouping divided = FactGrouping.Sex.Of([(told, Day), (declined, Day)]);
        Assert.Equal([("non-binary", 1), (Grouping.NotStated, 1)], divided.Groups.Select(static group => (group.Key, group.Rows.Count)));
        Assert.Throws<ArgumentException>(() => Grouping.Of("x", LocalizedText.Same("x"), 2, [new("a", LocalizedText.Same("a"), RowSet.All(2)), new("b", LocalizedText.Same("b"), RowSet.All(2))]));
        Assert.Throws<ArgumentException>(() => Grouping.Of("x", LocalizedText.Same("x"), 2, [new("a", LocalizedText.Same("a"), RowSet.All(3))]));
    }

    [Fact]
    public void A_journey_tells_how_far_the_way_in_has_gone()
    {
        Assert.Null(ReferredPerson.Of(Journey()));
        Assert.Equal((true, false, false, false), Way(new Referred(new("af"))));
        Assert.Equal((true, true, false, false), Way(new Referred(new("af")), new ProposalMade(new("p"), ProposalKind.Team, new("team-1"), new("sam3001"))));
        Assert.Equal((true, false, false, false), Way(new Referred(new("af")), new ProposalMade(new("p"), ProposalKind.Vacancy, new("v"), new("fits"))));
        Assert.Equal((true, true, true, false), Way(new Referred(new("af")), new PlacedOnTeam(new("team-1"), null, new("sam3001"))));
        Assert.Equal((true, true, true, true), Way(new Referred(new("af")), new Started()));
        Assert.Equal(Day, ReferredPerson.Of(Journey(new Referred(new("af"))))!.Referred);

        static (bool, bool, bool, bool) Way(params JourneyEvent[] told) => ReferredPerson.Of(Journey(told)) is { } one ? (one.CouldBeOffered, one.WasOffered, one.WasPlaced, one.HasStarted) : default;
    }

    private static Journey Journey(params JourneyEvent[] told)
    {
        JourneyId id = new(Id(1), ProgrammeCatalog.Stockholmskraften.Id);
        return Core.Journeys.Journey.Fold(id, told.Select((body, i) => new Entry(
            EntryId.FromBits((UInt128)(i + 1)), id, i + 1, Day, Instant.FromUtc(2025, 3, 3, 12, i), new Author(StandardRoles.Caseworker, StaffId.FromBits(1)), new("af"), body.DefaultCategory, ProgrammeCatalog.Stockholmskraften.Edition.Id, 1, body)));
    }

    private static ReferredPerson Begun(int n, string sex) => Person(n, sex, 1980) with { WasOffered = true, WasPlaced = true, HasStarted = true };

    private static ReferredPerson Person(int n, string sex, int? born) => new(Id(n), Facts(sex, born is { } year ? new LocalDate(year, 1, 1) : null), Day) { CouldBeOffered = true };

    private static FactTimeline Facts(string sex, LocalDate? born, int? education = null)
    {
        DatePeriod since = DatePeriod.From(new(1950, 1, 1));
        FactTimelineBuilder facts = new FactTimelineBuilder().Add(StandardFacts.RegisterSex, new(sex, since, Known));
        if (born is { } day)
            facts.Add(StandardFacts.BirthDate, new(day, since, Known));
        if (education is { } level)
            facts.Add(StandardFacts.EducationLevel, new(level, since, Known));
        return facts.Build();
    }

    private static Cohort CohortOf(FactTimeline facts)
    {
        CohortBuilder builder = new(ProgrammeCatalog.Stockholmskraften.Id, Day, Instant.FromUtc(2025, 3, 3, 12, 0));
        builder.Add(new CohortRow { Participant = Id(1), Facts = facts, Sex = CohortSex.NonBinary });
        return builder.Build();
    }

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);
}
