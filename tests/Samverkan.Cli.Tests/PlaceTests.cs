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
    [InlineData("{", "line 1")]
    [InlineData("[]", "$")]
    [InlineData("""{"team":[]}""", "$")]
    [InlineData("""{"teams":{}}""", "teams")]
    [InlineData("""{"teams":[{"team":"team-9"}]}""", "teams[0]")]
    [InlineData("""{"teams":[{"team":"team-1"},{"team":"team-1"}]}""", "teams[1]")]
    [InlineData("""{"teams":[{"team":"team-1","ongoing":-1}]}""", "teams[0]")]
    [InlineData("""{"teams":[{"team":"team-1","places":1}]}""", "teams[0]")]
    [InlineData("""{"teams":[{"team":"team-1","accessible":"yes"}]}""", "teams[0]")]
    [InlineData("""{"districts":[{"district":"stockholm/nowhere"}]}""", "districts[0]")]
    [InlineData("""{"waiting":[{"participant":"189001019802","referred":"2024-10-01"}]}""", "waiting[0]")]
    [InlineData("""{"waiting":[{"participant":"00000000000000000000000001","referred":"189001019802"}]}""", "waiting[0]")]
    [InlineData("""{"waiting":[{"participant":"00000000000000000000000001"}]}""", "waiting[0]")]
    public async Task A_state_file_that_cannot_be_used_is_named_by_place_and_not_repeated(string state, string at)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(
            "place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", Person(1, "stockholm/farsta")), "--state", folder.Write("state.json", state), "--on", "2024-11-04");
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains($" at {at}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("189001019802", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_without_teams_is_wrong_usage()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("place", "--programme", "insikt", "--facts", folder.Write("facts.jsonl", ""));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("stockholmskraften", run.Error, StringComparison.Ordinal);
    }

    private static string Id(int n) => FactLines.Person[..^1] + n.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Person(int n, string district, bool inGroup = true) => FactLines.None
        .With("birth-date", "\"1980-09-01\"", "1980-09-01")
        .With("unemployed", inGroup ? "true" : "false", "2020-01-01")
        .With("registered-at-employment-service", "true", "2020-01-01")
        .With("income-support-from", "\"0180\"", "2020-01-01")
        .With("district", $"\"{district}\"", "2020-01-01")
        .Text.Replace(FactLines.Person, Id(n), StringComparison.Ordinal);
}
