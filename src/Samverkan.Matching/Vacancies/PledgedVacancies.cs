using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// What employers have pledged (<i>utfästelser</i>, as in Integrationspakten or after an Innovationsforum) and not yet kept, as vacancies: jobs, work trials and places to learn.
/// The pledge says who and how many; occupation, hours and place are unknown until somebody asks.
/// </summary>
public sealed class PledgedVacancies : IVacancySource
{
    private readonly ImmutableArray<EmployerPledge> _pledges;
    private readonly Language _language;

    /// <summary>Creates a source.</summary>
    /// <param name="log">The programme's own log.</param>
    /// <param name="on">The day: what was pledged later, kept by then or overdue is left out.</param>
    /// <param name="language">The language of the headlines.</param>
    public PledgedVacancies(ProgrammeLog log, LocalDate on, Language language)
    {
        ArgumentNullException.ThrowIfNull(log);
        _pledges = [.. log.Pledges(on).Where(static pledge => !pledge.IsKept && !pledge.IsOverdue && pledge.Pledged.PledgeKind is PledgeKind.Jobs or PledgeKind.WorkTrials or PledgeKind.Traineeships)];
        _language = language;
    }

    /// <summary>The pledge of the employer of a vacancy, by the name alone, or <see langword="null"/>: a hint of whom to ask, not a proof that they are the same.</summary>
    /// <param name="vacancy">The vacancy.</param>
    public EmployerPledge? HintFor(Vacancy vacancy)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return vacancy.Pledge is { } key ? _pledges.FirstOrDefault(pledge => pledge.Pledged.Pledge == key)
            : vacancy.Employer is { } name ? _pledges.FirstOrDefault(pledge => string.Equals(PlainText.Of(pledge.Pledged.Employer), name, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>The vacancies, by the day of the pledge.</summary>
    public ImmutableArray<Vacancy> Vacancies => [.. _pledges.Select(pledge => VacancyOf(pledge, IdOf(pledge))).DistinctBy(static vacancy => vacancy.Id)];

    /// <inheritdoc/>
    public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (Vacancy vacancy in Vacancies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return VacancyReading.Of(vacancy);
        }
    }

    // A pledge's key may hold points and slashes, and be longer than an id.
    private static string IdOf(EmployerPledge pledge)
    {
        string key = string.Concat(pledge.Pledged.Pledge.Value.Select(static c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));
        return $"pledge-{key[..Math.Min(key.Length, ConceptId.MaximumLength - 7)]}";
    }

    private Vacancy VacancyOf(EmployerPledge pledge, string id) => new()
    {
        Id = id,
        Headline = PlainText.Of(string.Create(CultureInfo.InvariantCulture, $"{Kind(pledge.Pledged.PledgeKind).In(_language)}{(pledge.Pledged.Within is { } within ? $", {within}" : "")}")),
        Employer = PlainText.Of(pledge.Pledged.Employer),
        Positions = pledge.Pledged.Number - pledge.Kept,
        Published = pledge.On,
        LastDay = pledge.Pledged.Due,
        Pledge = pledge.Pledged.Pledge,
    };

    private static LocalizedText Kind(PledgeKind kind) => kind switch
    {
        PledgeKind.Jobs => new("utfäst arbete", "pledged job"),
        PledgeKind.WorkTrials => new("utfäst plats för arbetsprövning eller praktik", "pledged place for work trial or training"),
        _ => new("utfäst lärlingsplats", "pledged place to learn"),
    };
}
