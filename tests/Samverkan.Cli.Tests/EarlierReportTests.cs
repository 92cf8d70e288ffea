using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan report --earlier</c>: two releases of one programme, and what a reader gets by subtracting one from the other.</summary>
public sealed class EarlierReportTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    [Fact]
    public async Task A_few_who_have_come_since_the_earlier_report_are_not_told_though_they_were_without_it()
    {
        using TemporaryFolder folder = new();
        (string before, string careless, string careful) = ("", folder.File("careless"), folder.File("careful"));
        await Report(careless, "2024-12-31");
        // the first of some days since which there is a figure that a few have come to
        foreach (string day in (string[])["2024-12-20", "2024-12-10", "2024-11-30", "2024-11-15", "2024-10-31"])
        {
            await Report(before = folder.File(day), day);
            if (Few(before, careless).Length > 0)
                break;
        }

        await Report(careful, "2024-12-31", "--earlier", before);
        Assert.NotEmpty(Few(before, careless));
        Assert.Empty(Few(before, careful));
        Assert.All(Few(before, careless), id => Assert.DoesNotContain(id, Counts(careful).Keys));
    }

    [Fact]
    public async Task The_page_and_the_files_tell_how_many_earlier_reports_were_taken_into_account_and_of_which_days()
    {
        using TemporaryFolder folder = new();
        (string first, string second, string third) = (folder.File("first"), folder.File("second"), folder.File("third"));
        await Report(first, "2024-12-10");
        await Report(second, "2024-12-20", "--earlier", first);
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--kind", "quarterly", "--until", "2024-12-31", "--format", "html,json,md", "--earlier", second, "--earlier", first, "--out", third);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        foreach (string file in (string[])["report.sv.html", "report.sv.md"])
            Assert.Contains("2 tidigare rapporter som är ute, om tiden till och med 10 december 2024 och 20 december 2024", Words(third, file), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(third, "report.json")));
        JsonElement earlier = json.RootElement.GetProperty("protection").GetProperty("earlier");
        Assert.Equal(2, earlier.GetProperty("reports").GetInt32());
        Assert.Equal(["2024-12-10", "2024-12-20"], earlier.GetProperty("lastDays").EnumerateArray().Select(static day => day.GetString()));
        // and nothing of it where none was
        Assert.DoesNotContain("\"earlier\"", Words(first, "report.json"), StringComparison.Ordinal);
        Assert.Contains("--earlier", (await ToolRun.Of("report", "--help")).Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_no_longer_there_is_passed_over()
    {
        using TemporaryFolder folder = new();
        string before = folder.File("before");
        await Report(before, "2024-12-10");
        string file = Path.Combine(before, "report.json");
        string told = File.ReadAllText(file);
        string vanished = told.Replace("\"id\": \"started\"", "\"id\": \"no-longer-there\"", StringComparison.Ordinal);
        Assert.NotEqual(told, vanished);
        File.WriteAllText(file, vanished);
        await Report(folder.File("after"), "2024-12-10", "--earlier", before);
        // what else was told is told again
        Dictionary<string, int> after = Counts(folder.File("after"));
        Assert.DoesNotContain("no-longer-there", after.Keys);
        Assert.Contains(Counts(before), was => after.TryGetValue(was.Key, out int now) && now == was.Value);
    }

    [Fact]
    public async Task Indicators_that_fell_since_the_earlier_report_are_told_and_the_report_is_still_written()
    {
        using TemporaryFolder folder = new();
        string before = folder.File("before");
        Directory.CreateDirectory(before);
        // nothing was corrected since: it told of more people than there are
        File.WriteAllText(Path.Combine(before, "report.json"),
            "{\"kind\":\"samverkan-report\",\"version\":1,\"programme\":\"stockholmskraften\",\"knownAsOf\":\"2199-01-01T00:00:00Z\",\"definitions\":[{\"unit\":\"person\"}],\"figures\":[{\"id\":\"indicator/eeco01\",\"status\":\"published\",\"kind\":\"count\",\"value\":99999,\"definition\":0}]}");
        string[] words = ["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--until", "2024-12-31", "--format", "json"];
        ToolRun run = await ToolRun.Of([.. words, "--earlier", before, "--out", folder.File("after")]);
        Assert.Equal((ExitCode.Findings, "gemensamma indikatorer, EECO01: SAM4214: EECO01 har minskat sedan förra gången; väntade en registrerad rättelse eller, om det är ett resultat, att någon har kommit tillbaka (Samverkan 6)\n"), (run.ExitCode, run.Error));
        Assert.True(File.Exists(Path.Combine(folder.File("after"), "report.json")));
        // without an earlier report everything adds up
        ToolRun alone = await ToolRun.Of([.. words, "--out", folder.File("alone")]);
        Assert.Equal((ExitCode.Done, ""), (alone.ExitCode, alone.Error));
    }

    [Fact]
    public async Task A_folder_without_a_report_and_a_broken_one_stop_the_work_at_the_file()
    {
        using TemporaryFolder folder = new();
        string empty = folder.File("empty");
        Directory.CreateDirectory(empty);
        Assert.StartsWith($"{Path.Combine(empty, "report.json")}:0:0: SAM4050", await Stopped(folder, empty), StringComparison.Ordinal);
        foreach (string text in (string[])["{", "[]", "{\"kind\":\"samverkan-report\",\"version\":2}"])
        {
            File.WriteAllText(Path.Combine(empty, "report.json"), text);
            string error = await Stopped(folder, empty);
            Assert.StartsWith($"{Path.Combine(empty, "report.json")}:1:", error, StringComparison.Ordinal);
            Assert.Contains("SAM4051", error, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(empty, "report.json"), "{\"kind\":\"samverkan-report\",\"version\":1,\"programme\":\"insikt\",\"definitions\":[],\"figures\":[]}");
        Assert.Contains("another programme", await Stopped(folder, empty), StringComparison.Ordinal);
    }

    private async Task<string> Stopped(TemporaryFolder folder, string earlier)
    {
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--earlier", earlier, "--out", folder.File("none"));
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(folder.File("none")));
        return run.Error;
    }

    private async Task Report(string output, string until, params string[] more)
    {
        ToolRun run = await ToolRun.Of(["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--kind", "quarterly", "--until", until, "--format", "json", .. more, "--out", output]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }

    private static string Words(string folder, string file) => File.ReadAllText(Path.Combine(folder, file)).Replace('\u00A0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal);

    private static string[] Few(string before, string after)
    {
        Dictionary<string, int> told = Counts(before);
        return [.. Counts(after).Where(now => told.TryGetValue(now.Key, out int was) && Math.Abs(now.Value - was) is >= 1 and < 5).Select(static now => now.Key)];
    }

    private static Dictionary<string, int> Counts(string folder)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json")));
        return report.RootElement.GetProperty("figures").EnumerateArray()
            .Where(static figure => figure.TryGetProperty("kind", out JsonElement kind) && kind.GetString() == "count")
            .ToDictionary(static figure => figure.GetProperty("id").GetString()!, static figure => figure.GetProperty("value").GetInt32(), StringComparer.Ordinal);
    }
}
