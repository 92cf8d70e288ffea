using System.Text.Json;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan vacancies</c>: the order and its reasons, bad ads told and passed over, and nothing of whom the reader may not see.</summary>
public sealed class VacanciesTests
{
    private const string Nothing = "Här finns inget som du får se.\n";

    private const string Ads = """
        [
          { "id": "1", "headline": "Kock", "application_deadline": "2025-04-30T23:59:59", "employer": { "name": "Skolköket" }, "scope_of_work": { "min": 50, "max": 100 },
            "occupation": { "concept_id": "cook_aaa_001", "label": "Kock" }, "occupation_group": { "legacy_ams_taxonomy_id": "5120" }, "workplace_address": { "municipality_code": "0180" },
            "must_have": { "skills": [ { "concept_id": "hyg1_aaa_001", "label": "Livsmedelshygien" } ] } },
          { "id": "2", "headline": "Kallskänka", "application_deadline": "2025-04-30T23:59:59", "scope_of_work": { "min": 50, "max": 50 },
            "occupation": { "concept_id": "cold_aaa_001", "label": "Kallskänka" }, "occupation_group": { "legacy_ams_taxonomy_id": "5121" }, "workplace_address": { "municipality_code": "1280" } },
          { "id": "3", "headline": "Stängd", "application_deadline": "2025-03-02T23:59:59" }
        ]
        """;

    private const string Taxonomy = "type,concept_id,preferred_label,legacy_id\noccupation-name,cook_aaa_001,Kock,1\n";

