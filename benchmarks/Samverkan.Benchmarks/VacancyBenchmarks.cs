using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Benchmarks;

/// <summary>
/// 50,000 ads in the public JobTech format, drawn with a text of about 3,000 characters each as the public ones have, about 190 MB: read, learnt from, and put in order for one person and for
/// a hundred.
/// </summary>
[MemoryDiagnoser]
public class VacancyBenchmarks
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    private readonly List<Vacancy> _vacancies = [];
    private readonly VacancyRanking _ranking = new(OccupationTaxonomy.Empty);
    private byte[] _file = [];
    private ImmutableArray<WorkProfile> _people = [];

    /// <summary>Draws the file and the people.</summary>
    [GlobalSetup]
    public async Task Draw()
    {
        Random random = new(1);
        string text = string.Concat(Enumerable.Repeat("Vi söker dig som vill arbeta med människor och som är van vid att ta ansvar.\\n", 40));
        StringBuilder file = new();
        for (int ad = 0; ad < 50_000; ad++)
        {
            int occupation = random.Next(400);
            file.Append(FormattableString.Invariant($$"""{"id":"{{ad + 1}}","headline":"Medarbetare till vår verksamhet {{ad % 97}}","application_deadline":"2025-{{random.Next(1, 13):00}}-15T23:59:59","number_of_vacancies":{{random.Next(1, 4)}},"description":{"text":"{{text}}","company_information":"Vi är många","needs":null},"employer":{"name":"Arbetsgivare {{ad % 1000}} AB","organization_number":"5590000000","url":null},"occupation":{"concept_id":"occ_{{occupation}}","label":"Yrke {{occupation}}"},"occupation_group":{"concept_id":"grp_{{occupation / 4}}","legacy_ams_taxonomy_id":"{{1000 + (occupation * 20)}}"},"workplace_address":{"municipality_code":"0{{random.Next(114, 193)}}","street_address":"Storgatan 1"},"scope_of_work":{"min":{{random.Next(1, 5) * 25}},"max":100},"must_have":{"skills":[{"concept_id":"sk_{{random.Next(300)}}","label":"Kunskap {{random.Next(300)}}"}],"languages":[{"concept_id":"la_{{random.Next(5)}}","label":"Svenska"}],"work_experiences":[]},"nice_to_have":{"skills":[{"concept_id":"sk_{{random.Next(300)}}","label":"Kunskap"}],"languages":[],"work_experiences":[{"concept_id":"occ_{{random.Next(400)}}","label":"Yrke"}]},"experience_required":{{(random.Next(2) == 0 ? "true" : "false")}},"driving_license_required":false,"publication_date":"2025-02-01T00:00:00","removed":false}"""));
            file.Append('\n');
        }

        _file = Encoding.UTF8.GetBytes(file.ToString());
        _people =
        [
            .. Enumerable.Range(0, 100).Select(_ => new WorkProfile
            {
                Wishes = [new(new ConceptId($"occ_{random.Next(400)}"), null), new(null, FormattableString.Invariant($"{1000 + (random.Next(400) * 20)}"))],
                Experience = [new(new ConceptId($"occ_{random.Next(400)}"), FormattableString.Invariant($"{1000 + (random.Next(400) * 20)}"))],
                Skills = Enumerable.Range(0, 20).Select(_ => $"sk_{random.Next(300)}").Distinct().ToImmutableSortedDictionary(static id => new ConceptId(id), static _ => true),
                Languages = ImmutableSortedDictionary<ConceptId, bool>.Empty.Add(new ConceptId("la_1"), true),
                Places = ["0180", "0126"],
                MostPercent = 75,
            }),
        ];
        await foreach (VacancyReading reading in Source().ReadAsync())
            _vacancies.Add(reading.Vacancy ?? throw new InvalidOperationException(reading.Findings[0].Format(Core.Vocabulary.Language.English)));
        Console.WriteLine(FormattableString.Invariant($"{_file.Length} bytes, {_vacancies.Count} ads"));
    }

    /// <summary>Every ad read.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> Read()
    {
        int read = 0;
        await foreach (VacancyReading reading in Source().ReadAsync())
            read += reading.Vacancy is null ? 0 : 1;
        return read;
    }

    /// <summary>The twenty best for one person, out of the file.</summary>
    [Benchmark]
    public async Task<int> ReadAndRankForOne() => (await _ranking.RankAsync(_people[0], Source(), Day)).Length;

    /// <summary>The twenty best for one person, of ads at hand.</summary>
    [Benchmark]
    public int BestForOne() => _ranking.Best(_people[0], _vacancies, Day).Length;

    /// <summary>The twenty best for each of a hundred people, of ads at hand.</summary>
    [Benchmark]
    public int BestForAHundred() => _people.Sum(person => _ranking.Best(person, _vacancies, Day).Length);

    /// <summary>All ads in order for one person, every one explained: what a naive ranking does before it takes twenty.</summary>
    [Benchmark]
    public int AllExplainedForOne() => _ranking.Rank(_people[0], _vacancies, Day).Length;

    private JobAdSource Source() => new(() => new MemoryStream(_file), "ads.jsonl");
}
