namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Where vacancies come from: a file of ads, an employer register, the pledges of a programme. A host adds its own and proves it with the suite of <c>Samverkan.Conformance</c>.
/// </summary>
/// <remarks>
/// A source promises: the same vacancies in the same order each time it is read, as long as what it reads is the same; each id at most once, save that it may be told further on that one has been taken away; an item that cannot be used as findings and
/// not as an exception; numbers within their ranges; plain text without control characters, e-mail addresses and identity numbers; nothing after it has been cancelled; and to read on only as
/// it is asked, so that whoever stops early pays for no more.
/// </remarks>
public interface IVacancySource
{
    /// <summary>Reads the vacancies from the beginning.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<VacancyReading> ReadAsync(CancellationToken cancellationToken = default);
}
