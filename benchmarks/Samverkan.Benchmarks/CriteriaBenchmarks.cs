using BenchmarkDotNet.Attributes;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;

namespace Samverkan.Benchmarks;

/// <summary>One person against a target group with its trace, beside the condition that somebody would write by hand.</summary>
[MemoryDiagnoser]
public class CriteriaBenchmarks
{
    private readonly LocalDate _on = new(2024, 11, 5);
    private readonly Person _person = new(new LocalDate(1990, 3, 1), new LocalDate(2014, 11, 3), true);
    private readonly Criterion _target = new All(StandardCriteria.RegisteredAtEmploymentService, new OlderThan(30, AgeBoundary.ToTheDay));
    private FactTimeline _facts = new FactTimelineBuilder().Build();

    [GlobalSetup]
    public void Prepare()
    {
        Instant known = Instant.FromUtc(2024, 10, 1, 8, 0);
        _facts = new FactTimelineBuilder()
            .Add(StandardFacts.BirthDate, new(_person.Born, DatePeriod.From(_person.Born), known))
            .Add(StandardFacts.RegisteredAtEmploymentService, new(true, DatePeriod.From(_person.RegisteredFrom), known))
            .Build();
    }

    [Benchmark(Baseline = true, Description = "by hand, without a reason")]
    public bool ByHand() => _person.Registered && _person.RegisteredFrom <= _on && _on > _person.Born.PlusYears(30);

    [Benchmark(Description = "criterion, with its trace")]
    public Truth WithTrace() => _target.Assess(_facts, _on).Value;

    private sealed record Person(LocalDate Born, LocalDate RegisteredFrom, bool Registered);
}
