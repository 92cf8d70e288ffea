using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan place</c>: who gets which team, who waits, and why; and what a state file must not be.</summary>
public sealed class PlaceTests
{
    [Fact]
    public async Task People_in_the_target_group_are_placed_on_their_districts_team_with_a_reason()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta") + Person(2, "malmo/rosengard") + Person(3, "stockholm/farsta", inGroup: false));
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", facts, "--on", "2024-11-04"];
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{Id(1)}  team-4  SAM3001: ", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{Id(2)}  -  SAM3022: ", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("Den 2024-11-04: 1 föreslagna, 0 i kö, 1 utan möjligt team; 1 inte i målgruppen, 0 går inte att avgöra.", run.Lines[^1]);
        ToolRun english = await ToolRun.Of([.. words, "--language", "en"]);
        Assert.Equal("On 2024-11-04: 1 proposed, 0 in the queue, 1 without a possible team; 1 not in the target group, 0 cannot be told.", english.Lines[^1]);
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, "--json"])).Output);
        Assert.Equal("team-4", Assert.Single(document.RootElement.GetProperty("placements").EnumerateArray()).GetProperty("team").GetString());
        Assert.Equal("false", Assert.Single(document.RootElement.GetProperty("notPlaced").EnumerateArray()).GetProperty("targetGroup").GetString());
    }

    [Fact]
    public async Task The_state_tells_what_room_is_left_who_waits_longest_and_who_needs_what()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta") + Person(2, "stockholm/farsta") + Person(3, "stockholm/farsta") + Person(4, "stockholm/farsta"));
        string state = folder.Write(
            "state.json",
            $$"""
            {
              "format": "samverkan-placement-state", "formatVersion": 1,
              "teams": [{ "team": "team-4", "ongoing": 99, "languages": ["ar"] }, { "team": "team-5", "ongoing": 99, "accessible": true }],
              "districts": [{ "district": "stockholm/farsta", "ongoing": 40 }],
              "waiting": [
                { "participant": "{{Id(1)}}", "referred": "2024-10-02" },
                { "participant": "{{Id(2)}}", "referred": "2024-10-01", "options": [{ "team": "team-5", "cost": 1 }] },
                { "participant": "{{Id(4)}}", "referred": "2024-09-20", "accessibility": true, "coachingLanguage": "ar", "options": [{ "team": "team-5" }] }
              ]
            }
            """);
        ToolRun run = await ToolRun.Of("place", "--programme", "stockholmskraften", "--facts", facts, "--state", state, "--on", "2024-11-04", "--json");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [(Id(2), "team-5"), (Id(1), "team-4")],
            document.RootElement.GetProperty("placements").EnumerateArray().Select(static p => (p.GetProperty("participant").GetString()!, p.GetProperty("team").GetString()!)));
        JsonElement waits = Assert.Single(document.RootElement.GetProperty("queue").EnumerateArray());
        Assert.Equal((Id(3), 1), (waits.GetProperty("participant").GetString(), waits.GetProperty("position").GetInt32()));
        JsonElement none = Assert.Single(document.RootElement.GetProperty("unplaceable").EnumerateArray());
        Assert.Equal(["SAM3032", "SAM3031"], none.GetProperty("collisions").EnumerateArray().Select(static c => c.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("{", "SAM1002")]
    [InlineData("[]", "SAM1008")]
    [InlineData("""{⟦,"team":[]}""", "SAM1006")]
    [InlineData("""{⟦,"teams":{}}""", "SAM1008")]
    [InlineData("""{⟦,"teams":[{"team":"team-1"},{"team":"team-1"}]}""", "SAM5001")]
    [InlineData("""{⟦,"teams":[{"team":"team-1","ongoing":-1}]}""", "SAM1010")]
    [InlineData("""{⟦,"teams":[{"team":"team-1","accessible":"yes"}]}""", "SAM1008")]
    [InlineData("""{⟦,"teams":[{"team":"team-1","staff":["189001019802"]}]}""", "SAM1054")]
    [InlineData("""{⟦,"limits":[{"team":"team-1","districts":["stockholm/farsta"],"participants":3}]}""", "SAM5002")]
    [InlineData("""{⟦,"waiting":[{"participant":"189001019802","referred":"2024-10-01"}]}""", "SAM1020")]
    [InlineData("""{⟦,"waiting":[{"participant":"00000000000000000000000001","referred":"189001019802"}]}""", "SAM1011")]
    [InlineData("""{⟦,"waiting":[{"participant":"00000000000000000000000001"}]}""", "SAM1007")]
    [InlineData("""{⟦,"teams":[{"team":"team-9"}]}""", "state.json:1:74: SAM5003: teams[0].team")]
    [InlineData("""{⟦,"districts":[{"district":"stockholm/nowhere","ongoing":1}]}""", "SAM5003: districts[0].district")]
    [InlineData("""{⟦,"districts":[{"district":"stockholm/farsta","ongoing":1},{"district":"stockholm/farsta","team":"team-5","ongoing":1}]}""", "SAM5001")]
    [InlineData("""{⟦,"districts":[{"district":"stockholm/farsta","team":"team-9","ongoing":1}]}""", "SAM5003: districts[0].team")]
    [InlineData("""{⟦,"waiting":[{"participant":"00000000000000000000000001","referred":"2024-10-01","conflicts":["team-9"]}]}""", "SAM5003: waiting[0].conflicts")]
    [InlineData("""{⟦,"waiting":[{"participant":"00000000000000000000000001","referred":"2024-10-01","options":[{"team":"team-9"}]}]}""", "team-1, team-2, team-3, team-4, team-5, team-6")]
    [InlineData("""{⟦,"tracks":[{"track":"work-trial","ongoing":1}]}""", "SAM5003: tracks[0].track")]
    [InlineData("""{⟦,"waiting":[{"participant":"00000000000000000000000001","referred":"2024-10-01","coachingLanguage":"Arabiska"}]}""", "SAM1020: waiting[0].coachingLanguage")]
    [InlineData("""{⟦,"teams":[{"team":"team-1","languages":["ar","arabiska"]}]}""", "SAM1020: teams[0].languages[1]")]
    public async Task A_state_file_that_cannot_be_used_is_named_by_place_and_not_repeated(string state, string told)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("state.json", state.Replace("⟦", "\"format\":\"samverkan-placement-state\",\"formatVersion\":1", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", Person(1, "stockholm/farsta")), "--state", file, "--on", "2024-11-04");
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("189001019802", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposals_are_written_as_entries_that_decide_nothing_and_that_validate_finds_sound()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta"));
        string entries = folder.File("proposals.jsonl");
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", facts, "--on", "2024-11-04", "--entries", entries];
        Assert.Equal(ExitCode.Done, (await ToolRun.Of(words)).ExitCode);
        string told = await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken);
        Assert.Contains("\"kind\":\"proposalMade\"", told, StringComparison.Ordinal);
        Assert.Contains("\"proposed\":\"team-4\",\"reason\":\"sam3001\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("proposalReplied", told, StringComparison.Ordinal);
        ToolRun sound = await ToolRun.Of("validate", entries);
        Assert.Equal((ExitCode.Done, ""), (sound.ExitCode, sound.Output));
        Assert.Equal(told, await Again());

        async Task<string> Again()
        {
            await ToolRun.Of(words);
            return await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_state_file_keeps_to_the_schema_and_what_breaks_it_is_refused()
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromFileAsync(Mistakes.Mistake.PathOf("docs/schemas/placement-state.schema.json"), TestContext.Current.CancellationToken);
        string sound = await File.ReadAllTextAsync(Mistakes.Mistake.PathOf("tests/Samverkan.Cli.Tests/Mistakes/placement-state.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(sound));
        Assert.NotEmpty(schema.Validate(sound.Replace("\"ongoing\": 31", "\"ongoing\": -1", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(sound.Replace("worstOff", "worst", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Places_on_tracks_are_25_and_25_and_the_state_tells_who_could_have_which()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", string.Concat(Enumerable.Range(1, 2).Select(static n => OnTrial(n))));
        string state = folder.Write(
            "state.json",
            """{"format":"samverkan-placement-state","formatVersion":1,"tracks":[{"track":"work-trial","ongoing":24}]}""");
        ToolRun run = await ToolRun.Of("place", "--programme", "arbetsprovning", "--facts", facts, "--state", state, "--on", "2012-03-05", "--language", "en");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith($"{Id(1)}  work-trial  SAM3008: ", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{Id(2)}  -  SAM3014: ", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("work-trial: 25 of 25 places", run.Lines);
    }

    [Fact]
    public async Task A_programme_without_teams_and_tracks_is_wrong_usage()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("place", "--programme", "hallbar-etablering", "--facts", folder.Write("facts.jsonl", ""));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("stockholmskraften", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_and_the_time_of_the_programme_hold_on_tracks()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", OnTrial(1) + OnTrial(2));
        string State(string track) => folder.Write(
            "state.json",
            $$"""
            {"format":"samverkan-placement-state","formatVersion":1,"tracks":[{"track":"work-trial","ongoing":30}, {{track}}],
             "waiting":[{"participant":"{{Id(1)}}","referred":"2012-03-01","protectedIdentity":true,"coachingLanguage":"ar-SY","tracks":[{"track":"work-preparation"}]}]}
            """);
        string[] words = ["place", "--programme", "arbetsprovning", "--facts", facts, "--language", "en", "--state"];
        ToolRun refused = await ToolRun.Of([.. words, State("""{"track":"work-preparation","ongoing":0}"""), "--on", "2012-03-05"]);
        Assert.Contains($"{Id(1)}  -  SAM3028: ", refused.Output, StringComparison.Ordinal);
        Assert.Contains("SAM3036: ", refused.Output, StringComparison.Ordinal);
        Assert.Contains("SAM3063: ", refused.Output, StringComparison.Ordinal);
        Assert.Contains("SAM3045: ", refused.Output, StringComparison.Ordinal);
        ToolRun met = await ToolRun.Of([.. words, State("""{"track":"work-preparation","ongoing":0,"languages":["ar"],"protectedIdentities":true}"""), "--on", "2012-03-05"]);
        Assert.StartsWith($"{Id(1)}  work-preparation  SAM3008: ", met.Lines[0], StringComparison.Ordinal);
        ToolRun late = await ToolRun.Of("place", "--programme", "arbetsprovning", "--facts", facts, "--language", "en", "--on", "2020-03-05");
        Assert.Equal(2, late.Lines.Count(static l => l.Contains("SAM3029: ", StringComparison.Ordinal) && l.Contains("from 2011-12-01 to 2014-06-30", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_told_of_a_person_says_of_whom_and_what_is_not_told_is_said()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta") + Person(2, "stockholm/farsta"));
        string state = folder.Write(
            "state.json",
            $$"""
            {"format":"samverkan-placement-state","formatVersion":1,"teams":[{"team":"team-4","ongoing":98},{"team":"team-5","ongoing":100,"accessible":true}],
             "waiting":[
              {"participant":"{{Id(1)}}","referred":"2024-10-02","formerTeam":"team-5","conflicts":["team-5"],"conflictsWithStaff":["00000000000000000000000007"],"options":[{"team":"team-6","cost":3}]},
              {"participant":"{{Id(7)}}","referred":"2024-10-02"}]}
            """);
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", facts, "--state", state, "--on", "2024-11-04", "--language", "en"];
        ToolRun run = await ToolRun.Of(words);
        Assert.EndsWith("; next best: team-6 (has room, extra cost 3)", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("    SAM3017: ", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(run.Lines, static l => l.StartsWith($"{Id(1)}  SAM3041: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static l => l.StartsWith($"{Id(7)}  SAM5004: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static l => l.StartsWith("SAM5005: ", StringComparison.Ordinal) && l.Contains(": 1;", StringComparison.Ordinal));
        Assert.Contains("Places by the norm of 100 participants per full-time position.", run.Lines);
        Assert.Contains("team-4: working time unknown, and not limiting: socialWorker", run.Lines);
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of([.. words, "--json"])).Output);
        JsonElement placed = document.RootElement.GetProperty("placements")[0];
        Assert.Equal((true, 3), (placed.GetProperty("nextBestHasRoom").GetBoolean(), placed.GetProperty("nextBestExtraCost").GetInt32()));
        Assert.Equal(Id(1), document.RootElement.GetProperty("notes").EnumerateArray().First(static n => n.GetProperty("code").GetString() == "SAM3041").GetProperty("participant").GetString());
    }

    [Fact]
    public async Task The_highest_costs_and_participants_of_a_district_on_another_team_are_taken_as_they_are()
    {
        using TemporaryFolder folder = new();
        int[] all = [.. Enumerable.Range(1, 400)];
        string facts = folder.Write("facts.jsonl", string.Concat(all.Select(static n => Person(n, "stockholm/farsta"))));
        string people = string.Join(",", all.Select(static n =>
            $$"""{"participant":"{{Id(n)}}","referred":"2024-10-01","worstOff":{{(n % 10 == 0 ? "true" : "false")}},"options":[{"team":"team-4","cost":1000000},{"team":"team-5","cost":900000}]}"""));
        string state = folder.Write(
            "state.json",
            $$"""
            {"format":"samverkan-placement-state","formatVersion":1,"teams":[{"team":"team-5","ongoing":40}],"districts":[{"district":"stockholm/farsta","team":"team-5","ongoing":40}],
             "limits":[{"team":"team-4","role":"socialWorker","districts":["stockholm/farsta"],"participants":40}],"waiting":[{{people}}]}
            """);
        ToolRun run = await ToolRun.Of("place", "--programme", "stockholmskraften", "--facts", facts, "--state", state, "--on", "2024-11-04", "--json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal([("team-4", 40), ("team-5", 60)], document.RootElement.GetProperty("placements").EnumerateArray().GroupBy(static p => p.GetProperty("team").GetString()!).Select(static g => (g.Key, g.Count())).Order());
    }

    [Fact]
    public async Task The_queue_carries_the_keys_of_its_order_and_a_reading_is_chosen_as_in_assess()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta"));
        string state = folder.Write(
            "state.json",
            $$"""
            {"format":"samverkan-placement-state","formatVersion":1,"teams":[{"team":"team-4","ongoing":100}],"waiting":[{"participant":"{{Id(1)}}","referred":"2024-10-02","worstOff":true}]}
            """);
        string[] words = ["place", "--programme", "stockholmskraften", "--facts", facts, "--state", state, "--on", "2024-11-04", "--json"];
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of(words)).Output);
        JsonElement waits = Assert.Single(document.RootElement.GetProperty("queue").EnumerateArray());
        Assert.Equal(("2024-10-02", true), (waits.GetProperty("referred").GetString(), waits.GetProperty("worstOff").GetBoolean()));
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of([.. words, "--option", "no-such=thing"])).ExitCode);
    }

    [Fact]
    public async Task A_proposal_made_anew_on_the_same_day_after_a_change_has_a_key_of_its_own()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", Person(1, "stockholm/farsta"));
        string state = folder.Write(
            "state.json",
            $$"""
            {"format":"samverkan-placement-state","formatVersion":1,"limits":[{"team":"team-4","participants":0}],"waiting":[{"participant":"{{Id(1)}}","referred":"2024-10-02","options":[{"team":"team-5"}]}]}
            """);
        async Task<string> Key(params string[] more)
        {
            string entries = folder.File("proposals.jsonl");
            await ToolRun.Of(["place", "--programme", "stockholmskraften", "--facts", facts, "--on", "2024-11-04", "--entries", entries, .. more]);
            string told = await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken);
            return System.Text.RegularExpressions.Regex.Match(told, "\"proposal\":\"(team-2024-11-04[^\"]*)\"").Groups[1].Value;
        }

        string first = await Key();
        Assert.NotEqual("", first);
        Assert.NotEqual(first, await Key("--state", state));
        Assert.Equal(first, await Key());
    }

    private static string Id(int n) => FactLines.Person[..^3] + n.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);

    private static string OnTrial(int n) => FactLines.None
        .With("unemployed", "true", "2011-01-01")
        .With("social-assistance", "true", "2011-01-01")
        .With("in-jobbtorg-target-group", "false", "2011-01-01")
        .With("referred-by", "\"district-committee\"", "2011-01-01")
        .With("criterion-met:ap-c5", "true", "2011-01-01")
        .Text.Replace(FactLines.Person, Id(n), StringComparison.Ordinal);

    private static string Person(int n, string district, bool inGroup = true) => FactLines.None
        .With("birth-date", "\"1980-09-01\"", "1980-09-01")
        .With("unemployed", inGroup ? "true" : "false", "2020-01-01")
        .With("registered-at-employment-service", "true", "2020-01-01")
        .With("income-support-from", "\"0180\"", "2020-01-01")
        .With("district", $"\"{district}\"", "2020-01-01")
        .Text.Replace(FactLines.Person, Id(n), StringComparison.Ordinal);
}
