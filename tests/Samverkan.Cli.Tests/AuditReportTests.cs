using System.Text.Json;
using System.Text.Json.Nodes;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan audit</c> of folders that <c>samverkan report</c> wrote: one made by the tool holds, one that was changed by hand is found.</summary>
public sealed class AuditReportTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    [Fact]
    public async Task Reports_as_the_tool_makes_them_hold_alone_and_together_and_one_that_was_changed_does_not()
    {
        using TemporaryFolder folder = new();
        (string first, string second) = (folder.File("first"), folder.File("second"));
        await Report(first, "2024-09-30");
        await Report(second, "2024-12-31", "--earlier", first);
        ToolRun both = await ToolRun.Of("audit", first, second);
        Assert.Equal((ExitCode.Done, ""), (both.ExitCode, both.Error));
        Assert.Contains(" hidden, 0 can be worked out", both.Output, StringComparison.Ordinal);

        // a hidden count is put back
        string file = Path.Combine(second, "report.json");
        string honest = File.ReadAllText(file);
        JsonNode report = JsonNode.Parse(honest)!;
        JsonObject hidden = report["figures"]!.AsArray().Select(static figure => figure!.AsObject()).First(static figure => (string)figure["status"]! == "hidden" && figure["from"] is null);
        (hidden["status"], hidden["kind"], hidden["value"]) = ("published", "count", 3);
        File.WriteAllText(file, report.ToJsonString());
        ToolRun changed = await ToolRun.Of("audit", second);
        Assert.Equal(ExitCode.Findings, changed.ExitCode);
        Assert.Contains($"  {hidden["id"]} = 3, told of too few", changed.Lines);
        ToolRun json = await ToolRun.Of("audit", second, "--json");
        using JsonDocument found = JsonDocument.Parse(json.Output);
        Assert.Contains(Assert.Single(found.RootElement.EnumerateArray()).GetProperty("few").EnumerateArray(), few => few.GetProperty("cell").GetString() == (string)hidden["id"]! && few.GetProperty("upper").GetInt32() == 3);

        // a hidden share tells what it is worked out from
        report = JsonNode.Parse(honest)!;
        JsonObject share = report["figures"]!.AsArray().Select(static figure => figure!.AsObject()).First(static figure => (string)figure["status"]! == "hidden" && figure["from"] is JsonArray { Count: 2 } from && !from[0]!.ToString().Contains("share", StringComparison.Ordinal));
        (share["status"], share["kind"], share["value"], share["numerator"], share["denominator"]) = ("published", "share", 20, 3, 15);
        File.WriteAllText(file, report.ToJsonString());
        ToolRun told = await ToolRun.Of("audit", second);
        Assert.Equal(ExitCode.Findings, told.ExitCode);
        Assert.True(told.Output.Contains("can be worked out\n  ", StringComparison.Ordinal) || told.Output.Contains("cannot all be true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_and_tables_are_taken_in_one_call_and_a_folder_with_neither_is_named()
    {
        using TemporaryFolder folder = new();
        (string report, string tables) = (folder.File("report"), folder.File("tables"));
        await Report(report, "2024-12-31");
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("protect", folder.Write("cells.csv", "sex,n\nf,12\nm,20\n"), "--count", "n", "--table", "sex", "--out", tables)).ExitCode);
        ToolRun both = await ToolRun.Of("audit", report, tables);
        Assert.Equal(ExitCode.Done, both.ExitCode);
        Assert.Contains("attacked apart", both.Lines[^1], StringComparison.Ordinal);
        ToolRun earlier = await ToolRun.Of("protect", folder.File("cells.csv"), "--count", "n", "--table", "sex", "--earlier", report, "--out", folder.File("next"));
        Assert.Equal(ExitCode.BadInput, earlier.ExitCode);
        Assert.Contains("holds a report and no tables", earlier.Error, StringComparison.Ordinal);
        string empty = folder.File("empty");
        Directory.CreateDirectory(empty);
        ToolRun neither = await ToolRun.Of("audit", empty);
        Assert.Equal(ExitCode.BadInput, neither.ExitCode);
        Assert.Contains("SAM4049", neither.Error, StringComparison.Ordinal);
        Assert.Contains("tables.json", neither.Error, StringComparison.Ordinal);
        Assert.Contains("name the folder", (await ToolRun.Of("audit", Path.Combine(report, "report.json"))).Error, StringComparison.Ordinal);
    }

    private async Task Report(string output, string until, params string[] more)
    {
        ToolRun run = await ToolRun.Of(["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--kind", "quarterly", "--until", until, "--format", "json", .. more, "--out", output]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }
}
