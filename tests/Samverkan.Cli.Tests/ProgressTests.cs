using System.Text.Json;
using Samverkan.Cli.Tests.Mistakes;

namespace Samverkan.Cli.Tests;

/// <summary>What the tool tells while it works and when it is done.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task A_bar_shows_how_far_work_has_come_and_is_gone_when_it_is_done()
    {
        string file = Mistake.PathOf("facts.jsonl");
        ToolRun run = await ToolRun.AtTerminalOf("validate", file, file);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Output));
        Assert.Contains("\r[............" + "............] 1/2 checking", run.Error, StringComparison.Ordinal);
        Assert.Contains("\r[############" + "............] 2/2 checking", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(" \r", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Error);
    }

    [Fact]
    public async Task Without_a_terminal_there_is_no_bar()
    {
        ToolRun run = await ToolRun.Of("validate", Mistake.PathOf("facts.jsonl"));
        Assert.Equal((ExitCode.Done, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("synthesize --programme stockholmskraften --participants 30 --out OUT", 4, "entries,waiting,justReferred")]
    [InlineData("demo --participants 60 --out OUT", 26, "referred,inTargetGroup,notInTargetGroup,unknown,placed,inQueue,entries,figures,hidden")]
    [InlineData("protect CELLS --count persons --table sex,region --out OUT", 1, "cells,tables,hidden")]
    public async Task For_programs_what_was_done_is_json_and_the_files_are_there(string words, int files, string numbers)
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", "sex,region,persons\nwoman,north,3\nwoman,south,12\nman,north,40\nman,south,7\n");
        ToolRun run = await ToolRun.Of([.. words.Split(' ').Select(word => word == "OUT" ? folder.File("out") : word == "CELLS" ? cells : word), "--json"]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        using JsonDocument done = JsonDocument.Parse(run.Output);
        Assert.Equal(numbers.Split(','), done.RootElement.EnumerateObject().SkipLast(1).Select(static number => number.Name));
        Assert.All(done.RootElement.EnumerateObject().SkipLast(1), static number => Assert.True(number.Value.GetInt64() >= 0));
        string[] told = [.. done.RootElement.GetProperty("files").EnumerateArray().Select(static file => file.GetString()!)];
        Assert.Equal(files, told.Length);
        Assert.All(told, static file => Assert.True(File.Exists(file) || Directory.Exists(file)));
    }
}
