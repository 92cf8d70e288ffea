using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan eligibility</c>: who falls where, who is near, what is unknown and who could tell; one programme or all.</summary>
public sealed class EligibilityTests
{
    [Fact]
    public async Task Each_person_stops_at_one_condition_and_near_misses_and_the_unknown_are_told()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("eligibility", "--facts", People(folder), "--programme", "stockholmskraften", "--on", "2024-11-04");
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Contains("I målgruppen: 1. Inte: 2. Går inte att avgöra: 1.", run.Lines);
        Assert.Contains("- SK-C1 är långtidsarbetslös: 4 kommer hit, 2 går vidare, 1 uppfyller det inte, om 1 går det inte att avgöra", run.Lines);
        Assert.Contains("- SK-C4 får försörjningsstöd från Stockholms stad: 2 kommer hit, 1 går vidare, 1 uppfyller det inte, om 0 går det inte att avgöra", run.Lines);
        Assert.Contains("- SK-C1 är långtidsarbetslös: uppfylls av 2, inte av 1; uppgift saknas om 1, 0 ville inte svara", run.Lines);
        int near = Array.IndexOf(run.Lines, "- SK-C4 får försörjningsstöd från Stockholms stad: 1");
        Assert.Equal($"    {Id(2)}", run.Lines[near + 1]);
        Assert.Contains("- arbetslöshet (unemployed): om 1; Arbetsförmedlingen", run.Lines);
        Assert.Contains(run.Lines, static line => line.StartsWith("Internt underlag: ", StringComparison.Ordinal));
        ToolRun english = await ToolRun.Of("eligibility", "--facts", folder.File("facts.jsonl"), "--programme", "stockholmskraften", "--on", "2024-11-04", "--language", "en");
        Assert.Contains("In the target group: 1. Not: 2. Cannot be told: 1.", english.Lines);
    }

    [Fact]
    public async Task All_programmes_are_asked_of_the_same_people_unless_one_is_named()
    {
        using TemporaryFolder folder = new();
        string facts = People(folder);
        ToolRun run = await ToolRun.Of("eligibility", "--facts", facts, "--on", "2024-11-04");
        Assert.Contains("Samma personer inför alla program", run.Lines);
        Assert.Contains(run.Lines, static line => line.StartsWith($"{Id(1)}  stockholmskraften ja  arbetsprovning ", StringComparison.Ordinal));
        using JsonDocument document = JsonDocument.Parse((await ToolRun.Of("eligibility", "--facts", facts, "--on", "2024-11-04", "--json")).Output);
        JsonElement root = document.RootElement;
        Assert.False(root.GetProperty("protected").GetBoolean());
        Assert.Equal(5, root.GetProperty("programmes").GetArrayLength());
        Assert.Equal(4, root.GetProperty("byNumberOfProgrammes").EnumerateArray().Sum(static one => one.GetProperty("people").GetInt32()));
        JsonElement third = root.GetProperty("persons")[2].GetProperty("programmes")[0];
        Assert.Equal(("stockholmskraften", "unknown"), (third.GetProperty("programme").GetString(), third.GetProperty("inTargetGroup").GetString()));
        JsonElement missing = Assert.Single(third.GetProperty("missingFacts").EnumerateArray());
        Assert.Equal(("unemployed", "Arbetsförmedlingen"), (missing.GetProperty("fact").GetString(), missing.GetProperty("whoCouldTell").GetString()));
        // Each agrees with what assess says of the same person.
        using JsonDocument assessed = JsonDocument.Parse((await ToolRun.Of("assess", "--programme", "stockholmskraften", "--facts", facts, "--on", "2024-11-04", "--json")).Output);
        Assert.Equal(
            assessed.RootElement.GetProperty("people").EnumerateArray().Select(static one => one.GetProperty("verdict").GetProperty("value").GetString()),
            root.GetProperty("persons").EnumerateArray().Select(static one => one.GetProperty("programmes")[0].GetProperty("inTargetGroup").GetString()));
    }

    [Fact]
    public async Task A_folder_gets_the_page_the_table_and_the_json_and_each_time_the_same()
    {
        using TemporaryFolder folder = new();
        string[] words = ["eligibility", "--facts", People(folder), "--programme", "stockholmskraften", "--on", "2024-11-04", "--out", folder.File("out")];
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal(["eligibility.internal.sv.txt", "eligibility.internal.json", "people.internal.csv"], run.Lines.Select(static path => Path.GetFileName(path)));
        string[] table = await File.ReadAllLinesAsync(run.Lines[2], TestContext.Current.CancellationToken);
        Assert.Equal(5, table.Length);
        Assert.Equal($"{Id(2)},stockholmskraften,false,true,SK-C4,,,,,", table[2]);
        Assert.Equal($"{Id(3)},stockholmskraften,unknown,false,,SK-C1,unemployed,Arbetsförmedlingen,,", table[3]);
        string before = await File.ReadAllTextAsync(run.Lines[1], TestContext.Current.CancellationToken);
        Assert.Equal(run, await ToolRun.Of(words));
        Assert.Equal(before, await File.ReadAllTextAsync(run.Lines[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task More_people_than_somebody_reads_are_counted_and_the_rest_is_told()
    {
        using TemporaryFolder folder = new();
        string facts = folder.Write("facts.jsonl", string.Concat(Enumerable.Range(1, 23).Select(static n => Person($"{n:D26}", "true", "1280"))));
        ToolRun run = await ToolRun.Of("eligibility", "--facts", facts, "--programme", "stockholmskraften", "--on", "2024-11-04");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(20, run.Lines.Count(static line => line.StartsWith("    0000", StringComparison.Ordinal)));
        Assert.Contains("    … och 3 till", run.Lines);
    }

    [Fact]
    public async Task Bad_input_stops_at_its_place_and_wrong_words_are_wrong_usage()
    {
        using TemporaryFolder folder = new();
        string broken = folder.Write("broken.jsonl", Person(Id(1), "\"ja\"", "0180"));
        ToolRun run = await ToolRun.Of("eligibility", "--facts", broken);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("SAM1311", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, (await ToolRun.Of("eligibility", "--facts", folder.File("none.jsonl"))).ExitCode);
        string facts = People(folder);
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of("eligibility", "--facts", facts, "--programme", "elsewhere")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of("eligibility", "--facts", facts, "--option", "older-than-30=at-least-30")).ExitCode);
        Assert.Equal(ExitCode.Findings, (await ToolRun.Of("eligibility", "--facts", facts, "--programme", "stockholmskraften", "--option", "older-than-30=at-least-30")).ExitCode);
    }

    [Fact]
    public async Task An_empty_file_is_nobody()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("eligibility", "--facts", folder.Write("facts.jsonl", ""), "--language", "en");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("0 people are judged. Nothing is decided by it.", run.Lines);
    }

    // In the group; support from elsewhere; nothing known of work; employed.
    private static string People(TemporaryFolder folder) =>
        folder.Write("facts.jsonl", Person(Id(1), "true", "0180") + Person(Id(2), "true", "1280") + Person(Id(3), null, "0180") + Person(Id(4), "false", "1280"));

    private static string Id(int n) => FactLines.Person[..^1] + n.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Person(string id, string? unemployed, string support)
    {
        FactLines facts = FactLines.None
            .With("birth-date", "\"1980-09-01\"", "1980-09-01")
            .With("registered-at-employment-service", "true", "2020-01-01")
            .With("income-support-from", $"\"{support}\"", "2020-01-01");
        return (unemployed is null ? facts : facts.With("unemployed", unemployed, "2020-01-01")).Text.Replace(FactLines.Person, id, StringComparison.Ordinal);
    }
}