    [Fact]
    public async Task Demands_come_before_wishes_and_every_part_is_told()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Run(folder, Profile());
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string[] items = [.. run.Lines.Where(static line => line.StartsWith("- ", StringComparison.Ordinal))];
        Assert.Equal("- 2 Kallskänka: passar; 20–50 poäng av 90", items[0]);
        Assert.Equal("- 1 Kock, Skolköket: kan passa; 60–90 poäng av 90", items[1]);
        Assert.Contains("    okänt SAM3206: om det som krävs finns är inte sagt: Livsmedelshygien", run.Lines);
        Assert.Contains("    ja SAM3218: mot önskat yrke: samma yrke (40/40)", run.Lines);
        Assert.Contains(items, static item => item.StartsWith("- nystartsjobb: kan komma i fråga; inget belopp känt för dagen", StringComparison.Ordinal));
        Assert.DoesNotContain("Stängd", run.Output, StringComparison.Ordinal);
        ToolRun english = await Run(folder, Profile(), more: ["--language", "en", "--most", "1"]);
        Assert.Contains("- 2 Kallskänka: fits; 20–50 points of 90", english.Lines);
        Assert.DoesNotContain("Kock", english.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_it_is_json_and_what_was_not_agreed_is_not_used()
    {
        using TemporaryFolder folder = new();
        using JsonDocument document = JsonDocument.Parse((await Run(folder, Profile() with { Agreed = [] }, more: ["--json"])).Output);
        JsonElement page = Assert.Single(document.RootElement.EnumerateArray());
        Assert.True(page.GetProperty("nothingAgreed").GetBoolean());
        Assert.All(page.GetProperty("vacancies").EnumerateArray(), static one => Assert.Equal(("unknown", 0), (one.GetProperty("fits").GetString()!.Replace("true", "unknown", StringComparison.Ordinal), one.GetProperty("points").GetInt32())));
        Assert.Equal("true", page.GetProperty("subsidies")[0].GetProperty("mayQualify").GetString());
        Assert.Contains("NYS-1", page.GetProperty("subsidies")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_see_nothing_gets_the_words_for_a_person_who_is_not_there()
    {
        using TemporaryFolder folder = new();
        ToolRun denied = await Run(folder, Profile(), domain: "fk");
        Assert.Equal((ExitCode.Done, Nothing, ""), (denied.ExitCode, denied.Output, denied.Error));
        Assert.Equal(denied, await Run(folder, Profile(), person: 8));
        Assert.Equal("[]\n", (await Run(folder, Profile(), domain: "fk", more: ["--json"])).Output);
    }

    [Fact]
    public async Task A_bad_ad_and_a_bad_row_are_told_by_line_and_field_and_the_others_are_ranked()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Run(folder, Profile(), ads: Ads.Replace("\"id\": \"1\"", "\"id\": 199001019802", StringComparison.Ordinal), taxonomy: Taxonomy + "skill,,x,\n");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        string[] told = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, told.Length);
        Assert.StartsWith($"{folder.File("taxonomy.csv")}:3:1: SAM1020: concept_id: ", told[0], StringComparison.Ordinal);
        Assert.StartsWith($"{folder.File("ads.json")}:2:", told[1], StringComparison.Ordinal);
        Assert.Contains("SAM1008: id: ", told[1], StringComparison.Ordinal);
        Assert.DoesNotContain("199001019802", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains(run.Lines, static line => line.StartsWith("- 2 Kallskänka", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_taxonomy_and_a_broken_journey_stop_the_work()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(ExitCode.BadInput, (await Run(folder, Profile(), taxonomy: "a,b\n")).ExitCode);
        Assert.Equal(ExitCode.BadInput, (await Run(folder, Profile() with { Skills = [new("x")] }, spoil: true)).ExitCode);
        Assert.Equal(ExitCode.Usage, (await Run(folder, Profile(), more: ["--most", "0"])).ExitCode);
    }

    [Fact]
    public async Task Why_a_subsidy_may_be_possible_and_why_another_is_not_stands_on_the_page()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Run(folder, Profile());
        int possible = Array.FindIndex(run.Lines, static line => line.StartsWith("- nystartsjobb: kan komma i fråga", StringComparison.Ordinal));
        Assert.Contains(run.Lines.Skip(possible), static line => line.TrimStart().StartsWith("NYS-1 ", StringComparison.Ordinal) && line.EndsWith(": ja", StringComparison.Ordinal));
        Assert.Contains(run.Lines.Skip(possible), static line => line.TrimStart().StartsWith("källa: ", StringComparison.Ordinal));
        ToolRun english = await Run(folder, Profile(), more: ["--language", "en"]);
        Assert.Contains(english.Lines, static line => line.TrimStart().StartsWith("NYS-1 ", StringComparison.Ordinal) && line.EndsWith(": yes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ads_of_which_none_can_be_applied_for_are_told_in_a_sentence()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Run(folder, Profile(), ads: """[{ "id": "3", "headline": "Stängd", "application_deadline": "2025-03-02T23:59:59" }]""");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("Ingen av annonserna och utfästelserna kan sökas den dagen.", run.Lines[Array.IndexOf(run.Lines, "Lediga platser") + 2]);
    }

    [Fact]
    public async Task Vacancies_are_written_as_entries_that_validate_and_report_read_beside_the_journey()
    {
        using TemporaryFolder folder = new();
        string entries = folder.File("proposals.jsonl");
        Assert.Equal(ExitCode.Done, (await Run(folder, Profile(), more: ["--entries", entries])).ExitCode);
        string told = await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken);
        Assert.Contains("\"about\":\"vacancy\",\"proposed\":\"2\"", told, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"near-wish\"", told, StringComparison.Ordinal);
        string all = folder.Write("all.jsonl", await File.ReadAllTextAsync(folder.File("journeys.jsonl"), TestContext.Current.CancellationToken) + told);
        Assert.DoesNotContain("sequence", (await ToolRun.Of("validate", all)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(all + ":6", (await ToolRun.Of("validate", all)).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run(folder, Profile(), domain: "fk", more: ["--entries", entries])).ExitCode);
        Assert.Equal("", await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken));
    }

    private static WorkProfileTold Profile() =>
        new([.. Enum.GetValues<ProfilePart>()], Wishes: ["cook_aaa_001"], Places: ["0180"], MostPercent: 60);

    private static async Task<ToolRun> Run(
        TemporaryFolder folder, WorkProfileTold profile, string domain = "af", int person = 7, string ads = Ads, string taxonomy = Taxonomy, bool spoil = false, params string[] more)
    {
        LocalDate day = new(2025, 2, 3);
        JourneyEvent[] bodies =
        [
            new Started(), profile, FactObserved.Of(StandardFacts.BirthDate, new LocalDate(1980, 5, 1), DatePeriod.From(new LocalDate(1980, 5, 1))),
            FactObserved.Of(StandardFacts.RegisteredAtEmploymentService, true, DatePeriod.From(new LocalDate(2020, 1, 1))), FactObserved.Of(StandardFacts.EnrolledIn("job"), true, DatePeriod.From(new LocalDate(2020, 1, 1))),
        ];
        using MemoryStream stream = new();
        JourneyFile.Write(
            stream,
            bodies.Select((body, i) => new Entry(
                EntryId.FromBits((UInt128)(i + 1)), new JourneyId(JourneyLines.Person(7), new("stockholmskraften")), i + 1, day, day.At(LocalTime.Noon).InUtc().ToInstant(),
                new Author(StandardRoles.Caseworker, StaffId.FromBits(3)), new SecrecyDomain("af"), body.DefaultCategory, new("stockholmskraften/2024-1"), 1, body)),
            WorkProfileKind.Format);
        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        string journeys = folder.Write("journeys.jsonl", spoil ? text.Replace("\"skills\":[\"x\"]", "\"skills\":[\"x x\"]", StringComparison.Ordinal) : text);
        return await ToolRun.Of(
        [
            "vacancies", "--ads", folder.Write("ads.json", ads), "--taxonomy", folder.Write("taxonomy.csv", taxonomy), "--programme", "stockholmskraften", "--journeys", journeys,
            "--participant", JourneyLines.Person(person).ToString(), "--as", domain, "--role", "caseworker", "--purpose", "coordination", "--on", "2025-03-03", .. more,
        ]);
    }
}
