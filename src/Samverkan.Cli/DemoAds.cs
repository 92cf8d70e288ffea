using System.Collections.Immutable;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Cli;

/// <summary>The job ads of the demonstration, read as any others are, and the ranking that learns from them which occupations are near.</summary>
/// <param name="Vacancies">What they offer.</param>
/// <param name="Ranking">The ranking.</param>
internal sealed record DemoAds(ImmutableArray<Vacancy> Vacancies, VacancyRanking Ranking)
{
    /// <summary>Reads them.</summary>
    public static async Task<DemoAds> ReadAsync(SyntheticFiles people, CancellationToken cancellation)
    {
        JobAdSource ads = new(() => new MemoryStream(people.JobAds.ToArray(), writable: false), SyntheticFiles.Ads);
        var vacancies = ImmutableArray.CreateBuilder<Vacancy>();
        await foreach (VacancyReading reading in ads.ReadAsync(cancellation))
        {
            if (reading.Vacancy is { } vacancy)
                vacancies.Add(vacancy);
        }

        return new(vacancies.ToImmutable(), new VacancyRanking(await OccupationTaxonomy.Empty.LearnAsync(ads, cancellation)));
    }
}
