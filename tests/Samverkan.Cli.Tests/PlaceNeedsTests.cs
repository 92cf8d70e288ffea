using System.Text.Json;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan place</c> by needs that are recorded in journeys, for a reader who may see them, beside what the state states.</summary>
public sealed class PlaceNeedsTests
{
    private static readonly string[] Reader = ["--as", "af", "--role", "caseworker", "--purpose", "coordination"];

    [Fact]
    public async Task Whoever_comes_back_gets_the_former_team_when_a_reader_may_see_it_and_what_is_stated_counts()
    {
        using TemporaryFolder folder = new();
        string[] words = Words(folder, """ "options": [{ "team": "team-5", "cost": 1 }]""", Journey());
        Assert.StartsWith($"{FactLines.Person}  team-4  SAM3001: ", (await ToolRun.Of(words)).Lines[0], StringComparison.Ordinal);
        ToolRun read = await ToolRun.Of([.. words, .. Reader]);
        Assert.StartsWith($"{FactLines.Person}  team-5  SAM3003: ", read.Lines[0], StringComparison.Ordinal);
        Assert.Contains($"{FactLines.Person}  antecknat: tidigare team (placedOnTeam, 2024-11-05)", read.Lines);
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, .. Reader, "--json"])).Output);
        JsonElement need = Assert.Single(document.RootElement.GetProperty("recordedNeeds").EnumerateArray());
        Assert.Equal(("formerTeam", "placedOnTeam", "2024-11-05"), (need.GetProperty("need").GetString(), need.GetProperty("recordedAs").GetString(), need.GetProperty("on").GetString()));
        ToolRun stated = await ToolRun.Of([.. Words(folder, """ "options": [{ "team": "team-5", "cost": 1 }], "formerTeam": "team-4" """, Journey()), .. Reader]);
        Assert.StartsWith($"{FactLines.Person}  team-4  SAM3003: ", stated.Lines[0], StringComparison.Ordinal);
        Assert.Contains(stated.Lines, static line => line.StartsWith($"{FactLines.Person}  SAM3061: det som uppges om tidigare team skiljer sig från det som antecknats 2024-11-05", StringComparison.Ordinal));
        // Nothing is read for half a reader, or without journeys.
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of([.. words, "--as", "af"])).ExitCode);
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of([.. words[..^2], .. Reader])).ExitCode);
        // And whoever may see nothing gets no need from it.
        string[] again = Words(folder, """ "options": [{ "team": "team-5", "cost": 1 }]""", Journey());
        Assert.StartsWith($"{FactLines.Person}  team-4  SAM3001: ", (await ToolRun.Of([.. again, "--as", "fk", .. Reader[2..]])).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_protection_counts_is_named_nowhere_and_is_not_stated_away()
    {
        using TemporaryFolder folder = new();
        JourneyLines journey = Journey().Add("2025-06-03", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag), person: 1);
        ToolRun run = await ToolRun.Of([.. Words(folder, """ "protectedIdentity": false""", journey), .. Reader]);
        Assert.Contains(run.Lines, static line => line.StartsWith($"{FactLines.Person}  -  SAM3025: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static line => line.StartsWith($"{FactLines.Person}  SAM3062: ", StringComparison.Ordinal));
        // A page is passed on: nothing on it names the protection, in text or JSON, and a conflict of interest looks the same, so that nobody can tell by what is left out.
        ToolRun json = await ToolRun.Of([.. Words(folder, """ "protectedIdentity": false""", journey), .. Reader, "--json", "--language", "en"]);
        foreach (string page in (string[])[run.Output, json.Output])
        {
            Assert.Contains("SAM3063", page, StringComparison.Ordinal);
            foreach (string named in (string[])["SAM3033", "skydd", "protect"])
                Assert.DoesNotContain(named, page, StringComparison.OrdinalIgnoreCase);
        }

        JourneyLines declined = Journey().Add("2025-08-01", new PlacedOnTeam(new("team-4")), person: 1).Add("2025-08-02", new PlacementDeclined(StandardDepartures.ConflictOfInterest), person: 1);
        ToolRun conflict = await ToolRun.Of([.. Words(folder, """ "options": [{ "team": "team-5" }]""", declined), .. Reader]);
        Assert.Equal(run.Lines.Where(static line => line.Contains("SAM3063", StringComparison.Ordinal)), conflict.Lines.Where(static line => line.Contains("SAM3063", StringComparison.Ordinal)));
        Assert.Single(conflict.Lines, static line => line.Contains("SAM3063", StringComparison.Ordinal));
        Assert.DoesNotContain("jäv", conflict.Output, StringComparison.Ordinal);
        // Without a reader nothing of it shows.
        Assert.Contains(" 1 föreslagna, ", (await ToolRun.Of(Words(folder, """ "worstOff": false""", journey))).Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_caseworkers_of_one_day_are_told_once()
    {
        using TemporaryFolder folder = new();
        JourneyLines journey = Journey();
        foreach (CaseworkerRole role in (CaseworkerRole[])[new("job-coach"), new("social-worker"), new("employment-officer")])
            journey.Add("2024-11-25", new CaseworkerAssigned(StaffId.FromBits(7), role), person: 1);
        string[] words = [.. Words(folder, """ "worstOff": false""", journey), .. Reader];
        Assert.Single((await ToolRun.Of(words)).Lines, static line => line == $"{FactLines.Person}  antecknat: tidigare handläggare (caseworkerAssigned, 2024-11-25, 3 poster)");
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, "--json"])).Output);
        JsonElement need = Assert.Single(document.RootElement.GetProperty("recordedNeeds").EnumerateArray(), static one => one.GetProperty("need").GetString() == "formerCaseworkers");
        Assert.Equal(3, need.GetProperty("entries").GetInt32());
    }

    [Fact]
    public void A_track_beside_a_team_has_its_reason_and_next_best_in_text_and_json()
    {
        TrackId trial = new("trial"), training = new("training");
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100)) { Tracks = [new(trial, 5, 0), new(training, 5, 0)] };
        LocalDate day = new(2024, 11, 4);
        PlacementProposal proposal = planner.Propose([new(ParticipantId.FromBits(1), new("stockholm/farsta"), day) { Tracks = [new(trial, 0), new(training, 2)] }], day);
        using StringWriter text = new();
        using StringWriter json = new();
        new PlacePage(proposal, []).WriteText(text, [], Language.English);
        new PlacePage(proposal, []).WriteJson(json, [], Language.English);
        Assert.Matches("(?m)^    trial  SAM30[0-9]{2}: .*; next best: training$", text.ToString());
        using JsonDocument document = JsonDocument.Parse(json.ToString());
        JsonElement placed = Assert.Single(document.RootElement.GetProperty("placements").EnumerateArray());
        Assert.Equal(("trial", "training", "SAM3008"), (placed.GetProperty("track").GetString(), placed.GetProperty("nextBestTrack").GetString(), placed.GetProperty("trackReason").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task What_a_team_no_longer_meets_is_told_beside_the_move()
    {
        using TemporaryFolder folder = new();
        string state = folder.Write("state.json", $$"""
            { "format": "samverkan-placement-state", "formatVersion": 1, "teams": [{ "team": "team-5", "accessible": true }],
              "placed": [{ "participant": "{{FactLines.Person}}", "team": "team-4", "since": "2024-11-01", "accessibility": true, "options": [{ "team": "team-5" }] }] }
            """);
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", ""), "--state", state, "--on", "2024-11-04", "--language", "en"];
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal("0 keep their place, 1 move, 0 lose it. No fewer can be moved.", run.Lines[0]);
        Assert.StartsWith($"{FactLines.Person}  team-4 -> team-5  SAM3057: ", run.Lines[1], StringComparison.Ordinal);
        Assert.Matches("^    SAM30[0-9]{2}: .*team-4", run.Lines[2]);
        // Somebody who is moved is nobody new.
        Assert.Contains(" 0 proposed, ", run.Lines[^1], StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, "--json"])).Output);
        Assert.Single(Assert.Single(document.RootElement.GetProperty("moves").EnumerateArray()).GetProperty("collisions").EnumerateArray());
    }

    private static JourneyLines Journey() => new JourneyLines()
        .Add("2024-11-05", new PlacedOnTeam(new("team-5")), person: 1).Add("2024-11-06", new Started(), person: 1).Add("2025-06-02", new Exited(ExitReason.Completed), person: 1);

    private static string[] Words(TemporaryFolder folder, string person, JourneyLines journey) =>
    [
        "place", "--programme", "stockholmskraften", "--on", "2025-09-01",
        "--facts", folder.Write("facts.jsonl", FactLines.None
            .With("birth-date", "\"1980-09-01\"", "1980-09-01").With("unemployed", "true", "2020-01-01").With("registered-at-employment-service", "true", "2020-01-01")
            .With("income-support-from", "\"0180\"", "2020-01-01").With("district", "\"stockholm/farsta\"", "2020-01-01").Text),
        "--state", folder.Write("state.json", $$"""{ "format": "samverkan-placement-state", "formatVersion": 1, "waiting": [{ "participant": "{{FactLines.Person}}", "referred": "2025-08-01", {{person}} }] }"""),
        "--journeys", journey.Write(folder),
    ];
}
