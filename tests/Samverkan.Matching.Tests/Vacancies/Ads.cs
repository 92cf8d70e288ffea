using System.Text;
using NodaTime;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>Ads of our own making in the public format, and how they are read.</summary>
internal static class Ads
{
    public const string Cook = """
        {
          "id": "1001",
          "external_id": null,
          "headline": "Kock till skolkök",
          "application_deadline": "2025-04-30T23:59:59",
          "number_of_vacancies": 2,
          "description": { "text": "Ring Anna Andersson, 070-000 00 00, anna@kok.example", "needs": null },
          "scope_of_work": { "min": 50, "max": 100 },
          "employer": { "id": "1", "phone_number": "08-000", "email": "a@b.example", "organization_number": "199001019802", "name": "Skolköket i Farsta" },
          "application_details": { "reference": "Anna Andersson", "email": "anna@kok.example" },
          "experience_required": false,
          "driving_license_required": false,
          "occupation": { "concept_id": "cook_aaa_001", "label": "Kock, storhushåll", "legacy_ams_taxonomy_id": "77" },
          "occupation_group": { "concept_id": "grp1_aaa_001", "label": "Kockar", "legacy_ams_taxonomy_id": "5120" },
          "workplace_address": { "municipality_code": "0180", "street_address": "Hemliga gatan 1", "coordinates": [18.05, 59.3] },
          "must_have": { "skills": [ { "concept_id": "hyg1_aaa_001", "label": "Livsmedelshygien", "weight": 10 } ], "languages": [], "work_experiences": [] },
          "nice_to_have": { "skills": [], "languages": [ { "concept_id": "lang_aaa_fin", "label": "Finska" } ], "work_experiences": [ { "concept_id": "bake_aaa_001", "label": "Bagare" } ] },
          "publication_date": "2025-02-01T00:00:00",
          "removed": false,
          "new_member": { "deep": [1, 2, { "x": "}]" }] }
        }
        """;

    public static JobAdSource Source(string text, Action? opened = null) => Source(Encoding.UTF8.GetBytes(text), opened);

    public static JobAdSource Source(byte[] bytes, Action? opened = null) => new(
        () =>
        {
            opened?.Invoke();
            return new MemoryStream(bytes);
        },
        "ads.json");

    public static async Task<List<VacancyReading>> Read(IVacancySource source)
    {
        List<VacancyReading> all = [];
        await foreach (VacancyReading reading in source.ReadAsync(TestContext.Current.CancellationToken))
            all.Add(reading);
        return all;
    }

    public static Task<List<VacancyReading>> Read(string text) => Read(Source(text));

    public static Vacancy Vacancy(string id, string? group = null, string? concept = null) => new()
    {
        Id = id,
        Headline = id,
        Occupation = group is null && concept is null ? null : new OccupationRef(concept is null ? null : new ConceptId(concept), group),
        LastDay = new LocalDate(2025, 4, 30),
    };
}
