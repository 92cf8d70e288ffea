using System.Text;
using System.Text.Json;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Synthetic;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan report</c>, from people who do not exist to the files of a protected annual report.</summary>
public sealed class ReportTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    private const string EndOfYear = "2024-12-31";

    [Theory]
    [InlineData("sv", "Årsrapport", "visas inte: skydd för enskilda")]
    [InlineData("en", "Annual report", "not shown: protects individuals")]
    public async Task The_report_comes_as_page_cells_and_tree_in_each_language(string language, string title, string hidden)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Report(folder, "--language", language, "--format", "html,csv,json");
        string[] written = [$"report.{language}.html", "report.json", $"csv.{language}"];
        Assert.Equal(written.Select(folder.File), run.Lines);
        Assert.Equal(
            ((string[])[$"csv.{language}/cells.csv", $"csv.{language}/notes.txt", "report.json", $"report.{language}.html"]).Order(StringComparer.Ordinal),
            FolderContent.Of(folder.Path).Select(static file => file.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All((string[])[$"report.{language}.html", $"csv.{language}/notes.txt"], file => Assert.Contains(title, File.ReadAllText(folder.File(file)), StringComparison.Ordinal));
        Assert.All((string[])[$"report.{language}.html", $"csv.{language}/cells.csv"], file => Assert.Contains(hidden, File.ReadAllText(folder.File(file)), StringComparison.Ordinal));
        Assert.Contains($"<html lang=\"{language}\"", File.ReadAllText(folder.File($"report.{language}.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_swedish_is_what_comes_unless_told_otherwise()
    {
        using TemporaryFolder folder = new();
        Assert.Equal([folder.File("report.sv.html")], (await Report(folder)).Lines);
    }

    [Fact]
    public async Task No_hidden_figure_has_a_value_and_no_count_shown_is_small()
    {
        using TemporaryFolder folder = new();
        await Report(folder, "--format", "json,csv");
        using JsonDocument report = Tree(folder);
        JsonElement[] figures = [.. report.RootElement.GetProperty("figures").EnumerateArray()];
        HashSet<string> hidden = [.. figures.Where(static figure => Status(figure) == "hidden").Select(Id)];
        Assert.NotEmpty(hidden);
        Assert.All(figures.Where(figure => hidden.Contains(Id(figure))), static figure =>
            Assert.Equal(["id", "definition", "status"], figure.EnumerateObject().Select(static member => member.Name).Where(static name => name != "from")));
        foreach (JsonElement figure in figures.Where(static figure => Status(figure) == "published"))
        {
            Assert.All(figure.EnumerateObject().Where(static member => member.Name is "numerator" or "denominator" or "n"), static member => Assert.False(member.Value.GetInt32() is > 0 and < 5));
            if (figure.GetProperty("kind").GetString() == "count")
                Assert.False(figure.GetProperty("value").GetInt32() is > 0 and < 5);
        }

        string[] rows = [.. File.ReadAllLines(folder.File("csv.sv/cells.csv")).Where(row => row.Contains(",hidden,", StringComparison.Ordinal))];
        Assert.NotEmpty(rows);
        Assert.All(rows, static row => Assert.EndsWith(",,hidden,,,,,visas inte: skydd för enskilda", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stricter_minimum_and_protected_zeros_hold_and_are_told()
    {
        using TemporaryFolder folder = new();
        await Report(folder, "--format", "json", "--minimum", "20", "--zeros", "protect");
        using JsonDocument report = Tree(folder);
        JsonElement rule = report.RootElement.GetProperty("protection");
        Assert.Equal((20, "protect"), (rule.GetProperty("minimumCount").GetInt32(), rule.GetProperty("zeros").GetString()));
        int[] shown = [.. report.RootElement.GetProperty("figures").EnumerateArray().Where(static figure => Status(figure) == "published" && figure.GetProperty("kind").GetString() == "count").Select(static figure => figure.GetProperty("value").GetInt32())];
        Assert.NotEmpty(shown);
        Assert.All(shown, static count => Assert.True(count >= 20));
        Assert.Empty(FullCells(report));
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", folder.Path)).ExitCode);
        using TemporaryFolder open = new();
        await Report(open, "--format", "json");
        using JsonDocument told = Tree(open);
        Assert.NotEmpty(FullCells(told));
        // the same numbers under the other rule tell zeros
        await File.WriteAllTextAsync(open.File("report.json"), (await File.ReadAllTextAsync(open.File("report.json"), TestContext.Current.CancellationToken)).Replace("\"zeros\": \"publish\"", "\"zeros\": \"protect\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Findings, (await ToolRun.Of("audit", open.Path)).ExitCode);
    }

    // Wholes and single parts of them that are shown with the same number: nobody of the whole is elsewhere.
    private static string[] FullCells(JsonDocument report)
    {
        Dictionary<string, int> shown = report.RootElement.GetProperty("figures").EnumerateArray()
            .Where(static figure => Status(figure) == "published" && figure.GetProperty("kind").GetString() == "count")
            .ToDictionary(Id, static figure => figure.GetProperty("value").GetInt32(), StringComparer.Ordinal);
        return
        [
            .. report.RootElement.GetProperty("sums").EnumerateArray()
                .Where(static sum => sum.GetProperty("parts").GetArrayLength() == 1)
                .Select(static sum => (Whole: sum.GetProperty("whole").GetString()!, Part: sum.GetProperty("parts")[0].GetString()!))
                .Where(sum => shown.TryGetValue(sum.Whole, out int whole) && shown.TryGetValue(sum.Part, out int part) && whole == part && whole > 0)
                .Select(static sum => sum.Part),
        ];
    }

    [Fact]
    public async Task The_certificate_tells_those_inside_which_figures_are_hidden_and_lies_outside_the_report()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder office = new();
        await Report(folder, "--format", "json", "--certificate", office.File("certificate.json"));
        using JsonDocument report = Tree(folder);
        using JsonDocument certificate = JsonDocument.Parse(File.ReadAllText(office.File("certificate.json")));
        Dictionary<string, string> told = report.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(Id, Status, StringComparer.Ordinal);
        JsonElement[] hidden = [.. certificate.RootElement.GetProperty("counts").GetProperty("hidden").EnumerateArray().Where(cell => told.ContainsKey(Id(cell)))];
        Assert.Contains(hidden, static cell => cell.GetProperty("state").GetString() == "primary" && cell.GetProperty("reason").GetProperty("english").GetString()!.Length > 0);
        Assert.All(hidden, cell => Assert.Equal("hidden", told[Id(cell)]));
        Assert.True(certificate.RootElement.TryGetProperty("measures", out _));
        ToolRun beside = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--certificate", folder.File("certificate.json"), "--out", folder.Path);
        Assert.Equal(ExitCode.Usage, beside.ExitCode);
        Assert.False(File.Exists(folder.File("certificate.json")));
    }

    [Fact]
    public async Task An_earlier_last_day_counts_fewer_people()
    {
        using TemporaryFolder early = new();
        using TemporaryFolder late = new();
        await Report(early, "--format", "json", "--until", EndOfYear);
        await Report(late, "--format", "json");
        using JsonDocument before = Tree(early);
        using JsonDocument after = Tree(late);
        Assert.Equal(EndOfYear, before.RootElement.GetProperty("period").GetProperty("end").GetString());
        Assert.Equal(after.RootElement.GetProperty("knownAsOf").GetString(), before.RootElement.GetProperty("knownAsOf").GetString());
        // what grows with time, where protection shows it in both
        (int Before, int After)[] both = [.. ((string[])["referred", "started", "mapped", "planned"])
            .Where(figure => IsPublished(before, figure) && IsPublished(after, figure))
            .Select(figure => (Count(before, figure), Count(after, figure)))];
        Assert.NotEmpty(both);
        Assert.All(both, static figure => Assert.InRange(figure.Before, 5, figure.After - 1));
    }

    [Fact]
    public async Task An_earlier_instant_knows_less_of_the_same_days()
    {
        using TemporaryFolder early = new();
        using TemporaryFolder late = new();
        await Report(early, "--format", "json", "--until", EndOfYear, "--as-of", $"{EndOfYear}T23:00:00Z");
        await Report(late, "--format", "json", "--until", EndOfYear);
        using JsonDocument then = Tree(early);
        using JsonDocument now = Tree(late);
        Assert.Equal($"{EndOfYear}T23:00:00Z", then.RootElement.GetProperty("knownAsOf").GetString());
        Assert.Equal(EndOfYear, then.RootElement.GetProperty("period").GetProperty("end").GetString());
        string seen = ((string[])["referred", "started", "mapped", "planned"]).First(figure => IsPublished(then, figure) && IsPublished(now, figure));
        Assert.InRange(Count(then, seen), 5, Count(now, seen));
        Assert.NotEqual(then.RootElement.GetProperty("figures").GetRawText(), now.RootElement.GetProperty("figures").GetRawText());
    }

    [Theory]
    [InlineData("2025-01-31", "2025-01-30T22:59:59Z", "the day of --as-of, 2025-01-30")]
    [InlineData("2199-12-31", null, "say with --as-of")]
    public async Task A_last_day_that_nobody_could_know_of_is_refused(string until, string? asOf, string why)
    {
        using TemporaryFolder folder = new();
        string[] instant = asOf is null ? [] : ["--as-of", asOf];
        ToolRun run = await ToolRun.Of(["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--until", until, .. instant, "--out", folder.File("none")]);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("none")));
    }

    [Fact]
    public async Task The_last_day_is_that_of_the_instant_unless_told_otherwise()
    {
        using TemporaryFolder folder = new();
        // half past eleven in the evening in Greenwich is the next day in Stockholm
        await Report(folder, "--format", "json", "--as-of", "2025-01-31T23:30:00Z");
        using JsonDocument report = Tree(folder);
        Assert.Equal("2025-02-01", report.RootElement.GetProperty("period").GetProperty("end").GetString());
    }

    [Fact]
    public async Task A_consent_withdrawn_since_binds_also_when_the_past_is_asked_for()
    {
        using TemporaryFolder folder = new();
        JourneyLines lines = new();
        for (int person = 1; person <= 12; person++)
        {
            lines.Add("2025-01-07", new Referred(new("af")), person: person);
            lines.Add("2025-01-08", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-08")), ConsentForm.Written), person: person);
            lines.Add("2025-01-09", new Started(), person: person);
        }

        Assert.Equal(12, await Started());
        lines.Add("2025-01-08", new ParticipationConsentWithdrawn(new("c")), recorded: "2025-03-03", person: 1);
        Assert.Equal(11, await Started());

        async Task<int> Started()
        {
            Assert.Equal(ExitCode.Done, (await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", lines.Write(folder), "--as-of", "2025-02-01T00:00:00Z", "--format", "json", "--out", folder.Path)).ExitCode);
            using JsonDocument report = Tree(folder);
            return Count(report, "started");
        }
    }

    [Fact]
    public async Task The_same_journeys_give_the_same_report()
    {
        using TemporaryFolder one = new();
        using TemporaryFolder two = new();
        await Report(one, "--format", "html,csv,json", "--language", "en");
        await Report(two, "--format", "html,csv,json", "--language", "en");
        Assert.Equal(FolderContent.Of(one.Path), FolderContent.Of(two.Path));
    }

    [Fact]
    public async Task Broken_journeys_stop_the_work_at_their_place_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        string[] lines = File.ReadAllLines(people.Journeys);
        lines[2] = lines[2][..40];
        string broken = folder.Write("journeys.jsonl", string.Join('\n', lines));
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", broken, "--out", folder.File("out"));
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{broken}:3:", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task What_is_not_there_stops_the_work_without_repeating_its_name()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", folder.File("19900101-0017.jsonl"), "--out", folder.File("out"));
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.DoesNotContain("19900101", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
        Assert.Equal(ExitCode.BadInput, (await ToolRun.Of("report", "--programme", "insikt", "--journeys", people.Journeys, "--out", folder.File("out"))).ExitCode);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task A_log_is_held_to_its_rules_and_the_report_tells_what_it_tells()
    {
        using TemporaryFolder folder = new();
        using MemoryStream log = new();
        ProgrammeLogFile.Write(log, SyntheticProgrammeLog.Generate(ProgrammeCatalog.Stockholmskraften, 5).Entries);
        string sound = folder.Write("programme.jsonl", Encoding.UTF8.GetString(log.ToArray()));
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--log", sound, "--out", folder.File("out"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        string page = File.ReadAllText(Path.Combine(folder.File("out"), "report.sv.html"));
        Assert.Contains("Styrning och leveranser", page, StringComparison.Ordinal);
        Assert.Contains("Lärande och avvikelser", page, StringComparison.Ordinal);
        string broken = folder.Write("broken.jsonl", File.ReadAllText(sound) + "{}\n");
        ToolRun stopped = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--log", broken, "--out", folder.File("none"));
        Assert.Equal((ExitCode.BadInput, ""), (stopped.ExitCode, stopped.Output));
        Assert.StartsWith($"{broken}:{File.ReadAllLines(broken).Length}:1: SAM", stopped.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("none")));
    }

    [Theory]
    [InlineData("quarterly", "Underlag till styrgruppen, kvartal 4 2024", "2024-10-01")]
    [InlineData("tertial", "Tertialrapport 3 2024", "2024-09-01")]
    [InlineData("final", "Slutrapport", "2024-09-01")]
    public async Task Every_kind_of_report_is_about_its_own_time(string kind, string title, string first)
    {
        using TemporaryFolder folder = new();
        await Report(folder, "--kind", kind, "--format", "json", "--until", EndOfYear);
        using JsonDocument report = Tree(folder);
        Assert.Equal(title, report.RootElement.GetProperty("title").GetProperty("sv").GetString());
        Assert.Equal((first, EndOfYear), (report.RootElement.GetProperty("period").GetProperty("start").GetString(), report.RootElement.GetProperty("period").GetProperty("end").GetString()));
    }

    [Fact]
    public async Task Answers_that_people_have_given_reach_the_page_and_wrong_ones_stop_the_work()
    {
        using TemporaryFolder folder = new();
        string answers = folder.Write("answers.json", """
            { "format": "samverkan-horizontal-account", "formatVersion": 1, "programme": "stockholmskraften",
              "answers": [{ "criterion": "gc-7", "answer": "supplementNeeded", "motivation": { "sv": "rapporterna saknar åtgärder", "en": "the reports lack measures" } }] }
            """);
        Assert.Equal((ExitCode.Done, ""), ((await ToolRun.Of("validate", answers)).ExitCode, (await ToolRun.Of("validate", answers)).Error));
        await Report(folder, "--answers", answers);
        Assert.Contains("komplettering krävs <small>rapporterna saknar åtgärder</small>", File.ReadAllText(folder.File("report.sv.html")), StringComparison.Ordinal);
        string wrong = folder.Write("wrong.json", File.ReadAllText(answers).Replace("gc-7", "gc-77", StringComparison.Ordinal));
        ToolRun stopped = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--answers", wrong, "--out", folder.File("none"));
        Assert.Equal((ExitCode.BadInput, ""), (stopped.ExitCode, stopped.Output));
        Assert.StartsWith($"{wrong}:2:", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, (await ToolRun.Of("validate", wrong)).ExitCode);
    }

    [Fact]
    public async Task Any_period_can_be_told_and_goals_counted_within_it()
    {
        using TemporaryFolder folder = new();
        await Report(folder, "--kind", "tertial", "--from", "2024-11-01", "--until", EndOfYear, "--within", "--format", "json");
        using JsonDocument within = Tree(folder);
        Assert.Equal("2024-11-01", within.RootElement.GetProperty("period").GetProperty("start").GetString());
        Assert.Contains("Goals, and what stands under the period", within.RootElement.GetRawText(), StringComparison.Ordinal);
        ToolRun wrong = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--from", "2025-01-01", "--until", EndOfYear, "--out", folder.File("out"));
        Assert.Equal(ExitCode.Usage, wrong.ExitCode);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_leaves_what_was_there()
    {
        using TemporaryFolder folder = new();
        string inTheWay = folder.Write("out", "kept");
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--out", inTheWay);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Equal("kept", File.ReadAllText(inTheWay));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Work_that_is_stopped_writes_nothing()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        StringWriter output = new();
        StringWriter error = new();
        int code = await Tool.RunAsync(
            ["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--out", folder.File("out")],
            new ToolHost(output, error, new NodaTime.Testing.FakeClock(ToolRun.Now)), stop.Token);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal("samverkan: stopped", error.ToString().TrimEnd());
        Assert.Empty(output.ToString());
        Assert.False(Directory.Exists(folder.File("out")));
    }

    private async Task<ToolRun> Report(TemporaryFolder folder, params string[] more)
    {
        ToolRun run = await ToolRun.Of(["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, .. more, "--out", folder.Path]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return run;
    }

    private static JsonDocument Tree(TemporaryFolder folder) => JsonDocument.Parse(File.ReadAllText(folder.File("report.json")));

    private static string Id(JsonElement figure) => figure.GetProperty("id").GetString()!;

    private static string Status(JsonElement figure) => figure.GetProperty("status").GetString()!;

    private static JsonElement Figure(JsonDocument report, string id) => report.RootElement.GetProperty("figures").EnumerateArray().Single(figure => Id(figure) == id);

    private static bool IsPublished(JsonDocument report, string id) => Status(Figure(report, id)) == "published";

    private static int Count(JsonDocument report, string id) => Figure(report, id).GetProperty("value").GetInt32();
}
