using BenchmarkDotNet.Attributes;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Synthetic;

namespace Samverkan.Benchmarks;

/// <summary>From people who do not exist to columns and figures.</summary>
[MemoryDiagnoser]
public class CohortBenchmarks
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate On = new(2027, 8, 31);
    private static readonly Instant AsOf = Instant.FromUtc(2027, 8, 31, 20, 0);
    private Journey[] _journeys = [];
    private Cohort _cohort = new CohortBuilder(Programme.Id, On, AsOf).Build();

    /// <summary>How many people are referred.</summary>
    [Params(1_000, 20_000)]
    public int People { get; set; }

    /// <summary>Draws the people once.</summary>
    [GlobalSetup]
    public void Draw()
    {
        _journeys = [.. Journey.FoldAll(Generate().Entries)];
        _cohort = Build();
    }

    /// <summary>Draws people and tells their journeys.</summary>
    [Benchmark]
    public SyntheticCohort Generate() => SyntheticCohort.Generate(
        SyntheticSettings.Of(Programme), People, 1, placement: SyntheticPlacement.ByDistrict(SyntheticSettings.Of(Programme).Teams, int.MaxValue));

    /// <summary>Reads folded journeys into columns.</summary>
    [Benchmark]
    public Cohort Build()
    {
        CohortBuilder builder = new(Programme.Id, On, AsOf);
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in _journeys)
            builder.Add(journey, reading);
        return builder.Build();
    }

    /// <summary>Judges the target group over the columns.</summary>
    [Benchmark]
    public TruthColumns TargetGroup() => CriterionColumns.Evaluate(Programme.TargetGroup, _cohort.Facts, _cohort.Reached(Milestone.Referred));

    /// <summary>Levels and changes of every indicator and wave.</summary>
    [Benchmark]
    public int Waves() => ProgressionAnalysis.Waves(_cohort, _cohort.Participated).Length;

    /// <summary>Survival to first work or studies.</summary>
    [Benchmark]
    public Finding<KaplanMeier> Survival() => KaplanMeier.From(TimeToOutcome.Count(_cohort, _cohort.Participated));
}
