using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Puts vacancies in order for one person and explains the order part by part. Demands come first: a vacancy whose demands are all met stands before one of which something is unknown, and that
/// before one of which something is missing, whatever the wishes give. Ties are broken by the last day to apply and the id, so that the order is always the same.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class VacancyRanking
{
    private static readonly LocalizedText Licence = new("körkort", "driving licence");
    private static readonly LocalizedText Practice = new("erfarenhet av yrket", "experience of the occupation");

    private readonly OccupationTaxonomy _taxonomy;
    private readonly VacancyWeights _weights;

    /// <summary>Creates a ranking.</summary>
    /// <param name="taxonomy">Which occupations are near each other.</param>
    /// <param name="weights">What each wish gives; <see cref="VacancyWeights.Standard"/> when <see langword="null"/>.</param>
    public VacancyRanking(OccupationTaxonomy taxonomy, VacancyWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        _taxonomy = taxonomy;
        _weights = weights ?? VacancyWeights.Standard;
    }

    /// <summary>Ranks the vacancies of a source.</summary>
    /// <param name="profile">What the person can and wants, and has agreed to use.</param>
    /// <param name="source">The vacancies, read as a stream: no more of them are held than are asked for.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">How many of the best are wanted, from 1.</param>
    /// <param name="broken">Receives what is wrong with items of the source.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The best, the very best first. Those that can no longer be applied for are left out.</returns>
    public async Task<ImmutableArray<RankedVacancy>> RankAsync(
        WorkProfile profile, IVacancySource source, LocalDate on, int most = 20, Action<VacancyReading>? broken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        SortedSet<RankedVacancy> best = new(Order.Instance);
        await foreach (VacancyReading reading in source.ReadAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (reading.Vacancy is not { } vacancy)
            {
                broken?.Invoke(reading);
                continue;
            }

            if (vacancy.IsOpen(on) == Truth.False)
                continue;
            best.Add(Rank(profile, vacancy, on));
            if (best.Count > most)
                best.Remove(best.Max!);
        }

        return [.. best];
    }

    /// <summary>Ranks vacancies that are at hand.</summary>
    /// <param name="profile">What the person can and wants, and has agreed to use.</param>
    /// <param name="vacancies">The vacancies, in any order.</param>
    /// <param name="on">The day.</param>
    /// <returns>All that can be applied for, the very best first.</returns>
    public ImmutableArray<RankedVacancy> Rank(WorkProfile profile, IEnumerable<Vacancy> vacancies, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(vacancies);
        return [.. vacancies.Where(vacancy => vacancy.IsOpen(on) != Truth.False).Select(vacancy => Rank(profile, vacancy, on)).Order(Order.Instance)];
    }

    /// <summary>Puts one vacancy beside a person.</summary>
    /// <param name="profile">What the person can and wants, and has agreed to use.</param>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="on">The day.</param>
    public RankedVacancy Rank(WorkProfile profile, Vacancy vacancy, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(vacancy);
        return new RankedVacancy(vacancy, [Openness(vacancy, on), .. Demands(profile, vacancy), .. Manner(profile, vacancy), .. Wishes(profile, vacancy), .. Merits(profile, vacancy)]);
    }

    private static VacancyReason Openness(Vacancy vacancy, LocalDate on) => vacancy.IsOpen(on) switch
    {
        Truth.True => new(Truth.True, VacancyCodes.Open.With(Day(vacancy.LastDay!.Value)), IsDemand: true),
        Truth.False => new(Truth.False, VacancyCodes.Closed.With(), IsDemand: true),
        // A last day that nobody told is no hindrance: pledges have none.
        _ => new(Truth.Unknown, VacancyCodes.LastDayUnknown.With(), IsDemand: false),
    };

    private IEnumerable<VacancyReason> Demands(WorkProfile profile, Vacancy vacancy)
    {
        // A pledge says who and how many, and nothing of what is needed.
        if (vacancy.Pledge is not null && vacancy.MustHave == VacancyDemands.None)
            yield return new(Truth.Unknown, VacancyCodes.DemandsUnknown.With(), IsDemand: true);
        foreach (VacancyDemand skill in vacancy.MustHave.Skills)
            yield return Demand(WorkProfile.Has(profile.Skills, skill.Concept), LocalizedText.Same(skill.Label));
        foreach (VacancyDemand language in vacancy.MustHave.Languages)
            yield return Demand(WorkProfile.Has(profile.Languages, language.Concept), LocalizedText.Same(language.Label));
        foreach (VacancyDemand practice in vacancy.MustHave.Experience)
            yield return Demand(HasWorkedIn(profile, practice.Concept is { } concept ? new OccupationRef(concept, null) : null), LocalizedText.Same(practice.Label));
        if (vacancy.RequiresExperience == true && vacancy.MustHave.Experience.IsEmpty)
            yield return Demand(HasWorkedIn(profile, vacancy.Occupation), Practice);
        if (vacancy.RequiresDrivingLicence == true)
            yield return Demand(profile.DrivingLicence switch { true => Truth.True, false => Truth.False, _ => Truth.Unknown }, Licence);
    }

    // Of what a person has not told nobody knows that it is not there.
    private Truth HasWorkedIn(WorkProfile profile, OccupationRef? occupation) =>
        occupation is not null && profile.Experience.Any(known => _taxonomy.Nearness(known, occupation) >= OccupationNearness.UnitGroup) ? Truth.True : Truth.Unknown;

    private static VacancyReason Demand(Truth value, LocalizedText what) => new(
        value,
        (value switch
        {
            Truth.True => VacancyCodes.DemandMet,
            Truth.False => VacancyCodes.DemandMissing,
            _ => VacancyCodes.DemandUnknown,
        }).With(what.Swedish, what.English),
        IsDemand: true);

    private static IEnumerable<VacancyReason> Manner(WorkProfile profile, Vacancy vacancy)
    {
        if (profile.MostPercent is not { } most || vacancy.LeastPercent is not { } least)
            yield return new(Truth.Unknown, VacancyCodes.HoursUnknown.With(), IsDemand: profile.MostPercent < 100);
        else if (least <= most)
            yield return new(Truth.True, VacancyCodes.HoursFit.With(Number(least), Number(most)), IsDemand: true);
        else
            yield return new(Truth.False, VacancyCodes.HoursTooMany.With(Number(least), Number(most)), IsDemand: true);
        if (profile.NeedsAdaptation == true)
        {
            yield return vacancy.CanBeAdapted switch
            {
                true => new(Truth.True, VacancyCodes.Adaptable.With(), IsDemand: true),
                false => new(Truth.False, VacancyCodes.NotAdaptable.With(), IsDemand: true),
                _ => new(Truth.Unknown, VacancyCodes.AdaptationUnknown.With(), IsDemand: true),
            };
        }

        if (vacancy.Start is { } start && profile.From is { } from)
        {
            yield return start >= from
                ? new(Truth.True, VacancyCodes.StartFits.With(Day(start)), IsDemand: true)
                : new(Truth.False, VacancyCodes.StartsTooEarly.With(Day(start)), IsDemand: true);
        }
    }

    private IEnumerable<VacancyReason> Wishes(WorkProfile profile, Vacancy vacancy)
    {
        yield return Near(VacancyCodes.NearWanted, profile.Wishes, vacancy.Occupation, _weights.Wish);
        yield return Near(VacancyCodes.NearExperience, profile.Experience, vacancy.Occupation, _weights.Experience);
        yield return vacancy.Municipality is not { } place || profile.Places.IsEmpty ? new(Truth.Unknown, VacancyCodes.PlaceUnknown.With(), IsDemand: false, 0, _weights.Place)
            : profile.Places.Contains(place.Value) || profile.Places.Contains(place.County) ? new(Truth.True, VacancyCodes.PlaceWanted.With(), IsDemand: false, _weights.Place, _weights.Place)
            : new(Truth.False, VacancyCodes.PlaceElsewhere.With(), IsDemand: false);
    }

    private VacancyReason Near(RefusalCode code, ImmutableArray<OccupationRef> known, OccupationRef? occupation, int weight)
    {
        OccupationNearness nearest = occupation is null ? OccupationNearness.Unknown : known.Select(one => _taxonomy.Nearness(one, occupation)).DefaultIfEmpty(OccupationNearness.Unknown).Max();
        // One that is unknown might be the nearest, unless the nearest can be no nearer.
        bool open = nearest != OccupationNearness.Same && (occupation is null || known.IsEmpty || known.Any(one => _taxonomy.Nearness(one, occupation) == OccupationNearness.Unknown));
        int points = weight * VacancyWeights.ShareOf(nearest) / 100;
        LocalizedText word = WordOf(nearest);
        Truth value = nearest switch { OccupationNearness.Unknown => Truth.Unknown, OccupationNearness.Apart => Truth.False, _ => Truth.True };
        return new(value, code.With(word.Swedish, word.English), IsDemand: false, points, open ? weight : points);
    }

    private IEnumerable<VacancyReason> Merits(WorkProfile profile, Vacancy vacancy)
    {
        (VacancyDemand What, Truth Value)[] merits =
        [
            .. vacancy.NiceToHave.Skills.Select(skill => (skill, WorkProfile.Has(profile.Skills, skill.Concept))),
            .. vacancy.NiceToHave.Languages.Select(language => (language, WorkProfile.Has(profile.Languages, language.Concept))),
            .. vacancy.NiceToHave.Experience.Select(practice => (practice, HasWorkedIn(profile, practice.Concept is { } concept ? new OccupationRef(concept, null) : null))),
        ];
        int given = 0;
        for (int i = 0; i < merits.Length; i++)
        {
            // Shared out so that all of them together give the weight, to the point.
            int share = (_weights.Merits * (i + 1) / merits.Length) - given;
            given += share;
            yield return new(
                merits[i].Value,
                (merits[i].Value switch
                {
                    Truth.True => VacancyCodes.MeritMet,
                    Truth.False => VacancyCodes.MeritMissing,
                    _ => VacancyCodes.MeritUnknown,
                }).With(merits[i].What.Label, merits[i].What.Label),
                IsDemand: false,
                merits[i].Value == Truth.True ? share : 0,
                merits[i].Value == Truth.False ? 0 : share);
        }
    }

    private static LocalizedText WordOf(OccupationNearness nearness) => nearness switch
    {
        OccupationNearness.Same => new("samma yrke", "the same occupation"),
        OccupationNearness.Related => new("besläktat yrke", "a related occupation"),
        OccupationNearness.UnitGroup => new("samma yrkesgrupp (SSYK, fyra siffror)", "the same unit group (SSYK, four digits)"),
        OccupationNearness.MinorGroup => new("närliggande yrkesgrupp (SSYK, tre siffror)", "a near group (SSYK, three digits)"),
        OccupationNearness.SubMajorGroup => new("samma yrkesområde (SSYK, två siffror)", "the same sub-major group (SSYK, two digits)"),
        OccupationNearness.Apart => new("ett annat område", "another area"),
        _ => new("går inte att säga", "cannot be told"),
    };

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Order : IComparer<RankedVacancy>
    {
        public static Order Instance { get; } = new();

        public int Compare(RankedVacancy? x, RankedVacancy? y)
        {
            if (x is null || y is null)
                return x is null ? (y is null ? 0 : -1) : 1;
            int order = Tier(x).CompareTo(Tier(y));
            if (order == 0)
                order = y.Points.CompareTo(x.Points);
            if (order == 0)
                order = y.MostPoints.CompareTo(x.MostPoints);
            if (order == 0)
                order = (x.Vacancy.LastDay ?? LocalDate.MaxIsoValue).CompareTo(y.Vacancy.LastDay ?? LocalDate.MaxIsoValue);
            return order == 0 ? string.CompareOrdinal(x.Vacancy.Id, y.Vacancy.Id) : order;
        }

        private static int Tier(RankedVacancy ranked) => ranked.Fits switch
        {
            Truth.True => 0,
            Truth.Unknown => 1,
            _ => 2,
        };
    }
}
