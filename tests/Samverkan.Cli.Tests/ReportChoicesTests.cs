using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary>What whoever makes a report may choose: the window of results upon leaving, and how many organisations an indicator counts.</summary>
public sealed class ReportChoicesTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    [Fact]
    public async Task The_window_and_its_source_are_those_that_were_chosen()
    {
        using TemporaryFolder folder = new();
        (string usual, string month) = (folder.File("usual"), folder.File("month"));
        await Report(usual);
        await Report(month, "--window", "one-month", "--entities", "EECO18=4");
        Assert.Contains("within 28 days after leaving", Words(usual), StringComparison.Ordinal);
        Assert.DoesNotContain("within one month after leaving", Words(usual), StringComparison.Ordinal);
        Assert.Contains("within one month after leaving", Words(month), StringComparison.Ordinal);
        // each says what it rests on, and that the other can be chosen, in words that no tool is needed for
        Assert.Contains("Whoever wants to count one month chooses it when the report is made.", Words(usual), StringComparison.Ordinal);
        Assert.Contains("counts four weeks: whoever wants to count so chooses it when the report is made.", Words(month), StringComparison.Ordinal);
        Assert.DoesNotContain("(--", Words(usual) + Words(month), StringComparison.Ordinal);
        Assert.DoesNotContain("within 28 days after leaving", Words(month), StringComparison.Ordinal);
        Assert.DoesNotContain("Scottish Government", Words(usual) + Words(month), StringComparison.Ordinal);
        Assert.Equal(("published", "absent"), (Status(month, "indicator/eeco18"), Status(month, "indicator/eeco19")));
        Assert.Equal("absent", Status(usual, "indicator/eeco18"));
    }

    [Theory]
    [InlineData("--window", "30-days")]
    [InlineData("--entities", "EECO18")]
    [InlineData("--entities", "EECO18=-1")]
    [InlineData("--entities", "EECO01=3")]
    public async Task What_cannot_be_chosen_is_wrong_usage(string option, string value)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, option, value, "--out", folder.File("none"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(option == "--window" ? value : option, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("none")));
    }

    private async Task Report(string output, params string[] more)
    {
        ToolRun run = await ToolRun.Of(["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--until", "2024-12-31", "--format", "json", .. more, "--out", output]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }

    private static string? Status(string folder, string figure)
    {
        using JsonDocument json = JsonDocument.Parse(Words(folder));
        return json.RootElement.GetProperty("figures").EnumerateArray().Single(one => one.GetProperty("id").GetString() == figure).GetProperty("status").GetString();
    }

    private static string Words(string folder) => File.ReadAllText(Path.Combine(folder, "report.json"));
}
