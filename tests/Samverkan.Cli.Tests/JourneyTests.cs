using System.Text.Json;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan journey</c>: the reader's domain, role and purpose decide what there is to see.</summary>
public sealed class JourneyTests
{
    private const string Nothing = "Här finns inget som du får se.\n";
    private const string Withheld = "Något visas inte för den här läsaren.";

    public static TheoryData<string> Reasons => [.. JourneySentence.PlannersReasons.Keys];

    [Theory]
    [InlineData("af", "tourist", "coordination")]
    [InlineData("af", "caseworker", "reporting")]
    [InlineData("af", "caseworker", "curiosity")]
    [InlineData("fk", "caseworker", "coordination")]
    [InlineData("fk", "reporting", "reporting")]
    public async Task Whoever_may_see_nothing_gets_the_words_for_a_person_who_is_not_there(string domain, string role, string purpose)
    {
        using TemporaryFolder folder = new();
        string file = Known().Write(folder);
        foreach (string[] more in (string[][])[[], ["--language", "en"], ["--json"]])
        {
            ToolRun denied = await Read(file, 7, domain, role, purpose, more);
            ToolRun absent = await Read(file, 8, domain, role, purpose, more);
            Assert.Equal(absent, denied);
            Assert.Equal((ExitCode.Done, ""), (denied.ExitCode, denied.Error));
        }

        Assert.Equal(Nothing, (await Read(file, 7, domain, role, purpose)).Output);
        Assert.Equal("[]\n", (await Read(file, 7, domain, role, purpose, "--json")).Output);
    }

    [Fact]
    public async Task A_programme_that_nobody_knows_is_nobodys_to_read()
    {
        using TemporaryFolder folder = new();
        string file = new JourneyLines().Add("2025-01-01", new Started(), programme: "elsewhere").Write(folder);
        Assert.Equal(Nothing, (await Read(file, 7, "af", "caseworker", "coordination")).Output);
    }

    [Fact]
    public async Task A_caseworker_sees_what_is_the_own_bodys_and_that_something_is_withheld()
    {
        using TemporaryFolder folder = new();
        string file = Known().Write(folder);
        ToolRun af = await Read(file, 7, "af", "caseworker", "coordination");
        Assert.Contains(Withheld, af.Lines);
        Assert.Contains("2025-02-03  start", af.Lines);
        Assert.DoesNotContain("hälsa", af.Output, StringComparison.Ordinal);
        ToolRun city = await Read(file, 7, "stockholm/arbetsmarknadsnamnden", "caseworker", "coordination");
        Assert.Contains(Withheld, city.Lines);
        Assert.Contains("2025-02-05  insats började: hälsa", city.Lines);
        Assert.DoesNotContain("  start", city.Output, StringComparison.Ordinal);
        ToolRun english = await Read(file, 7, "af", "caseworker", "coordination", "--language", "en");
        Assert.Contains("Something is withheld from this reader.", english.Lines);
        Assert.Contains("Has reached: started", english.Lines);
    }

    [Fact]
    public async Task A_line_manager_sees_the_work_and_no_health()
    {
        using TemporaryFolder folder = new();
        string file = Known().Add("2025-02-07", new ActivityStarted(new("h"), ActivityKind.Health), category: DataCategory.Health).Write(folder);
        ToolRun run = await Read(file, 7, "af", "line-manager", "operational-follow-up");
        Assert.Contains("2025-02-03  start", run.Lines);
        Assert.DoesNotContain("hälsa", run.Output, StringComparison.Ordinal);
        Assert.Contains(Withheld, run.Lines);
    }

