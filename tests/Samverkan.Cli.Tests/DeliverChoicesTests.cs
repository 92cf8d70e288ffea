using System.Text.Json;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan deliver</c>: what is chosen is followed and told of, and what a kind does not know is refused.</summary>
public sealed class DeliverChoicesTests
{
    private static readonly string[] Keys = ["--until", "2025-06-30", "--as-of", "2025-07-10T00:00:00Z", "--priority", "A", "--objective", "ESO4.1", "--region-category", "B"];

    [Theory]
    [InlineData(null, "28-days", "0", "inom 28 dagar efter avslut")]
    [InlineData("28-days", "28-days", "0", "inom 28 dagar efter avslut")]
    [InlineData("one-month", "one-month", "1", "inom en månad efter avslut")]
    public async Task The_authoritys_table_counts_by_the_window_that_was_chosen_and_tells_which(string? chosen, string key, string counted, string lasts)
    {
        // she left on 31 March and began to work on 29 April: day 29, and within the month
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, "authority-table", "out", Journeys(folder), [.. Keys, .. chosen is null ? Array.Empty<string>() : ["--window", chosen]]);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        string[][] rows = Csv(folder, "out");
        Assert.Equal(["window", "window-source"], rows[0][12..14]);
        string[] work = Assert.Single(rows, static row => row[5] == "EECR04" && row[6] == "total");
        Assert.Equal((counted, key), (work[7], work[12]));
        Assert.All(rows.Skip(1), row => Assert.Equal(
            row[5] switch { "EECR01" or "EECR02" or "EECR03" or "EECR04" => key, "EECR05" or "EECR06" => "six-months", _ => "" }, row[12]));
        Assert.All(rows.Skip(1), static row => Assert.Equal(row[12].Length > 0, row[13].Length > 0));
        Assert.Contains(key == "28-days" ? "EU-kommissionens vägledning" : "ESF-rådet", work[13], StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(folder.File("out/authority-table-202506.json")));
        JsonElement window = document.RootElement.GetProperty("window");
        Assert.Equal((key, lasts), (window.GetProperty("key").GetString(), window.GetProperty("lasts").GetProperty("sv").GetString()));
        Assert.Contains("when the report is made.", window.GetProperty("source").GetProperty("says").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authority-table", "--of, --before", "--of", "indicators", "--before", "2025-01-01T00:00:00Z")]
    [InlineData("authority-table", "--month, --sent", "--month", "2025-03", "--sent", "earlier")]
    [InlineData("authority-table", "--role", "--role", "caseworker")]
    [InlineData("participant-file", "--until, --window", "--until", "2025-06-30", "--window", "one-month")]
    [InlineData("participant-file", "--priority", "--priority", "A")]
    [InlineData("extract", "--until", "--until", "2025-06-30")]
    [InlineData("extract", "--earlier", "--earlier", "table.json")]
    [InlineData("difference", "--participant, --as", "--participant", "00000000000000000000000001", "--as", "af")]
    [InlineData("difference", "--earlier", "--earlier", "table.json")]
    public async Task What_belongs_to_another_kind_is_refused_by_name_and_nothing_is_read(string kind, string named, params string[] options)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, kind, "out", "no-such-file.jsonl", options);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains($"--kind {kind} takes no {named}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--window", "one-month", "--window goes with --of indicators")]
    [InlineData("--log", "programme.jsonl", "--log goes with --of goals")]
    public async Task A_difference_refuses_what_the_other_submission_asks_for(string option, string value, string words)
    {
        using TemporaryFolder folder = new();
        string of = option == "--window" ? "goals" : "indicators";
        ToolRun run = await Deliver(folder, "difference", "out", "no-such-file.jsonl", "--before", "2025-01-01T00:00:00Z", "--of", of, option, value);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_has_fallen_since_an_earlier_table_is_told_unless_something_was_corrected()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(ExitCode.Done, (await Deliver(folder, "authority-table", "first", Journeys(folder, people: 3), Keys)).ExitCode);
        string[] next = [.. Keys, "--earlier", folder.File("first/authority-table-202506.json")];
        ToolRun same = await Deliver(folder, "authority-table", "same", Journeys(folder, people: 3), next);
        Assert.True(same.ExitCode == ExitCode.Done, same.Error);
        Assert.DoesNotContain("SAM4214", same.Error, StringComparison.Ordinal);

        ToolRun fallen = await Deliver(folder, "authority-table", "fallen", Journeys(folder, people: 2), [.. next, "--language", "en"]);
        Assert.Equal(ExitCode.Done, fallen.ExitCode);
        Assert.Contains("common indicators, EECO01: SAM4214: EECO01 has fallen since the time before", fallen.Error, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(folder.File("fallen/authority-table-202506.json")));
        Assert.Contains(document.RootElement.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("code").GetString() == "SAM4214" && finding.GetProperty("indicator").GetString() == "EECO02+04+05");

        // a start that was taken back after the earlier table was made is why it fell
        ToolRun corrected = await Deliver(folder, "authority-table", "corrected", Journeys(folder, people: 3, retracted: "2025-07-15"), [.. next.Select(static word => word == "2025-07-10T00:00:00Z" ? "2025-07-20T00:00:00Z" : word)]);
        Assert.True(corrected.ExitCode == ExitCode.Done, corrected.Error);
        Assert.DoesNotContain("SAM4214", corrected.Error, StringComparison.Ordinal);
        Assert.Equal("2", Assert.Single(Csv(folder, "corrected"), static row => row[5] == "EECO01" && row[6] == "total")[7]);
    }

    [Theory]
    [InlineData("\"stockholmskraften\"", "\"lumena\"", "another programme")]
    [InlineData("\"28-days\"", "\"one-month\"", "another window")]
    [InlineData("2025-06-30", "2025-12-31", "later")]
    [InlineData("\"rows\"", "\"lines\"", "SAM1007")]
    [InlineData("\"EECO02\"", "\"EECO01\"", "SAM4200")]
    [InlineData("\"man\"", "\"karl\"", "SAM1009")]
    [InlineData("\"value\": 1,", "\"value\": -1,", "SAM1010")]
    public async Task An_earlier_table_that_cannot_be_compared_with_is_refused(string right, string wrong, string named)
    {
        using TemporaryFolder folder = new();
        await Deliver(folder, "authority-table", "first", Journeys(folder), Keys);
        string text = File.ReadAllText(folder.File("first/authority-table-202506.json"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        ToolRun run = await Deliver(folder, "authority-table", "out", Journeys(folder), [.. Keys, "--earlier", folder.Write("earlier.json", text.Replace(right, wrong, StringComparison.Ordinal))]);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    private static string[][] Csv(TemporaryFolder folder, string name) => [.. File.ReadAllLines(folder.File($"{name}/authority-table-202506.csv")).Select(static line => line.Split(',', 14))];

    private static Task<ToolRun> Deliver(TemporaryFolder folder, string kind, string output, string journeys, params string[] more) => ToolRun.Of(
    [
        "deliver", "--kind", kind, "--programme", "stockholmskraften", "--journeys", journeys, "--recipient", "mottagaren", "--legal-basis", kind == "extract" ? "gdpr-15" : "osl-10-28", "--purpose", "reporting",
        "--decided-by", "projektledaren", "--out", folder.File(output), .. more,
    ]);

    private static string Journeys(TemporaryFolder folder, int people = 1, string? retracted = null)
    {
        JourneyLines lines = new();
        DatePeriod from = DatePeriod.From(JourneyLines.Day("2020-01-01"));
        Entry? start = null;
        for (int person = 1; person <= people; person++)
        {
            lines.Add("2025-01-07", new Referred(new("af")), person: person);
            lines.Add("2025-01-07", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-07")), ConsentForm.Written), person: person);
            lines.Add("2025-01-07", FactObserved.Of(StandardFacts.BirthDate, JourneyLines.Day("1985-05-05"), from), person: person);
            lines.Add("2025-01-07", FactObserved.Of(StandardFacts.RegisterSex, "woman", from), person: person);
            lines.Add("2025-01-07", FactObserved.Of(StandardFacts.Unemployed, true, from), person: person);
            lines.Add("2025-01-07", FactObserved.Of(StandardFacts.Employed, false, from), person: person);
            start = lines.Add("2025-01-10", new Started(), person: person).Last;
        }

        lines.Add("2025-03-31", new Exited(ExitReason.Completed), person: 1);
        lines.Add("2025-04-01", FactObserved.Of(StandardFacts.Employed, false, DatePeriod.From(JourneyLines.Day("2025-03-31"))), person: 1);
        lines.Add("2025-04-29", new OutcomeReached(OutcomeKind.Work, JourneyLines.Day("2025-04-29")), person: 1);
        if (retracted is not null)
            lines.Add(retracted, new EntryRetracted(start!.Id), person: people);
        return lines.Write(folder);
    }
}
