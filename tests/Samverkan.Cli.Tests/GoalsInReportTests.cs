using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Programmes;

namespace Samverkan.Cli.Tests;

/// <summary>No goal in the report of a few hundred people is empty in silence: it is assessed over somebody, or says in words why not.</summary>
public sealed class GoalsInReportTests
{
    public static TheoryData<string> Programmes => [.. ProgrammeCatalog.All.Select(static programme => programme.Id.Value)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public async Task Every_goal_is_assessed_or_says_why_not(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new(id))!;
        using TemporaryFolder folder = new();
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("synthesize", "--programme", id, "--participants", "300", "--seed", "4", "--out", folder.Path)).ExitCode);
        ToolRun valid = await ToolRun.Of("validate", folder.File("journeys.jsonl"), folder.File("facts.jsonl"), folder.File("programme.jsonl"));
        Assert.Equal((ExitCode.Done, "", ""), (valid.ExitCode, valid.Output, valid.Error));
        LocalDate end = programme.Period.Value.End!.Value;
        LocalDate middle = Middle(programme);
        foreach (LocalDate until in (LocalDate[])[middle, end, end.PlusMonths(7)])
            await Look(folder, programme, until, isOver: until >= end);
    }

    // A little before the last day that is told: the programme goes on.
    private static LocalDate Middle(Programme programme) => FirstYear.Of(programme).End!.Value.PlusDays(-20);

    private static async Task Look(TemporaryFolder folder, Programme programme, LocalDate until, bool isOver)
    {
        string written = folder.File($"report-{LocalDatePattern.Iso.Format(until)}");
        ToolRun run = await ToolRun.Of(
            "report", "--programme", programme.Id.Value, "--journeys", folder.File("journeys.jsonl"), "--log", folder.File("programme.jsonl"),
            "--until", LocalDatePattern.Iso.Format(until), "--as-of", $"{LocalDatePattern.Iso.Format(until.PlusDays(1))}T12:00:00Z", "--format", "html,json", "--out", written);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        using JsonDocument report = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(written, "report.json"), TestContext.Current.CancellationToken));
        Dictionary<string, JsonElement> figures = report.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(static figure => figure.GetProperty("id").GetString()!);
        foreach (Goal goal in programme.Goals)
        {
            JsonElement assessment = figures[$"goal/{goal.Id.Value}/assessment"];
            string status = assessment.GetProperty("status").GetString()!;
            // What is hidden says so in words; what is absent says why.
            if (status == "absent")
                Assert.True(assessment.GetProperty("reason").GetProperty("sv").GetString()!.Length > 10, $"{goal.Id} says not why");
            bool isTooEarly = status == "published" && assessment.TryGetProperty("judgement", out JsonElement judgement) && judgement.GetString() == "tooEarly";
            Assert.False(isOver && isTooEarly, $"{goal.Id} is too early when the programme has ended");
            if (goal.Population is null)
                continue;
            Assert.True(figures.TryGetValue($"goal/{goal.Id.Value}/of", out JsonElement of), $"{goal.Id} says not whom it is about");
            Assert.True(of.GetProperty("status").GetString() == "hidden" || of.GetProperty("value").GetInt32() > 0, $"{goal.Id} is about nobody");
        }

        string page = await File.ReadAllTextAsync(Path.Combine(written, "report.sv.html"), TestContext.Current.CancellationToken);
        bool hasLevels = programme.Goals.Any(static goal => goal.Threshold is { Kind: ThresholdKind.AtLeastPercent or ThresholdKind.All } && goal.NotAssessable is null);
        Assert.Equal(hasLevels && !isOver, page.Contains("Programmet pågår, så det är för tidigt att säga om målet nås.", StringComparison.Ordinal));
    }
}
