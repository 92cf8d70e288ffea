using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>Where a person wants to work, beside where a workplace is: a municipality, a county, a district, or one of the first two by the taxonomy.</summary>
internal static class WantedPlace
{
    private const string DistrictPrefix = "district:";
    private const string ConceptPrefix = "concept:";

    /// <summary>Whether a text is a place.</summary>
    public static bool IsValid(string text) =>
        MunicipalityCode.IsValid(text) || IsCounty(text)
        || (text.StartsWith(DistrictPrefix, StringComparison.Ordinal) && Slug.TryParse<DistrictId>(text[DistrictPrefix.Length..], out _))
        || (text.StartsWith(ConceptPrefix, StringComparison.Ordinal) && ConceptId.IsValid(text[ConceptPrefix.Length..]));

    /// <summary>Whether a workplace is in one of the places wanted: unknown where it may be, and none is known to hold it.</summary>
    /// <param name="places">The places wanted, one or more.</param>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="districts">The districts of the municipalities that have any.</param>
    /// <param name="on">The day, on which a merged district counts under its successor.</param>
    /// <returns>The value, and whether all that keeps it unknown is in which district of the right municipality the workplace is.</returns>
    public static (Truth Value, bool OnlyDistrictIsOpen) Of(ImmutableArray<string> places, Vacancy vacancy, ImmutableArray<DistrictCatalog> districts, LocalDate on)
    {
        (bool open, bool elsewhereOpen) = (false, false);
        foreach (string place in places)
        {
            (Truth value, bool isDistrict) = One(place, vacancy, districts, on);
            if (value == Truth.True)
                return (Truth.True, false);
            open |= value == Truth.Unknown;
            elsewhereOpen |= value == Truth.Unknown && !isDistrict;
        }

        return open ? (Truth.Unknown, !elsewhereOpen) : (Truth.False, false);
    }

    private static (Truth Value, bool IsDistrict) One(string place, Vacancy vacancy, ImmutableArray<DistrictCatalog> districts, LocalDate on)
    {
        MunicipalityCode? municipality = vacancy.Municipality ?? (vacancy.District is { } own ? CatalogOf(own, districts)?.Municipality : null);
        if (municipality is not null && MunicipalityCode.IsValid(place))
            return ((municipality.Value == place).ToTruth(), false);
        string? county = municipality?.County ?? vacancy.County;
        if (MunicipalityCode.IsValid(place))
            return (county is not null && county != place[..2] ? Truth.False : Truth.Unknown, false);
        if (IsCounty(place))
            return (county is null ? Truth.Unknown : (county == place).ToTruth(), false);
        if (place.StartsWith(ConceptPrefix, StringComparison.Ordinal))
        {
            string concept = place[ConceptPrefix.Length..];
            bool isThere = vacancy.MunicipalityConcept?.Value == concept || vacancy.CountyConcept?.Value == concept;
            // Which of the two the concept is nobody tells here, so that both must be known to be others.
            return (isThere ? Truth.True : vacancy.MunicipalityConcept is not null && vacancy.CountyConcept is not null ? Truth.False : Truth.Unknown, false);
        }

        DistrictId wanted = DistrictId.Create(place[DistrictPrefix.Length..]);
        if (CatalogOf(wanted, districts) is not { } catalog)
            return (Truth.Unknown, false);
        if (municipality is null)
            return (county is not null && county != catalog.Municipality.County ? Truth.False : Truth.Unknown, false);
        if (municipality != catalog.Municipality)
            return (Truth.False, false);
        return vacancy.District is { } district && catalog.Resolve(district, on) is { } there && catalog.Resolve(wanted, on) is { } here
            ? ((there.Id == here.Id).ToTruth(), true)
            : (Truth.Unknown, true);
    }

    private static DistrictCatalog? CatalogOf(DistrictId district, ImmutableArray<DistrictCatalog> districts) => districts.FirstOrDefault(catalog => catalog.Find(district) is not null);

    private static bool IsCounty(string text) => text.Length == 2 && text.All(char.IsAsciiDigit);
}
