using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Programmes;

namespace Samverkan.Analysis.Cohorts;

/// <summary>Where cohorts come from.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ICohortSource
{
    /// <summary>Loads everybody in a programme as a reader may see them.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="asOf">What was known: nothing recorded later is in the cohort.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="on">The day on which the columns stand; the day of <paramref name="asOf"/> in Stockholm when left out.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The cohort. A person of whom the reader may see nothing is no row.</returns>
    Task<Cohort> LoadAsync(Programme programme, Instant asOf, ReadingAccess access, LocalDate? on = null, CancellationToken cancellation = default);
}
