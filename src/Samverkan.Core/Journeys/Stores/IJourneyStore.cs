using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Stores;

/// <summary>
/// Where journeys are kept: an append-only log for each. Nothing is read or recorded without saying who, in what role, for what
/// purpose; the default is no.
/// </summary>
/// <remarks>Safe for use by many threads at once. <c>Samverkan.Conformance</c> holds the suite by which a store proves itself.</remarks>
public interface IJourneyStore
{
    /// <summary>Records entries at the end of one journey's log: all of them or none.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="entries">The entries, in the order of recording. The store numbers them; the numbers they carry are not used.</param>
    /// <param name="expected">The version that the author read with the same access; <see langword="null"/> to append whatever has been recorded.</param>
    /// <param name="access">Who records.</param>
    /// <param name="cancellation">Stops the work before it is done; then nothing is recorded.</param>
    /// <remarks>
    /// The answer follows from the entries, from what the author may see of the journey and from nothing else. To an author
    /// who may see nothing of it, a journey that is there and one that is not are the same: both stand at <see cref="JourneyVersion.None"/>, and
    /// entries are recorded in both and answered alike. What others record and the author may not see is no conflict. An id that has been used is refused also when
    /// its entry may not be seen: ids are random and are told only to those who see the entry.
    /// </remarks>
    /// <exception cref="ArgumentException">An entry belongs to another journey.</exception>
    Task<AppendResult> AppendAsync(JourneyId journey, ImmutableArray<Entry> entries, JourneyVersion? expected, ReadingAccess access, CancellationToken cancellation = default);

    /// <summary>Records history of any number of journeys: all of it or none. The entries of a journey are recorded in the order of their numbers.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="access">Who records.</param>
    /// <param name="cancellation">Stops the work before it is done; then nothing is recorded.</param>
    Task<AppendResult> ImportAsync(IEnumerable<Entry> entries, ReadingAccess access, CancellationToken cancellation = default);

    /// <summary>One journey as a reader may see it.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="access">Who reads.</param>
    /// <param name="asOf">The instant at which what was known is asked for; now when <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The view; one without entries when there is no such journey or nothing of it may be seen.</returns>
    Task<JourneyView> ReadAsync(JourneyId journey, ReadingAccess access, Instant? asOf = null, CancellationToken cancellation = default);

    /// <summary>All journeys of a programme as a reader may see them, by participant. Journeys of which nothing may be seen are left out.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="access">Who reads.</param>
    /// <param name="asOf">The instant at which what was known is asked for; now when <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    IAsyncEnumerable<JourneyView> ReadAllAsync(ProgrammeId programme, ReadingAccess access, Instant? asOf = null, CancellationToken cancellation = default);

    /// <summary>For the account of results: those who have not consented to be registered and have begun or taken a step before it, without any link to them, by year and sex.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="access">Who reads; only a reader in a reporting role gets any.</param>
    /// <param name="asOf">The instant at which what was known is asked for; now when <see langword="null"/>. Who has consented is judged by what is known now, as in all reading.</param>
    /// <param name="on">The last day of what is told; all that is known when <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<ImmutableArray<AnonymousRow>> ReadAnonymousRowsAsync(ProgrammeId programme, ReadingAccess access, Instant? asOf = null, LocalDate? on = null, CancellationToken cancellation = default);
}
