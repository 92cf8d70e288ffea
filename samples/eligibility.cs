#:project ../src/Samverkan.Matching/Samverkan.Matching.csproj
using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Matching.Fairness;

LocalDate day = new(2024, 11, 4);

// Six people who do not exist. Of the fourth nobody knows whether he works, the fifth is too young, and the sixth lives on support from another city.
ImmutableArray<Applicant> applicants =
[
    new(1, "woman", 1980, true, "0180"), new(2, "man", 1975, true, "0180"), new(3, "woman", 1990, true, "0180"),
    new(4, "man", 1985, null, "0180"), new(5, "woman", 2000, true, "0180"), new(6, "man", 1970, true, "1280"),
];
EligibilityCandidate[] people = [.. applicants.Select(static one => one.ToCandidate())];

// The same people before every programme at once.
ProgrammeEligibility found = ProgrammeEligibility.Of(ProgrammeCatalog.All, people, day);
foreach ((Programme programme, EligibilityAssessment assessment) in found.Programmes)
{
    Console.WriteLine($"{programme.Name}: {assessment.Count(Truth.True)} av {assessment.Results.Length}, {assessment.Count(Truth.Unknown)} går inte att avgöra");
    foreach (EligibilityFunnelStep step in assessment.Funnel)
        Console.WriteLine($"  {step.Condition.Describe(Language.Swedish)}: {step.Entering} -> {step.Holds}");
    foreach (MissingFact missing in assessment.MissingFacts)
        Console.WriteLine($"  okänt om {missing.Persons}: {missing.Fact.Name}, fråga {missing.Informant}");
}

// What each condition does to each group, and whether an attribute that must not matter does.
EligibilityAssessment stockholm = EligibilityAssessment.Of(ProgrammeCatalog.Stockholmskraften.TargetGroup, people, day);
foreach (GroupEffect effect in RuleEffects.Of(stockholm, id => applicants.First(one => one.Id == id).Sex))
    Console.WriteLine($"{effect.Condition.Describe(Language.Swedish)}, {effect.Group}: {effect.KeptOut.Numerator} av {effect.KeptOut.Denominator} uppfyller det inte");
ImmutableArray<CounterfactualChange> changes = CounterfactualCheck.Run(
    applicants,
    static one => one with { Sex = one.Sex == "woman" ? "man" : "woman" },
    who => who.ToDictionary(static one => one.Id, one => ProgrammeCatalog.Stockholmskraften.TargetGroup.Assess(one.ToCandidate().Facts, day).Value.ToString()));
Console.WriteLine(changes.IsEmpty ? "Könet spelar ingen roll." : $"{changes.Length} besked blev andra.");

internal sealed record Applicant(uint Number, string Sex, int Born, bool? Unemployed, string SupportFrom)
{
    public ParticipantId Id => ParticipantId.FromBits(Number);

    public EligibilityCandidate ToCandidate()
    {
        Instant known = Instant.FromUtc(2024, 10, 1, 8, 0);
        DatePeriod since = DatePeriod.From(new LocalDate(2020, 1, 1));
        FactTimelineBuilder facts = new FactTimelineBuilder()
            .Add(StandardFacts.BirthDate, new(new LocalDate(Born, 5, 1), DatePeriod.From(new LocalDate(Born, 5, 1)), known))
            .Add(StandardFacts.RegisterSex, new(Sex, DatePeriod.From(new LocalDate(Born, 5, 1)), known))
            .Add(StandardFacts.RegisteredAtEmploymentService, new(true, since, known))
            .Add(StandardFacts.IncomeSupportFrom, new(SupportFrom, since, known));
        if (Unemployed is { } told)
            facts.Add(StandardFacts.Unemployed, new(told, since, known));
        return new(Id, facts.Build());
    }
}