    [Fact]
    public async Task A_waiver_opens_what_it_speaks_of_until_it_is_withdrawn()
    {
        using TemporaryFolder folder = new();
        JourneyLines lines = Known().Add("2025-02-04", new SecrecyWaiverGiven(
            new("w"), [new("stockholm/arbetsmarknadsnamnden")], [new("af")], [.. Enum.GetValues<DataCategory>()], StandardPurposes.Coordination,
            DatePeriod.From(JourneyLines.Day("2025-02-04")), ConsentForm.Written));
        ToolRun open = await Read(lines.Write(folder), 7, "af", "caseworker", "coordination");
        Assert.Contains("2025-02-05  insats började: hälsa", open.Lines);
        Assert.DoesNotContain(Withheld, open.Lines);
        lines.Add("2025-02-04", new SecrecyWaiverWithdrawn(new("w")), recorded: "2025-03-01");
        Assert.DoesNotContain("hälsa", (await Read(lines.Write(folder), 7, "af", "caseworker", "coordination")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_known_at_an_instant_is_told_as_it_was_known_then()
    {
        using TemporaryFolder folder = new();
        string file = Known().Add("2025-02-10", new Exited(ExitReason.Completed), recorded: "2025-03-10").Write(folder);
        ToolRun before = await Read(file, 7, "af", "caseworker", "coordination", "--as-of", "2025-03-10T11:59:59Z");
        Assert.DoesNotContain("avslut", before.Output, StringComparison.Ordinal);
        ToolRun at = await Read(file, 7, "af", "caseworker", "coordination", "--as-of", "2025-03-10T12:00:00Z");
        Assert.Contains("2025-02-10  avslut: som planerat", at.Lines);
        Assert.Equal(Nothing, (await Read(file, 7, "af", "caseworker", "coordination", "--as-of", "2024-01-01T00:00:00Z")).Output);
    }

    [Fact]
    public async Task Where_a_protected_person_is_stays_hidden_and_no_mark_tells_that_it_does()
    {
        using TemporaryFolder folder = new();
        string file = new JourneyLines()
            .Add("2025-01-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-01")), ConsentForm.Written))
            .Add("2025-01-01", new Referred(new("stockholm/skarholmen"), new("stockholm/skarholmen")))
            .Add("2025-01-02", new PutInQueue(new("sam3023"), 1))
            .Add("2025-01-06", new PlacedOnTeam(new("team-1"), new("stockholm/skarholmen"), new("sam3001")))
            .Add("2025-01-07", new Started())
            .Add("2025-01-08", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))
            .Write(folder);
        foreach (string[] more in (string[][])[[], ["--language", "en"], ["--json"], ["--json", "--language", "en"]])
        {
            ToolRun masked = await Read(file, 7, "af", "reporting", "reporting", more);
            Assert.All((string[])["skarholmen", "team-1", "skydd", "protect", Withheld, "is withheld from", "\"somethingIsWithheld\": true"], word => Assert.DoesNotContain(word, masked.Output, StringComparison.Ordinal));
            Assert.Contains("2025-01-07", masked.Output, StringComparison.Ordinal);
            Assert.Contains("skarholmen", (await Read(file, 7, "af", "caseworker", "coordination", more)).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task For_programs_the_same_journey_is_json()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Read(Known().Write(folder), 7, "af", "caseworker", "coordination", "--json");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement journey = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(("stockholmskraften", JourneyLines.Person(7).ToString()), (journey.GetProperty("programme").GetString(), journey.GetProperty("participant").GetString()));
        Assert.Equal("started", journey.GetProperty("stage").GetString());
        Assert.True(journey.GetProperty("somethingIsWithheld").GetBoolean());
        JsonElement[] story = [.. journey.GetProperty("story").EnumerateArray()];
        Assert.Equal(["participationConsentGiven", "placedOnTeam", "started"], story.Select(static what => what.GetProperty("kind").GetString()));
        Assert.All(story, static what => Assert.NotEmpty(what.GetProperty("text").GetString()!));
        Assert.Equal("2025-02-03T12:00:00Z", story[^1].GetProperty("known").GetString());
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Each_of_the_planners_reasons_is_a_sentence(string reason)
    {
        using TemporaryFolder folder = new();
        string file = new JourneyLines()
            .Add("2025-02-01", new Referred(new("af"), new("stockholm/skarholmen")))
            .Add("2025-02-01", new PutInQueue(new(reason), 3))
            .Add("2025-02-02", new PlacedOnTeam(new("team-4"), new("stockholm/skarholmen"), new(reason)))
            .Write(folder);
        ToolRun swedish = await Read(file, 7, "af", "caseworker", "coordination");
        ToolRun english = await Read(file, 7, "af", "caseworker", "coordination", "--language", "en");
        Assert.Contains(swedish.Lines, static line => line.StartsWith("2025-02-01  i kö som nummer 3: ", StringComparison.Ordinal));
        Assert.Contains(english.Lines, static line => line.StartsWith("2025-02-01  queued as number 3: ", StringComparison.Ordinal));
        Assert.Contains(english.Lines, static line => line.StartsWith("2025-02-02  placed on team-4: ", StringComparison.Ordinal));
        Assert.All((string[])[reason, "{", "}", "  den", "  does"], mark => Assert.DoesNotContain(mark, string.Join('\n', swedish.Lines.Concat(english.Lines).Select(static line => line.Length > 12 ? line[12..] : "")), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_place_says_why_that_team_and_a_refusal_why_none()
    {
        using TemporaryFolder folder = new();
        string file = new JourneyLines()
            .Add("2025-02-01", new Referred(new("af"), new("stockholm/skarholmen")))
            .Add("2025-02-02", new PutInQueue(new("sam3023"), 1))
            .Add("2025-02-03", new PlacementDeclined(new("own-choice")))
            .Add("2025-02-04", new PlacementDeclined(new("a-reason-of-the-host")))
            .Add("2025-02-05", new PlacedOnTeam(new("team-4"), new("stockholm/skarholmen"), new("sam3001")))
            .Write(folder);
        Assert.Equal(
            [
                "2025-02-02  queued as number 1: no team serves stockholm/skarholmen on the day",
                "2025-02-03  was not placed: declined the place",
                "2025-02-04  was not placed: a-reason-of-the-host",
                "2025-02-05  placed on team-4: the team team-4 serves stockholm/skarholmen and has a place",
            ],
            (await Read(file, 7, "af", "caseworker", "coordination", "--language", "en")).Lines[^4..]);
    }

    [Fact]
    public async Task A_broken_line_stops_the_work_at_its_place()
    {
        using TemporaryFolder folder = new();
        string file = Known().Write(folder);
        File.AppendAllText(file, "{\"kind\":\"started\"}\n");
        ToolRun run = await Read(file, 7, "af", "caseworker", "coordination");
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file}:5:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19900101-0017")]
    [InlineData("7")]
    public async Task What_is_no_id_is_wrong_usage_and_not_repeated(string id)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("journey", "--journeys", Known().Write(folder), "--participant", id, "--as", "af", "--role", "caseworker", "--purpose", "coordination");
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("19900101", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_written_of_what_the_reader_may_see_and_of_nothing_else()
    {
        using TemporaryFolder folder = new();
        ProgressionMeasured form = new(ShippedIndicatorSets.SkapaStructure.Id, 1, RaterRole.Participant,
            [.. ShippedIndicatorSets.SkapaStructure.RatedBy(RaterRole.Participant).Select(static one => IndicatorRating.Of(one.Id, 3))]);
        string file = Known().Add("2025-02-06", form).Write(folder);
        string page = folder.File("picture.html");
        ToolRun seen = await Read(file, 7, "af", "caseworker", "coordination", "--picture", page, "--language", "lättläst");
        Assert.Equal((ExitCode.Done, ""), (seen.ExitCode, seen.Error));
        string html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html><html lang=\"sv\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain(JourneyLines.Person(7).ToString(), html, StringComparison.Ordinal);
        File.Delete(page);
        ToolRun denied = await Read(file, 7, "fk", "caseworker", "coordination", "--picture", page);
        ToolRun absent = await Read(file, 8, "fk", "caseworker", "coordination", "--picture", page);
        Assert.Equal(absent, denied);
        Assert.Equal(ExitCode.Findings, denied.ExitCode);
        Assert.False(File.Exists(page));
    }

    [Fact]
    public async Task A_picture_is_drawn_by_an_indicator_set_of_ones_own()
    {
        using TemporaryFolder folder = new();
        string set = Mistakes.Mistake.PathOf("indicator-set.json");
        string file = Known()
            .Add("2025-02-06", new ProgressionMeasured(new("our-own"), 2, RaterRole.Participant, [IndicatorRating.Of(new("hope"), 3), IndicatorRating.Of(new("everyday"), 2)]))
            .Add("2025-02-06", new ProgressionMeasured(new("our-own"), 2, RaterRole.Caseworker, [IndicatorRating.Of(new("hope"), 4), IndicatorRating.Of(new("caseworker-belief"), 5)]))
            .Write(folder);
        string page = folder.File("picture.html");
        Assert.Equal(ExitCode.Findings, (await Read(file, 7, "af", "caseworker", "coordination", "--picture", page)).ExitCode);
        Assert.False(File.Exists(page));
        ToolRun run = await Read(file, 7, "af", "caseworker", "coordination", "--picture", page, "--indicators", set);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.Contains("Hopp", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Tro<", html, StringComparison.Ordinal);
        File.Delete(page);
        ToolRun twice = await Read(file, 7, "af", "caseworker", "coordination", "--picture", page, "--indicators", set, "--indicators", set);
        Assert.Equal((ExitCode.BadInput, "", "samverkan: two indicator sets are called our-own, version 2; nothing was done\n"), (twice.ExitCode, twice.Output, twice.Error));
        string broken = folder.Write("broken.json", "{}");
        ToolRun bad = await Read(file, 7, "af", "caseworker", "coordination", "--picture", page, "--indicators", broken);
        Assert.Equal((ExitCode.BadInput, ""), (bad.ExitCode, bad.Output));
        Assert.StartsWith($"{broken}:1:1: ", bad.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(page));
    }

    private static JourneyLines Known() => new JourneyLines()
        .Add("2025-02-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-02-01")), ConsentForm.Written))
        .Add("2025-02-02", new PlacedOnTeam(new("team-4"), new("stockholm/skarholmen"), new("sam3001")))
        .Add("2025-02-03", new Started())
        .Add("2025-02-05", new ActivityStarted(new("a"), ActivityKind.Health), origin: "stockholm/arbetsmarknadsnamnden");

    private static Task<ToolRun> Read(string file, int person, string domain, string role, string purpose, params string[] more) =>
        ToolRun.Of(["journey", "--journeys", file, "--participant", JourneyLines.Person(person).ToString(), "--as", domain, "--role", role, "--purpose", purpose, .. more]);
}
