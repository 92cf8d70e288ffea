using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Samverkan.Core;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

// A real path through the public packages, compiled ahead of time. Exit code 0 says that every step went as expected.
int wrong = 0;

// Texts and findings.
RefusalCode code = new(
    "SAM1099", CodeOrigin.Reading, new("Talet {0} är för stort.", "The number {0} is too large."), new("", ""), new SourceReference("Exempel", ""));
Finding finding = new("example.json", new FilePosition(3, 7), "count", code.With("12"));
Expect("a finding", finding.Format(Language.English) == "example.json:3:7: SAM1099: count: The number 12 is too large.");

// Registration, with options validated.
ServiceCollection services = new();
services.AddSamverkan().UseClock(new StillClock(Instant.FromUtc(2024, 11, 4, 23, 30)));
using ServiceProvider provider = services.BuildServiceProvider();
Expect("today", provider.GetRequiredService<Today>() is not null);
Expect("a working day", !provider.GetRequiredService<WorkingCalendar>().IsWorkingDay(new LocalDate(2024, 12, 25)));

ServiceCollection mistaken = new();
mistaken.AddSamverkan(options => options.TimeZone = "Europe/Nowhere");
using ServiceProvider refused = mistaken.BuildServiceProvider();
try
{
    _ = refused.GetRequiredService<IOptions<SamverkanOptions>>().Value;
    Expect("wrong options are refused", false);
}
catch (OptionsValidationException)
{
    Expect("wrong options are refused", true);
}

// A criterion over facts: on the thirtieth birthday, and the day after.
Criterion target = new All(StandardCriteria.RegisteredAtEmploymentService, new OlderThan(30, AgeBoundary.ToTheDay));
LocalDate birth = new(1994, 11, 4);
Instant known = Instant.FromUtc(2024, 10, 1, 8, 0);
FactTimeline facts = new FactTimelineBuilder()
    .Add(StandardFacts.BirthDate, new(birth, DatePeriod.From(birth), known))
    .Add(StandardFacts.RegisteredAtEmploymentService, new(true, DatePeriod.From(new LocalDate(2014, 11, 3)), known))
    .Build();
Expect("not on the birthday", target.Assess(facts, new LocalDate(2024, 11, 4)).Value == Truth.False);
Expect("the day after", target.Assess(facts, new LocalDate(2024, 11, 5)).Value == Truth.True);

// The criterion's own JSON: shapes made at compile time, what has its default value left out.
Criterion written = new All(target, new AgeBetween(atMost: 65), new HeldLongerThan(StandardFacts.EnrolledIn("job"), true, 450, SpanUnit.Days));
string json = CriterionCatalog.Standard.ToJson(written);
Expect("a short form", json.Contains("""{"kind":"heldLongerThan","fact":"enrolled-in:job","is":true,"amount":450,"unit":"days"}""", StringComparison.Ordinal));
Expect("a criterion comes back", CriterionCatalog.Standard.Parse(json).Equals(written));
Expect("a wrong value is refused", !CriterionCatalog.Standard.TryParse("""{"kind":"olderThan","years":"x","reading":"toTheDay"}""", out _, out _));

return wrong;

void Expect(string what, bool holds)
{
    Console.WriteLine($"{(holds ? "ok" : "WRONG")}: {what}");
    if (!holds)
        wrong = 1;
}

internal sealed class StillClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
