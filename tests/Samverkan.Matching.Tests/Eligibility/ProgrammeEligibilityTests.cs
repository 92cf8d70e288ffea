using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Matching.Tests.Eligibility;

public sealed class ProgrammeEligibilityTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);

    [Fact]
    public void The_same_person_stands_before_every_programme_and_each_answer_is_the_programmes_own()
    {
        EligibilityCandidate[] people = [new(ParticipantId.FromBits(1), Facts(true)), new(ParticipantId.FromBits(2), Facts(null)), new(ParticipantId.FromBits(3), FactTimeline.Empty)];
        ProgrammeEligibility found = ProgrammeEligibility.Of(ProgrammeCatalog.All, people, Day);
        Assert.Equal(ProgrammeCatalog.All.Select(static p => p.Id), found.Programmes.Select(static p => p.Programme.Id));
        foreach (EligibilityCandidate person in people)
            Assert.All(found.Of(person.Id), p => Assert.Equal(p.Programme.TargetGroup.Assess(person.Facts, Day).Value, p.Result.Value));
        EligibilityResult unknown = found.Of(people[1].Id).Single(static p => p.Programme.Id == ProgrammeCatalog.Stockholmskraften.Id).Result;
        Assert.Contains(StandardFacts.Unemployed, unknown.MissingFacts);
        Assert.Equal(3, found.PersonsByProgrammes().Sum());
        Assert.Equal(1, found.PersonsByProgrammes()[1]);
        Assert.All(found.Programmes, static p => Assert.Equal(3, p.Assessment.Funnel[0].Entering));
    }

    [Fact]
    public void Everybody_whose_answer_is_unknown_has_a_fact_that_would_help_and_somebody_who_could_tell()
    {
        ProgrammeEligibility found = ProgrammeEligibility.Of(ProgrammeCatalog.All, [new(ParticipantId.FromBits(1), FactTimeline.Empty)], Day);
        Assert.All(found.Of(ParticipantId.FromBits(1)), static p => Assert.True(p.Result.Value != Truth.Unknown || !p.Result.MissingFacts.IsEmpty));
        Assert.All(found.Programmes.SelectMany(static p => p.Assessment.MissingFacts), static m => Assert.NotEmpty(m.Informant.In(Language.English)));
        Assert.Throws<ArgumentException>(() => found.Of(ParticipantId.FromBits(2)));
        Assert.Throws<ArgumentException>(static () => ProgrammeEligibility.Of([ProgrammeCatalog.Insikt, ProgrammeCatalog.Insikt], [], Day));
        Assert.Equal([0], ProgrammeEligibility.Of([], [], Day).PersonsByProgrammes());
    }

    private static FactTimeline Facts(bool? unemployed)
    {
        Instant known = Instant.FromUtc(2024, 1, 1, 0, 0);
        DatePeriod since = DatePeriod.From(new LocalDate(2020, 1, 1));
        FactTimelineBuilder facts = new();
        facts.Add(StandardFacts.BirthDate, new Observation<LocalDate>(new(1980, 1, 1), DatePeriod.From(new LocalDate(1980, 1, 1)), known));
        facts.Add(StandardFacts.RegisteredAtEmploymentService, new Observation<bool>(true, since, known));
        facts.Add(StandardFacts.IncomeSupportFrom, new Observation<string>("0180", since, known));
        if (unemployed is { } value)
            facts.Add(StandardFacts.Unemployed, new Observation<bool>(value, since, known));
        return facts.Build();
    }
}
