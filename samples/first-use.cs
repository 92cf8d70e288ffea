#:project ../src/Samverkan.Core/Samverkan.Core.csproj
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

Criterion targetGroup = new All(StandardCriteria.RegisteredAtEmploymentService, new OlderThan(30, AgeBoundary.ToTheDay));

LocalDate turnsThirty = new(2024, 11, 4);
Instant known = Instant.FromUtc(2024, 10, 1, 8, 0);
FactTimeline facts = new FactTimelineBuilder()
    .Add(StandardFacts.BirthDate, new(turnsThirty.PlusYears(-30), DatePeriod.From(turnsThirty.PlusYears(-30)), known))
    .Add(StandardFacts.RegisteredAtEmploymentService, new(true, DatePeriod.From(new LocalDate(2014, 11, 3)), known))
    .Build();

foreach (LocalDate on in (LocalDate[])[turnsThirty, turnsThirty.PlusDays(1)])
    Console.WriteLine(targetGroup.Assess(facts, on).Explain(Language.English));
