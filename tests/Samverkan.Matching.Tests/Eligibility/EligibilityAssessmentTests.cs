using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Matching.Vacancies.Subsidies;

namespace Samverkan.Matching.Tests.Eligibility;

public sealed class EligibilityAssessmentTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly Criterion Unemployed = new BooleanFactIs(StandardFacts.Unemployed, true);
    private static readonly Criterion Registered = new BooleanFactIs(StandardFacts.RegisteredAtEmploymentService, true);

    [Fact]
    public void Each_condition_counts_whom_it_keeps_out_and_whom_it_cannot_tell_of()
    {
        var group = new All([new Cited("X-1", LocalizedText.Same("x"), new("Ett dokument", ""), Unemployed), new All([Registered, new OlderThan(30, AgeBoundary.ToTheDay)])]);
        EligibilityAssessment found = EligibilityAssessment.Of(
            group,
            [
                Person(1, true, true, 1980), // belongs
                Person(2, true, false, 1980), // a near miss: not registered
                Person(3, false, false, 1980), // two conditions fail
                Person(4, null, true, 1980), // nothing known of unemployment
                Person(5, null, false, 1980), // unknown, and out all the same
                Person(6, true, true, 2000), // a near miss: too young
            ],
            Day);
        Assert.Equal(3, found.Conditions.Length);
        Assert.Equal("X-1", Assert.IsType<Cited>(found.Conditions[0].Condition).Id);
        Assert.Equal((3, 1, 0, 2, 0), Counts(found.Conditions[0]));
        Assert.Equal((3, 3, 1, 0, 0), Counts(found.Conditions[1]));
        Assert.Equal((5, 1, 1, 0, 0), Counts(found.Conditions[2]));
        Assert.Equal((1, 4, 1), (found.Count(Truth.True), found.Count(Truth.False), found.Count(Truth.Unknown)));
        Assert.All(found.Results, r => Assert.Equal(group.Assess(PersonOf(r.Id).Facts, Day).Value, r.Value));
        Assert.Equal([(6, 3, 1, 2), (3, 2, 1, 0), (2, 1, 1, 0)], found.Funnel.Select(static f => (f.Entering, f.Holds, f.Fails, f.Unknown)));
        MissingFact missing = Assert.Single(found.MissingFacts);
        Assert.Equal((StandardFacts.Unemployed, 1, "Arbetsförmedlingen"), (missing.Fact, missing.Persons, missing.Informant.In(Language.Swedish)));
        Assert.Equal(StandardFacts.Unemployed, Assert.Single(found.Results[3].MissingFacts));
        Assert.Empty(found.Results[4].MissingFacts);
        Assert.True(found.Results[1].IsNearMiss);
        Assert.False(found.Results[4].IsNearMiss);
    }

    [Fact]
    public void A_declined_answer_is_counted_apart()
    {
        FactTimelineBuilder facts = new();
        facts.Add(StandardFacts.Unemployed, Observation<bool>.Declined(DatePeriod.From(new LocalDate(2020, 1, 1)), Instant.FromUtc(2024, 1, 1, 0, 0)));
        EligibilityAssessment found = EligibilityAssessment.Of(Unemployed, [new(Id(1), facts.Build())], Day);
        Assert.Equal((0, 0, 0, 0, 1), Counts(Assert.Single(found.Conditions)));
    }

    [Fact]
    public void A_person_twice_is_a_programmers_error() =>
        Assert.Throws<ArgumentException>(static () => EligibilityAssessment.Of(Unemployed, [Person(1, true, true, 1980), Person(1, true, true, 1980)], Day));

    [Fact]
    public void Who_could_tell_a_criterion_that_is_told_as_met_is_whoever_referred_pays_or_decides_and_else_whoever_holds_the_evidence()
    {
        static string Of(string key) => FactInformants.Of(StandardFacts.CriterionMet(key)).In(Language.English);
        Assert.Equal(["whoever referred the person", "the unemployment insurance fund", "Arbetsförmedlingen", "the municipality's social services", "whoever holds the evidence for the criterion"],
            [Of("ap-c6"), Of("gets-unemployment-benefit"), Of("youth-guarantee-200-days"), Of("entitled-to-lss"), Of("a-criterion-of-a-hosts-own")]);
        // Every fact that a shipped target group or form of subsidised employment rests on is known to somebody else than the programme itself.
        IEnumerable<Fact> asked = ProgrammeCatalog.All.SelectMany(static programme => programme.TargetGroup.Leaves()).Concat(SubsidyCatalog.Swedish.Rules.SelectMany(static rule => rule.WhoMayQualify.Leaves())).Select(static leaf => leaf.About);
        Assert.All(asked, static fact => Assert.DoesNotContain(FactInformants.Of(fact).English, (string[])["the programme itself", "whoever holds the evidence for the criterion"]));
    }

    private static (int Holds, int Fails, int Alone, int Missing, int Declined) Counts(ConditionCount c) => (c.Holds, c.Fails, c.FailsAlone, c.Missing, c.Declined);

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);

    private static EligibilityCandidate PersonOf(ParticipantId id) => (int)id.Value switch
    {
        1 => Person(1, true, true, 1980),
        2 => Person(2, true, false, 1980),
        3 => Person(3, false, false, 1980),
        4 => Person(4, null, true, 1980),
        5 => Person(5, null, false, 1980),
        _ => Person(6, true, true, 2000),
    };

    private static EligibilityCandidate Person(int n, bool? unemployed, bool registered, int born)
    {
        DatePeriod since = DatePeriod.From(new LocalDate(2020, 1, 1));
        Instant known = Instant.FromUtc(2024, 1, 1, 0, 0);
        FactTimelineBuilder facts = new();
        if (unemployed is { } value)
            facts.Add(StandardFacts.Unemployed, new Observation<bool>(value, since, known));
        facts.Add(StandardFacts.RegisteredAtEmploymentService, new Observation<bool>(registered, since, known));
        facts.Add(StandardFacts.BirthDate, new Observation<LocalDate>(new LocalDate(born, 1, 1), since, known));
        return new(Id(n), facts.Build());
    }
}
