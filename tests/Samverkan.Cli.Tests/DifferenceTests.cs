using System.Text.Json;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan difference</c>: what leaves unprotected leaves to somebody, on a ground, and is entered in a record.</summary>
public sealed class DifferenceTests
{
    private static readonly string[] To = ["--recipient", "ESF-rådet", "--basis", "osl-10-28", "--purpose", "reporting", "--decided-by", "projektledaren"];

    [Fact]
    public async Task A_start_recorded_since_is_told_with_its_reason_and_the_delivery_is_in_the_record()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Difference(folder, "--of", "goals");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string[] rows = File.ReadAllLines(folder.File("out/goal-difference.csv"));
        Assert.Equal("participant,goal,before,after,reason,facts,words", rows[0]);
        // she had started before the earlier submission's day, and it was recorded after it
        Assert.Contains(rows, static row => row.Contains(",sk-o1,", StringComparison.Ordinal) && row.Contains(",Counted,RecordedLate,started,", StringComparison.Ordinal));
        // he exited after it
        Assert.Contains(rows, static row => row.Contains(",sk-i1,NotConcerned,", StringComparison.Ordinal) && row.Contains(",HappenedSince,", StringComparison.Ordinal));
        using JsonDocument entry = JsonDocument.Parse(Assert.Single(File.ReadAllLines(folder.File("out/deliveries.jsonl"))));
        Assert.Equal(("SubmissionDifference", "ESF-rådet", "osl-10-28", "projektledaren"), (
            entry.RootElement.GetProperty("kind").GetString(), entry.RootElement.GetProperty("recipient").GetString(), entry.RootElement.GetProperty("legalBasis").GetString(), entry.RootElement.GetProperty("decidedBy").GetString()));
        Assert.Equal(ExitCode.Done, (await Difference(folder, "--of", "indicators")).ExitCode);
        Assert.Equal(2, File.ReadAllLines(folder.File("out/deliveries.jsonl")).Length);
        Assert.Equal("participant,indicator,before,after,reason,words", File.ReadAllLines(folder.File("out/indicator-difference.csv"))[0]);
    }

    [Fact]
    public async Task Without_common_indicators_there_is_nothing_to_compare_and_no_file()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(["difference", "--programme", "insikt", "--journeys", Journeys(folder), "--of", "indicators", "--before", "2025-03-31T22:00:00Z", .. To, "--out", folder.File("out")]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task A_record_that_does_not_hold_together_stops_the_delivery()
    {
        using TemporaryFolder folder = new();
        string record = folder.Write("record.jsonl", "{}\n");
        ToolRun run = await Difference(folder, "--record", record);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.False(File.Exists(folder.File("out/goal-difference.csv")));
    }

    private static Task<ToolRun> Difference(TemporaryFolder folder, params string[] more) =>
        ToolRun.Of(["difference", "--programme", "stockholmskraften", "--journeys", Journeys(folder), "--before", "2025-03-31T22:00:00Z", "--as-of", "2025-06-30T22:00:00Z", .. To, .. more, "--out", folder.File("out")]);

    private static string Journeys(TemporaryFolder folder)
    {
        JourneyLines lines = new();
        for (int person = 1; person <= 2; person++)
        {
            lines.Add("2025-01-07", new Referred(new("af")), person: person);
            lines.Add("2025-01-08", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-08")), ConsentForm.Written), person: person);
            lines.Add("2025-01-09", new Started(), recorded: person == 1 ? "2025-04-15" : "2025-01-09", person: person);
        }

        lines.Add("2025-05-02", new Exited(ExitReason.Completed), person: 2);
        return lines.Write(folder);
    }
}
