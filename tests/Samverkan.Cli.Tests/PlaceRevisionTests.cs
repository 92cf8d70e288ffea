using System.Text.Json;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan place</c> when people have places already, when others are expected, and what limits the teams; proposals that follow journeys; and the proof.</summary>
public sealed class PlaceRevisionTests
{
    [Fact]
    public async Task A_capacity_that_falls_moves_whom_it_must_and_keeps_the_others()
    {
        using TemporaryFolder folder = new();
        string state = State(folder, $$"""
            "placed": [
              { "participant": "{{Id(1)}}", "team": "team-4", "since": "2024-11-01", "district": "stockholm/farsta" },
              { "participant": "{{Id(2)}}", "team": "team-4", "since": "2024-11-02", "district": "stockholm/farsta", "options": [{ "team": "team-5" }] },
              { "participant": "{{Id(3)}}", "team": "team-4", "since": "2024-11-03", "district": "stockholm/farsta" }],
            "waiting": [{ "participant": "{{Id(4)}}", "referred": "2024-10-01" }]
            """);
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", Person(4, "stockholm/skarholmen")), "--state", state, "--on", "2024-11-04", "--language", "en"];
        ToolRun same = await ToolRun.Of(words);
        Assert.Equal("3 keep their place, 0 move, 0 lose it. No fewer can be moved.", same.Lines[0]);
        Assert.Contains("On 2024-11-04: 1 proposed, 0 in the queue, 0 without a possible team; 0 not in the target group, 0 cannot be told.", same.Lines);
        ToolRun less = await ToolRun.Of([.. words, "--capacity", "team-4=1"]);
        Assert.Equal("1 keep their place, 1 move, 1 lose it. No fewer can be moved.", less.Lines[0]);
        Assert.StartsWith($"{Id(2)}  team-4 -> team-5  SAM3006: ", less.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{Id(3)}  team-4 -> -  SAM3007: ", less.Lines[2], StringComparison.Ordinal);
        Assert.Contains("team-4: 1 of 1 place", less.Lines);
        Assert.DoesNotContain(less.Lines, line => line.StartsWith(Id(1), StringComparison.Ordinal));
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, "--capacity", "team-4=1", "--json"])).Output);
        Assert.Equal(1, document.RootElement.GetProperty("kept").GetInt32());
        Assert.Equal([Id(2), Id(3)], document.RootElement.GetProperty("moves").EnumerateArray().Select(static m => m.GetProperty("participant").GetString()));
        Assert.True(document.RootElement.GetProperty("certificate").GetProperty("optimal").GetBoolean());
        JsonElement four = document.RootElement.GetProperty("teams").EnumerateArray().Single(static t => t.GetProperty("team").GetString() == "team-4");
        Assert.Equal((1, 0, 1, 0, 1), (four.GetProperty("places").GetInt32(), four.GetProperty("ongoing").GetInt32(), four.GetProperty("proposed").GetInt32(), four.GetProperty("over").GetInt32(), four.GetProperty("queue").GetInt32()));
    }

    [Fact]
    public async Task On_tracks_too_and_a_stated_number_only_lowers()
    {
        using TemporaryFolder folder = new();
        string state = State(folder, $$"""
            "placed": [
              { "participant": "{{Id(1)}}", "track": "work-trial", "since": "2012-02-01" },
              { "participant": "{{Id(2)}}", "track": "work-trial", "since": "2012-02-02", "tracks": [{ "track": "work-trial" }, { "track": "work-preparation" }] }]
            """);
        string[] words = ["place", "--programme", "arbetsprovning", "--facts", folder.Write("facts.jsonl", ""), "--state", state, "--on", "2012-03-05", "--language", "en"];
        ToolRun run = await ToolRun.Of([.. words, "--capacity", "work-trial=1", "--capacity", "work-preparation=99"]);
        Assert.StartsWith($"{Id(2)}  work-trial -> work-preparation  SAM3053: ", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("work-preparation: 1 of 25 places", run.Lines);
    }

    [Fact]
    public async Task The_proof_has_bound_and_weights_on_tracks_as_on_teams()
    {
        using TemporaryFolder folder = new();
        string proof = folder.File("certificate.json");
        string state = State(folder, $$"""
            "placed": [
              { "participant": "{{Id(1)}}", "track": "work-trial", "since": "2012-02-01", "worstOff": true, "tracks": [{ "track": "work-trial", "cost": 3 }] },
              { "participant": "{{Id(2)}}", "track": "work-trial", "since": "2012-02-02", "tracks": [{ "track": "work-trial", "cost": 2 }, { "track": "work-preparation", "cost": 1 }] }]
            """);
        string[] words = ["place", "--programme", "arbetsprovning", "--facts", folder.Write("facts.jsonl", ""), "--state", state, "--on", "2012-03-05", "--certificate", proof];
        Assert.Equal(ExitCode.Done, (await ToolRun.Of([.. words, "--capacity", "work-trial=1"])).ExitCode);
        using JsonDocument tracks = JsonDocument.Parse(await File.ReadAllTextAsync(proof, TestContext.Current.CancellationToken));
        (long cost, long worstOff, long move) = Proven(tracks.RootElement);
        // The first is among the worst off, the second is moved: 3 and 1, each times what it counts, and a move.
        Assert.Equal((3 * worstOff) + 1 + move, cost);
        Assert.True(worstOff > 2 && move > (3 * worstOff) + 2);
        Assert.Equal(["work-trial", "work-preparation"], tracks.RootElement.GetProperty("trackPrices").EnumerateArray().Select(static price => price.GetProperty("track").GetString()));

        string facts = folder.Write("one.jsonl", Person(1, "stockholm/farsta"));
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("place", "--programme", "stockholmskraften", "--facts", facts, "--on", "2024-11-04", "--certificate", proof)).ExitCode);
        using JsonDocument teams = JsonDocument.Parse(await File.ReadAllTextAsync(proof, TestContext.Current.CancellationToken));
        Assert.Equal((0, 1, 0), Proven(teams.RootElement));

        static (long Cost, long WorstOff, long Move) Proven(JsonElement certificate)
        {
            Assert.True(certificate.GetProperty("optimal").GetBoolean());
            Assert.Equal(certificate.GetProperty("cost").GetInt64(), certificate.GetProperty("bound").GetInt64());
            JsonElement weights = certificate.GetProperty("weights");
            Assert.Equal(1, weights.GetProperty("cost").GetInt64());
            return (certificate.GetProperty("cost").GetInt64(), weights.GetProperty("worstOff").GetInt64(), weights.GetProperty("move").GetInt64());
        }
    }

    [Fact]
    public async Task Room_is_left_for_those_expected_and_each_place_has_its_worth()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta"));
        string State(string expected) => PlaceRevisionTests.State(folder, $$"""
            "teams": [{ "team": "team-4", "ongoing": 99 }, { "team": "team-5", "ongoing": 50 }],
            "waiting": [{ "participant": "{{Id(1)}}", "referred": "2024-10-01", "options": [{ "team": "team-5", "cost": 2 }] }]{{expected}}
            """);
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", facts, "--on", "2024-11-04", "--language", "en", "--state"];
        Assert.StartsWith($"{Id(1)}  team-4  SAM3001: ", (await ToolRun.Of([.. words, State("")])).Lines[0], StringComparison.Ordinal);
        ToolRun run = await ToolRun.Of([.. words, State(""", "expected": [{ "count": 1, "district": "stockholm/skarpnack" }]""")]);
        Assert.StartsWith($"{Id(1)}  team-5  SAM3055: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Expected later: 1; with room for them after this: 1, 0 had nobody thought of them; without a possible team: 0.", run.Lines);
        Assert.Contains("team-4: 1 free; with one place fewer one of them goes without", run.Lines);
        Assert.Contains("team-5: 49 free; one place fewer changes nothing for them", run.Lines);
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, State(""", "expected": [{ "count": 1, "district": "stockholm/skarpnack" }]"""), "--json"])).Output);
        JsonElement later = document.RootElement.GetProperty("arrivals");
        Assert.Equal(later.GetProperty("costOfNoPlace").GetInt64(), later.GetProperty("prices").EnumerateArray().First(static p => p.GetProperty("team").GetString() == "team-4").GetProperty("price").GetInt64());
        // Where tracks are limited nobody expected is weighed, and that is said.
        ToolRun tracks = await ToolRun.Of("place", "--programme", "arbetsprovning", "--facts", folder.Write("none.jsonl", ""), "--on", "2012-03-05", "--state", PlaceRevisionTests.State(folder, "\"expected\": [{ \"count\": 1 }]"));
        Assert.Contains(tracks.Lines, static line => line.StartsWith("SAM5008: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Caseloads_and_working_time_of_the_state_give_the_places()
    {
        using TemporaryFolder folder = new();
        string state = State(folder, """
            "norm": [{ "role": "jobCoach", "participantsPerFullTime": 40 }],
            "workingTime": [{ "team": "team-4", "role": "socialWorker", "districts": ["stockholm/farsta"], "percent": 20 }, { "team": "team-4", "role": "socialWorker", "districts": ["stockholm/skarpnack"], "percent": 10 }],
            "teams": [{ "team": "team-4", "ongoing": 33 }]
            """);
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", ""), "--state", state, "--on", "2024-11-04", "--language", "en"];
        ToolRun run = await ToolRun.Of(words);
        Assert.Contains("team-4: 33 of 30 places, 3 above", run.Lines);
        Assert.Contains("team-1: 0 of 40 places", run.Lines);
        Assert.Contains("Places by the norm of employmentOfficer 100, jobCoach 40, socialWorker 100 per full-time position.", run.Lines);
        Assert.DoesNotContain(run.Lines, static line => line.StartsWith("team-4: working time unknown", StringComparison.Ordinal));
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, "--json"])).Output);
        JsonElement four = document.RootElement.GetProperty("teams").EnumerateArray().Single(static t => t.GetProperty("team").GetString() == "team-4");
        Assert.Equal(3, four.GetProperty("over").GetInt32());
        Assert.Equal([("employmentOfficer", 100), ("jobCoach", 40), ("socialWorker", 30)], four.GetProperty("roles").EnumerateArray().Select(static r => (r.GetProperty("role").GetString()!, r.GetProperty("places").GetInt32())));
    }

    [Theory]
    [InlineData("""{⟦,"placed":[{"participant":"00000000000000000000000001","since":"2024-10-01"}]}""", "SAM5006: placed[0].team")]
    [InlineData("""{⟦,"placed":[{"participant":"00000000000000000000000001","track":"x","since":"2024-10-01"}]}""", "SAM5006: placed[0].team")]
    [InlineData("""{⟦,"placed":[{"participant":"00000000000000000000000001","team":"team-4"}]}""", "SAM1007")]
    [InlineData("""{⟦,"placed":[{"participant":"00000000000000000000000001","team":"team-4","since":"2024-10-01"},{"participant":"00000000000000000000000001","team":"team-5","since":"2024-10-01"}]}""", "SAM5001: placed[1].participant")]
    [InlineData("""{⟦,"placed":[{"participant":"00000000000000000000000001","team":"team-4","since":"2024-10-01"}],"waiting":[{"participant":"00000000000000000000000001","referred":"2024-10-01"}]}""", "SAM5001: waiting[0].participant")]
    [InlineData("""{⟦,"placed":[{"participant":"00000000000000000000000001","team":"team-9","since":"2024-10-01"}]}""", "SAM5003: placed[0].team")]
    [InlineData("""{⟦,"norm":[{"role":"jobCoach","participantsPerFullTime":0}]}""", "SAM1010")]
    [InlineData("""{⟦,"norm":[{"role":"jobCoach","participantsPerFullTime":5},{"role":"jobCoach","participantsPerFullTime":6}]}""", "SAM5001: norm[1].role")]
    [InlineData("""{⟦,"workingTime":[{"team":"team-4","role":"lineManager","percent":50}]}""", "SAM5007: workingTime[0].role")]
    [InlineData("""{⟦,"workingTime":[{"team":"team-4","role":"socialWorker","districts":["stockholm/bromma"],"percent":50}]}""", "socialWorker (stockholm/farsta)")]
    [InlineData("""{⟦,"workingTime":[{"team":"team-4","role":"socialWorker","percent":8000}]}""", "SAM1010")]
    [InlineData("""{⟦,"expected":[{"count":-1}]}""", "SAM1010")]
    [InlineData("""{⟦,"expected":[{"count":1,"earliestStart":"2024-10-01"}]}""", "SAM1006")]
    public async Task A_state_that_cannot_be_used_is_named_by_place(string state, string told)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("state.json", state.Replace("⟦", "\"format\":\"samverkan-placement-state\",\"formatVersion\":1", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", ""), "--state", file, "--on", "2024-11-04");
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team-4")]
    [InlineData("team-4=")]
    [InlineData("team-4=-1")]
    [InlineData("team-9=4")]
    [InlineData("team-4=4=4")]
    public async Task A_capacity_that_is_none_is_wrong_usage(string capacity)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", ""), "--capacity", capacity);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains("team-1, team-2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposals_go_on_from_the_journeys_and_report_and_validate_read_them_together()
    {
        using TemporaryFolder folder = new();
        string journeys = new JourneyLines().Add("2024-10-01", new Referred(new("af"), new("stockholm/farsta")), person: 1).Write(folder);
        string entries = folder.File("proposals.jsonl");
        string proof = folder.File("certificate.json");
        ToolRun run = await ToolRun.Of(
            "place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", Person(1, "stockholm/farsta")), "--on", "2024-11-04", "--entries", entries, "--journeys", journeys, "--certificate", proof);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        using JsonDocument certificate = JsonDocument.Parse(await File.ReadAllTextAsync(proof, TestContext.Current.CancellationToken));
        Assert.Equal(certificate.RootElement.GetProperty("cost").GetRawText(), certificate.RootElement.GetProperty("bound").GetRawText());
        string all = folder.Write("all.jsonl", await File.ReadAllTextAsync(journeys, TestContext.Current.CancellationToken) + await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken));
        Assert.Contains("\"sequence\":2", await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        ToolRun sound = await ToolRun.Of("validate", all);
        Assert.Equal((ExitCode.Done, ""), (sound.ExitCode, sound.Output));
        ToolRun told = await ToolRun.Of("journey", "--journeys", all, "--participant", Id(1), "--as", "af", "--role", "caseworker", "--purpose", "coordination");
        Assert.Contains("team-4", told.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", all, "--until", "2025-10-31", "--out", folder.File("report"))).ExitCode);
    }

    private static string State(TemporaryFolder folder, string members) => folder.Write("state.json", $$"""{ "format": "samverkan-placement-state", "formatVersion": 1, {{members}} }""");

    private static string Id(int n) => FactLines.Person[..^1] + n.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Person(int n, string district) => FactLines.None
        .With("birth-date", "\"1980-09-01\"", "1980-09-01")
        .With("unemployed", "true", "2020-01-01")
        .With("registered-at-employment-service", "true", "2020-01-01")
        .With("income-support-from", "\"0180\"", "2020-01-01")
        .With("district", $"\"{district}\"", "2020-01-01")
        .Text.Replace(FactLines.Person, Id(n), StringComparison.Ordinal);
}
