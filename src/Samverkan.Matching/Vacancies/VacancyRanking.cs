using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Organisations;
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
    private static readonly LocalizedText Car = new("egen bil", "a car of one's own");
    private static readonly LocalizedText Practice = new("erfarenhet av yrket", "experience of the occupation");

    private static readonly FrozenDictionary<OccupationNearness, LocalizedText> Words = new Dictionary<OccupationNearness, LocalizedText>
    {
        [OccupationNearness.Same] = new("samma yrke", "the same occupation"),
        [OccupationNearness.Related] = new("besläktat yrke", "a related occupation"),
        [OccupationNearness.UnitGroup] = new("samma yrkesgrupp (SSYK, fyra siffror)", "the same unit group (SSYK, four digits)"),
        [OccupationNearness.MinorGroup] = new("närliggande yrkesgrupp (SSYK, tre siffror)", "a near group (SSYK, three digits)"),
        [OccupationNearness.SubMajorGroup] = new("samma yrkesområde (SSYK, två siffror)", "the same sub-major group (SSYK, two digits)"),
        [OccupationNearness.Apart] = new("ett annat område", "another area"),
        [OccupationNearness.Unknown] = new("går inte att säga", "cannot be told"),
    }.ToFrozenDictionary();

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

    /// <summary>The districts by which a wish for one is understood; Stockholm's unless a host sets its own.</summary>
    public ImmutableArray<DistrictCatalog> Districts { get; init; } = [DistrictCatalog.Stockholm];

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
        HashSet<string> removed = new(StringComparer.Ordinal);
        SortedDictionary<VacancyScore, RankedVacancy> best = await PassAsync(broken).ConfigureAwait(false);
        // What was among the best may be taken away further on: then those behind it, of which nothing was kept, are read again.
        if (best.Keys.Any(score => removed.Contains(score.Id)))
            best = await PassAsync(null).ConfigureAwait(false);
        return [.. best.Values];

        async Task<SortedDictionary<VacancyScore, RankedVacancy>> PassAsync(Action<VacancyReading>? tell)
        {
            Beside beside = new(this, profile, on);
            SortedDictionary<VacancyScore, RankedVacancy> found = [];
            await foreach (VacancyReading reading in source.ReadAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (reading.Vacancy is not { } vacancy)
                    tell?.Invoke(reading);
                else if (vacancy.IsRemoved)
                    removed.Add(vacancy.Id);
                else if (!removed.Contains(vacancy.Id))
                    beside.Offer(vacancy, found, most);
            }

            return found;
        }
    }

    /// <summary>Ranks vacancies that are at hand.</summary>
    /// <param name="profile">What the person can and wants, and has agreed to use.</param>
    /// <param name="vacancies">The vacancies, in any order, each id once, save that one may be told to have been taken away beside.</param>
    /// <param name="on">The day.</param>
    /// <returns>All that can be applied for, the very best first: none that has closed by the day, and none that is told anywhere among them to have been taken away.</returns>
    public ImmutableArray<RankedVacancy> Rank(WorkProfile profile, IEnumerable<Vacancy> vacancies, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(vacancies);
        Beside beside = new(this, profile, on);
        List<(VacancyScore Score, RankedVacancy Ranked)> all = [];
        foreach (Vacancy vacancy in Left(vacancies))
        {
            if (vacancy.IsOpen(on) != Truth.False)
                all.Add((beside.Score(vacancy), beside.Explain(vacancy)));
        }

        return [.. all.OrderBy(static one => one.Score).Select(static one => one.Ranked)];
    }

    /// <summary>
    /// Ranks vacancies that are at hand and gives the best of them: for many people one after the other beside the same vacancies, read once. Of those that are not among
    /// the best nothing is put into words.
    /// </summary>
    /// <param name="profile">What the person can and wants, and has agreed to use.</param>
    /// <param name="vacancies">The vacancies, in any order, each id once, save that one may be told to have been taken away beside.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">How many of the best are wanted, from 1.</param>
    /// <returns>The best that can be applied for, the very best first: the first of what <see cref="Rank(WorkProfile, IEnumerable{Vacancy}, LocalDate)"/> gives.</returns>
    public ImmutableArray<RankedVacancy> Best(WorkProfile profile, IEnumerable<Vacancy> vacancies, LocalDate on, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(vacancies);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        Beside beside = new(this, profile, on);
        SortedDictionary<VacancyScore, RankedVacancy> best = [];
        foreach (Vacancy vacancy in Left(vacancies))
            beside.Offer(vacancy, best, most);
        return [.. best.Values];
    }

    // A stream of ads tells of one that has been taken away after the ad itself.
    private static IEnumerable<Vacancy> Left(IEnumerable<Vacancy> vacancies)
    {
        IReadOnlyCollection<Vacancy> all = vacancies as IReadOnlyCollection<Vacancy> ?? [.. vacancies];
        HashSet<string> removed = new(all.Where(static vacancy => vacancy.IsRemoved).Select(static vacancy => vacancy.Id), StringComparer.Ordinal);
        return removed.Count == 0 ? all : all.Where(vacancy => !removed.Contains(vacancy.Id));
    }

    /// <summary>Puts one vacancy beside a person.</summary>
    /// <param name="profile">What the person can and wants, and has agreed to use.</param>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="on">The day.</param>
    public RankedVacancy Rank(WorkProfile profile, Vacancy vacancy, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(vacancy);
        return new Beside(this, profile, on).Explain(vacancy);
    }

    // One person on one day, vacancy after vacancy.
    private sealed class Beside(VacancyRanking ranking, WorkProfile profile, LocalDate on)
    {
        private readonly NearOccupations _wishes = new(ranking._taxonomy, profile.Wishes);
        private readonly NearOccupations _experience = new(ranking._taxonomy, profile.Experience);
        private readonly VacancyWeights _weights = ranking._weights;
        private readonly List<RankingPart> _parts = [];
        private VacancyScore _worst;

        public VacancyScore Score(Vacancy vacancy)
        {
            Judge(vacancy);
            return VacancyScore.Of(vacancy, _parts);
        }

        public RankedVacancy Explain(Vacancy vacancy)
        {
            Judge(vacancy);
            return new(vacancy, [.. _parts.Select(static part => part.ToReason())]);
        }

        // Keeps the vacancy when it is among the best so far.
        public void Offer(Vacancy vacancy, SortedDictionary<VacancyScore, RankedVacancy> best, int most)
        {
            if (vacancy.IsOpen(on) == Truth.False)
                return;
            VacancyScore score = Score(vacancy);
            if (best.Count == most && score.CompareTo(_worst) >= 0)
                return;
            if (!best.TryAdd(score, new(vacancy, [.. _parts.Select(static part => part.ToReason())])))
                return;
            if (best.Count > most)
                best.Remove(_worst);
            if (best.Count == most)
                _worst = best.Keys.Last();
        }

        private void Judge(Vacancy vacancy)
        {
            _parts.Clear();
            _parts.Add(vacancy.IsOpen(on) switch
            {
                Truth.True => new(Truth.True, VacancyCodes.Open, IsDemand: true) { Day = vacancy.LastDay },
                Truth.False => new(Truth.False, VacancyCodes.Closed, IsDemand: true),
                // A last day that nobody told is no hindrance: pledges have none.
                _ => new(Truth.Unknown, VacancyCodes.LastDayUnknown, IsDemand: false),
            });
            Demands(vacancy);
            Manner(vacancy);
            _parts.Add(Near(VacancyCodes.NearWanted, Near(_wishes, vacancy), _weights.Wish));
            _parts.Add(Near(VacancyCodes.NearExperience, Near(_experience, vacancy), _weights.Experience));
            _parts.Add(Place(vacancy));
            Merits(vacancy.NiceToHave);
        }

        private void Demands(Vacancy vacancy)
        {
            VacancyDemands must = vacancy.MustHave;
            // A pledge says who and how many, and nothing of what is needed.
            if (vacancy.Pledge is not null && must == VacancyDemands.None)
                _parts.Add(new(Truth.Unknown, VacancyCodes.DemandsUnknown, IsDemand: true));
            foreach (VacancyDemand skill in must.Skills)
                _parts.Add(Demand(WorkProfile.Has(profile.Skills, skill.Concept)) with { Label = skill.Label });
            foreach (VacancyDemand language in must.Languages)
                _parts.Add(Demand(WorkProfile.Has(profile.Languages, language.Concept)) with { Label = language.Label });
            foreach (VacancyDemand practice in must.Experience)
                _parts.Add(Demand(HasWorkedIn(Occupation(practice))) with { Label = practice.Label });
            if (vacancy.RequiresExperience == true && must.Experience.IsEmpty)
                _parts.Add(Demand(HasWorkedIn(vacancy)) with { Words = Practice });
            foreach (VacancyDemand education in must.Education)
                _parts.Add(Demand(WorkProfile.Has(profile.Skills, education.Concept)) with { Label = education.Label });
            foreach (VacancyDemand licence in must.Licences)
                _parts.Add(Demand(HasLicence(licence)) with { Words = new($"körkort {licence.Label}", $"driving licence {licence.Label}") });
            if (vacancy.RequiresDrivingLicence == true && must.Licences.IsEmpty)
                _parts.Add(Demand(profile.DrivingLicence switch { true => Truth.True, false => Truth.False, _ => Truth.Unknown }) with { Words = Licence });
            if (vacancy.RequiresOwnCar == true)
                _parts.Add(Demand(Truth.Unknown) with { Words = Car });
        }

        private static RankingPart Demand(Truth value) => new(
            value,
            value switch
            {
                Truth.True => VacancyCodes.DemandMet,
                Truth.False => VacancyCodes.DemandMissing,
                _ => VacancyCodes.DemandUnknown,
            },
            IsDemand: true);

        private static OccupationRef? Occupation(VacancyDemand practice) => practice.Concept is { } concept ? new OccupationRef(concept, null) : null;

        // Whoever has a licence without saying which has one for a car; of other classes it says nothing.
        private Truth HasLicence(VacancyDemand licence) => WorkProfile.Has(profile.Skills, licence.Concept) is var told and not Truth.Unknown ? told
            : profile.DrivingLicence == false ? Truth.False
            : profile.DrivingLicence == true && licence.Label == "B" ? Truth.True
            : Truth.Unknown;

        // Of what a person has not told nobody knows that it is not there.
        private Truth HasWorkedIn(OccupationRef? occupation) => _experience.To(occupation).Nearest >= OccupationNearness.UnitGroup ? Truth.True : Truth.Unknown;

        private Truth HasWorkedIn(Vacancy vacancy) => Near(_experience, vacancy).Nearest >= OccupationNearness.UnitGroup ? Truth.True : Truth.Unknown;

        // A unit group may be told by its own concept, by its code, or both.
        private static (OccupationNearness Nearest, bool IsOpen) Near(NearOccupations near, Vacancy vacancy)
        {
            (OccupationNearness Nearest, bool IsOpen) nearest = near.To(vacancy.Occupation);
            return nearest.Nearest < OccupationNearness.UnitGroup && vacancy.OccupationGroup is { } group && near.Knows(group) ? (OccupationNearness.UnitGroup, true) : nearest;
        }

        private void Manner(Vacancy vacancy)
        {
            if (profile.MostPercent is not { } most || vacancy.LeastPercent is not { } least)
                _parts.Add(new(Truth.Unknown, VacancyCodes.HoursUnknown, IsDemand: profile.MostPercent < 100));
            else if (least <= most)
                _parts.Add(new(Truth.True, VacancyCodes.HoursFit, IsDemand: true) { Numbers = (least, most) });
            else
                _parts.Add(new(Truth.False, VacancyCodes.HoursTooMany, IsDemand: true) { Numbers = (least, most) });
            if (profile.NeedsAdaptation == true)
            {
                _parts.Add(vacancy.CanBeAdapted switch
                {
                    true => new(Truth.True, VacancyCodes.Adaptable, IsDemand: true),
                    false => new(Truth.False, VacancyCodes.NotAdaptable, IsDemand: true),
                    _ => new(Truth.Unknown, VacancyCodes.AdaptationUnknown, IsDemand: true),
                });
            }

            if (vacancy.Start is { } start && profile.From is { } from)
            {
                _parts.Add(start >= from
                    ? new(Truth.True, VacancyCodes.StartFits, IsDemand: true) { Day = start }
                    : new(Truth.False, VacancyCodes.StartsTooEarly, IsDemand: true) { Day = start });
            }
        }

        private static RankingPart Near(RefusalCode code, (OccupationNearness Nearest, bool IsOpen) near, int weight)
        {
            int points = weight * VacancyWeights.ShareOf(near.Nearest) / 100;
            Truth value = near.Nearest switch { OccupationNearness.Unknown => Truth.Unknown, OccupationNearness.Apart => Truth.False, _ => Truth.True };
            return new(value, code, IsDemand: false, points, near.IsOpen ? weight : points) { Words = Words[near.Nearest], Weight = weight };
        }

        private RankingPart Place(Vacancy vacancy)
        {
            (Truth value, bool onlyDistrictIsOpen) = profile.Places.IsEmpty ? (Truth.Unknown, false) : WantedPlace.Of(profile.Places, vacancy, ranking.Districts, on);
            RankingPart part = value switch
            {
                Truth.True => new(Truth.True, VacancyCodes.PlaceWanted, IsDemand: false, _weights.Place, _weights.Place),
                Truth.False => new(Truth.False, VacancyCodes.PlaceElsewhere, IsDemand: false),
                _ => new(Truth.Unknown, onlyDistrictIsOpen ? VacancyCodes.DistrictUnknown : VacancyCodes.PlaceUnknown, IsDemand: false, 0, _weights.Place),
            };
            return part with { Weight = _weights.Place };
        }

        private void Merits(VacancyDemands merits)
        {
            int count = merits.Skills.Length + merits.Languages.Length + merits.Experience.Length + merits.Education.Length + merits.Licences.Length;
            int given = 0;
            int told = 0;
            foreach (VacancyDemand skill in merits.Skills)
                Merit(WorkProfile.Has(profile.Skills, skill.Concept), skill);
            foreach (VacancyDemand language in merits.Languages)
                Merit(WorkProfile.Has(profile.Languages, language.Concept), language);
            foreach (VacancyDemand practice in merits.Experience)
                Merit(HasWorkedIn(Occupation(practice)), practice);
            foreach (VacancyDemand education in merits.Education)
                Merit(WorkProfile.Has(profile.Skills, education.Concept), education);
            foreach (VacancyDemand licence in merits.Licences)
                Merit(WorkProfile.Has(profile.Skills, licence.Concept), licence);

            void Merit(Truth value, VacancyDemand what)
            {
                // Shared out so that all of them together give the weight, to the point.
                int share = (_weights.Merits * ++told / count) - given;
                given += share;
                RefusalCode code = value switch
                {
                    Truth.True => VacancyCodes.MeritMet,
                    Truth.False => VacancyCodes.MeritMissing,
                    _ => VacancyCodes.MeritUnknown,
                };
                _parts.Add(new(value, code, IsDemand: false, value == Truth.True ? share : 0, value == Truth.False ? 0 : share) { Label = what.Label, Weight = share });
            }
        }
    }
}
