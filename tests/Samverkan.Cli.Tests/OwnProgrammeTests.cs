using System.Text.Json;
using Samverkan.Cli.Tests.Mistakes;

namespace Samverkan.Cli.Tests;

/// <summary>A programme of the user's own, given to the verbs by the file of its definition.</summary>
public sealed class OwnProgrammeTests
{
    private static readonly string MiaVidare = Mistake.PathOf("samples/mia-vidare.json");

    [Fact]
    public async Task A_programme_given_by_file_is_drawn_checked_assessed_and_reported_as_one_in_the_box()
    {
        using TemporaryFolder folder = new();
        ToolRun drawn = await ToolRun.Of("synthesize", "--programme", MiaVidare, "--participants", "60", "--seed", "1", "--out", folder.Path);
        Assert.True(drawn.ExitCode == ExitCode.Done, drawn.Error);
        string journeys = folder.File("journeys.jsonl");
        // without its definition nobody knows the programme, and with it the files are sound
        ToolRun unknown = await ToolRun.Of("validate", journeys);
        Assert.Equal(ExitCode.Findings, unknown.ExitCode);
        Assert.Contains("SAM1059", unknown.Output, StringComparison.Ordinal);
        ToolRun valid = await ToolRun.Of("validate", "--programme", MiaVidare, journeys, folder.File("facts.jsonl"), folder.File("programme.jsonl"));
        Assert.True(valid.ExitCode == ExitCode.Done, valid.Output);
        ToolRun assessed = await ToolRun.Of("assess", "--programme", MiaVidare, "--facts", folder.File("facts.jsonl"), "--json");
        Assert.Contains(assessed.ExitCode, (int[])[ExitCode.Done, ExitCode.Findings]);
        Assert.Equal("", assessed.Error);
        ToolRun report = await ToolRun.Of("report", "--programme", MiaVidare, "--journeys", journeys, "--log", folder.File("programme.jsonl"), "--format", "json", "--out", folder.File("report"));
        Assert.True(report.ExitCode == ExitCode.Done, report.Error);
        using JsonDocument written = JsonDocument.Parse(File.ReadAllBytes(folder.File("report/report.json")));
        Assert.Equal("mia-vidare", written.RootElement.GetProperty("programme").GetString());
        string person = JsonDocument.Parse(File.ReadLines(journeys).First()).RootElement.GetProperty("participant").GetString()!;
        string[] reader = ["--journeys", journeys, "--participant", person, "--as", "af", "--role", "caseworker", "--purpose", "coordination", "--json"];
        Assert.NotEqual("[]", (await ToolRun.Of(["journey", "--programme", MiaVidare, .. reader])).Output.Trim());
        // nothing of it may be seen without the definition that says whose it is
        Assert.Equal("[]", (await ToolRun.Of(["journey", .. reader])).Output.Trim());
        ToolRun shown = await ToolRun.Of("programmes", "show", MiaVidare, "--json");
        Assert.Equal(("mia-vidare", ""), (JsonDocument.Parse(shown.Output).RootElement.GetProperty("id").GetString(), shown.Error));
    }

    [Theory]
    [InlineData("assess", "--facts")]
    [InlineData("place", "--facts")]
    [InlineData("report", "--journeys", "--out")]
    public async Task A_definition_that_is_not_sound_stops_the_work_with_its_findings(string verb, params string[] more)
    {
        using TemporaryFolder folder = new();
        string broken = folder.Write("own.json", File.ReadAllText(MiaVidare).Replace("\"formatVersion\": 1", "\"formatVersion\": 9", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of([verb, "--programme", broken, .. more.SelectMany(static option => new[] { option, "x" })]);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("SAM1017", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_and_a_word_that_is_no_file_is_answered_with_the_programmes()
    {
        Assert.Equal(ExitCode.BadInput, (await ToolRun.Of("programmes", "show", "no-such-file.json")).ExitCode);
        ToolRun run = await ToolRun.Of("programmes", "show", "mia");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("lumena, or the file of a definition", run.Error, StringComparison.Ordinal);
    }
}
