using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>Vacancies that are at hand.</summary>
internal sealed class ListSource(ImmutableArray<VacancyReading> items) : IVacancySource
{
    public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (VacancyReading item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return item;
        }
    }
}
