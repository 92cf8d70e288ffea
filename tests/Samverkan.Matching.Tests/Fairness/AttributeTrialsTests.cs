using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Matching.Fairness;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Fairness;

/// <summary>Each attribute that must not matter is exchanged by itself over target group, place, next step and vacancies, and what changes is told with the rule through which it came.</summary>
public sealed class AttributeTrialsTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate On = new(2025, 3, 3);
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 31, 12, 0);
    private static readonly DistrictId[] Districts = [.. Programme.TeamPlan!.Districts];
    private static readonly ImmutableArray<AttributeSwap> Swaps = AttributeSwap.Standard(DistrictCatalog.Stockholm, On);
    private static readonly ImmutableArray<CounterfactualPerson> People = [.. Enumerable.Range(1, 12).Select(Person)];

    private static AttributeEffect Effect(ImmutableArray<AttributeEffect> effects, string trial, string attribute) => Assert.Single(effects, effect => effect.Trial == trial && effect.Attribute == attribute);

    [Fact]
    public void Sex_disability_and_background_change_nothing_and_age_and_district_only_through_the_rules_that_name_them()
    {
        ImmutableArray<AttributeEffect> effects = AttributeTrials.Run(
            People, Swaps, [CounterfactualTrial.TargetGroup(Programme.TargetGroup, On), Placement(static _ => 0), NextStep(new(Programme)), Vacancies()], TestContext.Current.CancellationToken);
        Assert.Equal(20, effects.Length);
        Assert.All(effects, static effect => Assert.Equal((12, 12), (effect.People, effect.Exchanged)));
        Assert.All(effects.Where(static effect => effect.Attribute is "sex" or "disability" or "background"), static effect => Assert.True(effect.IsWithoutEffect, effect.ToString()));
        Assert.Equal(["SK-C2"], Effect(effects, "target-group", "age").Rules.Select(static rule => rule.Rule));
        Assert.All(effects.Where(static effect => effect.Attribute == "age" && effect.Trial != "target-group"), static effect => Assert.True(effect.IsWithoutEffect, effect.ToString()));
        AttributeEffect place = Effect(effects, "placement", "district");
        Assert.InRange(place.Affected, 1, 12);
        Assert.All(place.Changes, static change => Assert.NotEmpty(change.Rules));
        Assert.All(effects.Where(static effect => effect.Attribute == "district" && effect.Trial is "next-step" or "vacancies" && effect.Attribute == "district"), static effect => Assert.True(effect.IsWithoutEffect, effect.ToString()));
    }

    [Fact]
    public void A_rule_that_looks_at_an_attribute_is_found_out_in_each_trial()
    {
        // A cost that looks at disability, an activity rule that looks at background, and a target group that looks at sex.
        ActivityRule rule = new(
            new("ours"), new("vår egen", "our own"), DatePeriod.From(new(2020, 1, 1)), [StandardMethods.SwedishForImmigrants], new BooleanFactIs(AccessGroupings.ForeignBackground), Matching.NextStep.ActivityRuleEffect.Prevents, new SourceReference("Vår regel", ""));
        ImmutableArray<AttributeEffect> effects = AttributeTrials.Run(
            People, Swaps,
            [
                CounterfactualTrial.TargetGroup(new Cited("OUR-1", new("är kvinna", "is a woman"), new SourceReference("Vår regel", ""), new CodeFactIsOneOf(StandardFacts.RegisterSex, ["woman"])), On),
                Placement(static facts => new BooleanFactIs(StandardFacts.Disability).Assess(facts, On).Value == Truth.True ? 50 : 0),
                NextStep(new(Programme) { Rules = [rule] }),
            ],
            TestContext.Current.CancellationToken);
        Assert.Equal([("OUR-1", 12)], Effect(effects, "target-group", "sex").Rules);
        Assert.False(Effect(effects, "placement", "disability").IsWithoutEffect);
        Assert.Contains(Effect(effects, "placement", "disability").Changes, static change => change.Change.Swapped is not null);
        Assert.Contains(Effect(effects, "placement", "disability").Changes, static change => change.Change.Swapped is null);
        Assert.Contains("SAM3119", Effect(effects, "next-step", "background").Rules.Select(static told => told.Rule));
        Assert.True(Effect(effects, "next-step", "sex").IsWithoutEffect);
    }

    [Fact]
    public void An_exchange_changes_its_own_attribute_and_nothing_else_and_twice_is_once_back()
    {
        foreach (AttributeSwap swap in Swaps.Where(static swap => swap.Key is "sex" or "disability" or "background"))
        {
            CounterfactualPerson twice = People[0].With(swap).With(swap);
            Assert.Equal(People[0].Entries.AsEnumerable(), twice.Entries);
            Assert.NotEqual(People[0].Entries.AsEnumerable(), People[0].With(swap).Entries);
        }

        FactTimeline facts = AttributeSwap.Sex.In(People[0].Facts);
        Assert.Equal("man", Assert.Single(facts.Of(StandardFacts.RegisterSex)).Value);
        Assert.Equal(People[0].Facts.Of(StandardFacts.BirthDate).AsEnumerable(), facts.Of(StandardFacts.BirthDate));
        // What was declined stays declined.
        FactTimeline declined = new FactTimelineBuilder().Add(StandardFacts.Disability, Observation<bool>.Declined(DatePeriod.From(On), Now)).Build();
        Assert.True(Assert.Single(AttributeSwap.Disability.In(declined).Of(StandardFacts.Disability)).IsDeclined);
        Entry told = People[0].Entries[0];
        Entry corrected = told with { Body = new EntryCorrected(told.Id, On, FactObserved.Of(StandardFacts.RegisterSex, "woman", DatePeriod.From(On))) };
        Assert.Equal("man", ((FactObserved)((EntryCorrected)Assert.Single(AttributeSwap.Sex.In([corrected])).Body).Replacement).Value.Text);
        string there = Assert.Single(AttributeSwap.District(DistrictCatalog.Stockholm, On).In(People[0].Facts).Of(StandardFacts.District)).Value;
        Assert.NotEqual(Districts[1].Value, there);
        Assert.NotNull(DistrictCatalog.Stockholm.Find(new(there)));
    }

    [Fact]
    public void Whoever_has_not_told_the_attribute_is_not_counted_as_exchanged_and_what_was_not_tried_is_not_without_effect()
    {
        DatePeriod since = DatePeriod.From(On);
        ImmutableArray<CounterfactualPerson> untold =
        [
            People[0] with { Entries = [], Facts = FactTimeline.Empty },
            People[1] with { Entries = [], Facts = new FactTimelineBuilder().Add(StandardFacts.Disability, Observation<bool>.Declined(since, Now)).Add(StandardFacts.ReportedGender, new("non-binary", since, Now)).Build() },
        ];
        CounterfactualTrial trial = CounterfactualTrial.TargetGroup(Programme.TargetGroup, On);
        Assert.All(AttributeTrials.Run(untold, Swaps, [trial], TestContext.Current.CancellationToken), static effect => Assert.Equal((2, 0, false, false), (effect.People, effect.Exchanged, effect.IsTried, effect.IsWithoutEffect)));
        AttributeEffect some = Effect(AttributeTrials.Run(untold.Add(People[2]), Swaps, [trial], TestContext.Current.CancellationToken), "target-group", "disability");
        Assert.Equal((3, 1, true), (some.People, some.Exchanged, some.IsWithoutEffect));
    }

    [Fact]
    public void Only_those_whom_a_trial_concerns_are_counted_as_exchanged_and_others_who_wait_keep_their_places()
    {
        // Of three with a district the first asks for a place, beside somebody who waits longer and of whom nothing is exchanged.
        ParticipantId beside = Id(99);
        CounterfactualTrial trial = CounterfactualTrial.Placement(
            new(Programme.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100)) { Limits = [.. Programme.TeamPlan!.Teams.Select(static team => new CapacityLimit(team.Id, 1))] }, On,
            static person => person.Id == Id(1) ? new(person.Id, new(person.Facts.Of(StandardFacts.District)[0].Value), On) : null,
            beside: [new(beside, Districts[1], On.PlusDays(-5))]);
        Assert.Equal([Id(1), Id(2), Id(3)], trial.Outcomes(People[..3]).Keys.Order());
        Assert.StartsWith("queue ", trial.Outcomes(People[..3])[Id(1)].Result, StringComparison.Ordinal);
        ImmutableArray<AttributeEffect> effects = AttributeTrials.Run(People[..3], Swaps, [trial], TestContext.Current.CancellationToken);
        Assert.Equal((3, 1, 1, true), Effect(effects, "placement", "sex") is var sex ? (sex.People, sex.Concerned, sex.Exchanged, sex.IsWithoutEffect) : default);
        Assert.Equal((1, 1, 1), Effect(effects, "placement", "district") is var district ? (district.Concerned, district.Exchanged, district.Affected) : default);
        Assert.Contains("SAM3001", Effect(effects, "placement", "district").Rules.Select(static told => told.Rule));
    }

    [Fact]
    public void Whoever_comes_into_the_target_group_is_told_with_its_condition_and_who_loses_the_place_with_the_planners_reason()
    {
        // Two of the same district and one place: ten years older the first is above the age and comes before the second.
        ImmutableArray<CounterfactualPerson> people = [new(Id(1), Told(1998)), new(Id(2), Told(1970))];
        CounterfactualTrial trial = CounterfactualTrial.Placement(
            new(Programme.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100)) { Limits = [.. Programme.TeamPlan!.Teams.Select(static team => new CapacityLimit(team.Id, 1))] }, On,
            static person => new(person.Id, Districts[0], On.PlusDays(-10)), targetGroup: Programme.TargetGroup);
        AttributeEffect effect = Assert.Single(AttributeTrials.Run(people, [AttributeSwap.Age], [trial], TestContext.Current.CancellationToken));
        AttributeChange came = Assert.Single(effect.Changes, static change => change.Change.Swapped == change.Change.Affected);
        Assert.Equal((Id(1), "", false), (came.Change.Affected, came.Change.Before, came.Change.After == ""));
        Assert.Equal(["SK-C2"], came.Rules);
        AttributeChange lost = Assert.Single(effect.Changes, static change => change.Change.Swapped is { } whose && whose != change.Change.Affected);
        Assert.Equal(Id(2), lost.Change.Affected);
        Assert.All(lost.Rules, static rule => Assert.StartsWith("SAM30", rule, StringComparison.Ordinal));

        static FactTimeline Told(int born)
        {
            DatePeriod since = DatePeriod.From(new LocalDate(2015, 1, 1));
            return new FactTimelineBuilder()
                .Add(StandardFacts.BirthDate, new(new LocalDate(born, 5, 1), since, Now)).Add(StandardFacts.RegisteredAtEmploymentService, new(true, since, Now))
                .Add(StandardFacts.IncomeSupportFrom, new("0180", since, Now)).Add(StandardFacts.Unemployed, new(true, since, Now)).Build();
        }
    }

    [Fact]
    public void A_difference_that_is_one_of_need_is_gone_among_those_of_equal_need()
    {
        // The rule keeps out those of great need; group a has more of them. Within each need the groups fare alike.
        Criterion rule = new BooleanFactIs(StandardFacts.Unemployed);
        static bool IsGreat(int n) => n % 10 < (n % 2 == 0 ? 8 : 3);
        EligibilityCandidate[] people = [.. Enumerable.Range(0, 400).Select(static n => new EligibilityCandidate(Id(n + 1), Facts(StandardFacts.Unemployed, !IsGreat(n))))];
        EligibilityAssessment assessment = EligibilityAssessment.Of(rule, people, On);
        static int Of(ParticipantId id) => (int)(uint)(UInt128)id.Value - 1;
        Matching.Fairness.GroupEffect effect = RuleEffects.Of(assessment, static id => Of(id) % 2 == 0 ? "a" : "b", 0.95, static id => IsGreat(Of(id)) ? "great" : "small")[0];
        Assert.True(effect.Difference.Value.Lower > 0.2);
        Assert.Equal(0, effect.DifferenceGivenNeed!.Value.Value, 6);
        Assert.Null(RuleEffects.Of(assessment, static id => Of(id) % 2 == 0 ? "a" : "b")[0].DifferenceGivenNeed);
        Assert.Equal(400, RuleEffects.Of(assessment, static id => Of(id) % 2 == 0 ? "a" : "b", 0.95, static _ => null)[0].DifferenceGivenNeed!.Basis.Missing);
    }

    private static CounterfactualTrial Placement(Func<FactTimeline, int> cost)
    {
        PlacementPlanner planner = new(Programme.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(2));
        return CounterfactualTrial.Placement(planner, On, person => new PlacementCandidate(person.Id, new(person.Facts.Of(StandardFacts.District)[0].Value), On.PlusDays(-(int)(uint)(UInt128)person.Id.Value))
        {
            Options = [new(new("team-5"), cost(person.Facts)), new(new("team-6"), 3)],
        });
    }

    private static CounterfactualTrial NextStep(NextStepPlanner planner)
    {
        ProgrammeEvent[] offers =
        [
            new ActivityOffered(new("coaching"), "Jobbcoachning", ActivityKind.JobDirected, On.PlusDays(14), 8, WeeklyHours: 10), new PlacesFilled(new("coaching"), 1),
            new ActivityOffered(new("sfi"), "Sfi", ActivityKind.SkillsUpgrading, On.PlusDays(14), 8, Method: StandardMethods.SwedishForImmigrants, WeeklyHours: 10), new PlacesFilled(new("sfi"), 1),
        ];
        ProgrammeLog log = ProgrammeLog.Fold(Programme.Id, offers.Select(static (offer, i) => new ProgrammeLogEntry(
            EntryId.FromBits((UInt128)(1000 + i)), Programme.Id, i + 1, Programme.Period.Value.Start, Now.Minus(Duration.FromDays(360)), new Author(StandardRoles.Caseworker, StaffId.FromBits(1)), Programme.Edition.Id, 2, offer)));
        return CounterfactualTrial.NextStep(planner, log, On, View);
    }

    private static CounterfactualTrial Vacancies()
    {
        ImmutableArray<Vacancy> vacancies =
        [
            .. Enumerable.Range(1, 8).Select(static n => new Vacancy { Id = FormattableString.Invariant($"v{n}"), Headline = "Kock", Occupation = new(null, n % 2 == 0 ? "5120" : "5131"), Municipality = new(n % 3 == 0 ? "1280" : "0180"), LastDay = On.PlusDays(n) }),
        ];
        return CounterfactualTrial.Vacancies(new(OccupationTaxonomy.Empty), vacancies, On, View);
    }

    private static JourneyView View(CounterfactualPerson person) => JourneyView.Of(
        person.Journey!.Value, person.Entries, new ReadingAccess(new("af"), StandardRoles.Caseworker, StandardPurposes.Coordination), AccessPolicy.Standard(new SecrecyDomain("af")), Now);

    private static CounterfactualPerson Person(int n)
    {
        JourneyId id = new(Id(n), Programme.Id);
        DatePeriod days = DatePeriod.From(new(2020, 1, 1));
        JourneyEvent[] told =
        [
            FactObserved.Of(StandardFacts.RegisterSex, n % 2 == 1 ? "woman" : "man", days), FactObserved.Of(StandardFacts.Disability, n % 3 == 0, days), FactObserved.Of(AccessGroupings.ForeignBackground, n % 4 == 0, days),
            FactObserved.Of(StandardFacts.BirthDate, new LocalDate(1965 + (3 * n), 5, 1), days), FactObserved.Of(StandardFacts.District, Districts[n % Districts.Length].Value, days),
            new Started(), new FormAnswered(new("sk-joint-mapping"), 1, Respondent.Together, [new(new("direction"), AnswerValue.Of(new AnswerCode("work"))), new(new("studies-needed"), AnswerValue.OfSeveral(new AnswerCode("swedish")))]),
            new WorkProfileTold([.. Enum.GetValues<ProfilePart>()], Wishes: ["ssyk:5120"], Places: ["0180"]),
        ];
        ImmutableArray<Entry> entries =
        [
            .. told.Select((body, i) => new Entry(
                EntryId.FromBits((UInt128)((n * 100) + i)), id, i + 1, new(2025, 1, 7), Instant.FromUtc(2025, 1, 7, 12, 0), new Author(StandardRoles.Caseworker, StaffId.FromBits(1)), new("af"), body.DefaultCategory, Programme.Edition.Id, 1, body)),
        ];
        return CounterfactualPerson.Of(Journey.Fold(id, entries));
    }

    private static FactTimeline Facts(TypedFact<bool> fact, bool value) => new FactTimelineBuilder().Add(fact, new(value, DatePeriod.From(new LocalDate(2020, 1, 1)), Instant.FromUtc(2024, 1, 1, 0, 0))).Build();

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);
}
