using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary>What is passed over is told of, what is wrong is named where it stands, and one output has one language.</summary>
public sealed class ToldOfInputTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    private static readonly string[] Recipient = ["--recipient", "mottagaren", "--legal-basis", "osl-10-28", "--purpose", "reporting", "--decided-by", "projektledaren"];

    [Theory]
    [InlineData("sv", "anmärkning: poster av det okända slaget \"kontaktad\", version 2: ", ", bevarade som de är")]
    [InlineData("en", "note: entries of the unknown kind \"kontaktad\", version 2: ", ", kept as they are")]
    public async Task Entries_of_an_unknown_kind_are_told_of_wherever_journeys_are_read(string language, string before, string after)
    {
        using TemporaryFolder folder = new();
        string[] lines = File.ReadAllLines(people.Journeys);
        // as an entry of its own, not what a correction puts in its place
        static bool IsContact(string line) => line.Contains("\"kind\":\"contactMade\",\"version\":1,\"id\"", StringComparison.Ordinal);
        int first = Array.FindIndex(lines, IsContact);
        int count = lines.Count(IsContact);
        Assert.True(count > 1);
        Assert.Contains(lines, static line => line.Contains("\"kind\":\"matching.workProfile\"", StringComparison.Ordinal));
        string journeys = folder.Write("journeys.jsonl", string.Join('\n', lines.Select(static line => IsContact(line) ? line.Replace("\"kind\":\"contactMade\",\"version\":1", "\"kind\":\"kontaktad\",\"version\":2", StringComparison.Ordinal) : line)) + "\n");
        string note = FormattableString.Invariant($"{journeys}:{first + 1}:1: {before}{count}{after}\n");
        string[] common = ["--programme", "stockholmskraften", "--journeys", journeys, "--language", language];
        foreach (string[] words in (string[][])
        [
            ["validate", journeys, "--language", language],
            ["report", .. common, "--kind", "quarterly", "--until", "2024-12-31", "--format", "json", "--out", folder.File("report")],
            ["difference", .. common, "--before", "2025-01-31T22:00:00Z", .. Recipient, "--out", folder.File("difference")],
            ["deliver", "--kind", "difference", .. common, "--before", "2025-01-31T22:00:00Z", .. Recipient, "--out", folder.File("delivered")],
        ])
        {
            ToolRun run = await ToolRun.Of(words);
            // the kind of the work profile is the tool's own, and the note changes no exit code
            Assert.Equal(note, run.Error);
            Assert.Equal(ExitCode.Done, run.ExitCode);
        }
    }

    [Theory]
    [InlineData("sv", "anmärkning: poster av det okända slaget \"planerad\"")]
    [InlineData("en", "note: entries of the unknown kind \"planerad\"")]
    public async Task So_are_those_of_the_programmes_own_log(string language, string note)
    {
        using TemporaryFolder folder = new();
        string[] lines = File.ReadAllLines(people.Log);
        int last = lines.Length - 1;
        int at = lines[last].IndexOf("\"kind\":\"", StringComparison.Ordinal) + "\"kind\":\"".Length;
        lines[last] = $"{lines[last][..at]}planerad{lines[last][lines[last].IndexOf('"', at)..]}";
        string log = folder.Write("programme.jsonl", string.Join('\n', lines) + "\n");
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--log", log, "--kind", "quarterly", "--until", "2024-12-31", "--format", "json", "--language", language, "--out", folder.File("report"));
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.StartsWith(FormattableString.Invariant($"{log}:{last + 1}:1: {note}"), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_could_not_be_written_is_named_with_its_option()
    {
        using TemporaryFolder folder = new();
        string taken = folder.Write("taken", "");
        string[] report = ["report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--kind", "quarterly", "--until", "2024-12-31", "--format", "json"];
        Assert.Equal($"samverkan: --out {taken} could not be read or written\n", (await Stopped([.. report, "--out", taken])).Error);
        string inside = Path.Combine(taken, "deeper");
        Assert.Equal($"samverkan: --out {inside} could not be read or written\n", (await Stopped([.. report, "--out", inside])).Error);
        string certificate = Path.Combine(taken, "certificate.json");
        Assert.Equal($"samverkan: --certificate {certificate} could not be read or written\n", (await Stopped([.. report, "--out", folder.File("out"), "--certificate", certificate])).Error);
        Assert.Equal($"samverkan: --out {taken} could not be read or written\n", (await Stopped(["synthesize", "--programme", "insikt", "--participants", "5", "--out", taken])).Error);
    }

    // Skatteverket's official test number.
    [Fact]
    public async Task A_path_that_could_hold_a_number_is_not_repeated()
    {
        using TemporaryFolder folder = new();
        string taken = folder.Write("189001019802", "");
        ToolRun run = await Stopped("synthesize", "--programme", "insikt", "--participants", "5", "--out", taken);
        Assert.Equal("samverkan: a file or folder could not be read or written\n", run.Error);
    }

    [Theory]
    [InlineData("sv", "en deltagares identitetsnummer saknas, väntade ett nummer ur registret för var och en", "samverkan: underlaget har felen ovan; ingenting gjordes")]
    [InlineData("en", "a participant's identity number is missing, expected a number from the register for each", "samverkan: the input has the findings above; nothing was done")]
    public async Task A_number_that_is_missing_is_told_where_the_participant_stands_and_nobody_is_named(string language, string words, string end)
    {
        using TemporaryFolder folder = new();
        JourneyLines lines = new();
        for (int person = 1; person <= 3; person++)
        {
            lines.Add("2025-01-07", new Referred(new("af")), person: person);
            lines.Add("2025-01-08", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-08")), ConsentForm.Written), person: person);
            lines.Add("2025-01-09", new Started(), person: person);
        }

        string journeys = lines.Write(folder);
        ToolRun run = await Stopped(
        [
            "deliver", "--kind", "participant-file", "--programme", "stockholmskraften", "--journeys", journeys, .. Recipient, "--month", "2025-01", "--as-of", "2025-09-01T00:00:00Z", "--language", language, "--out", folder.File("out"),
            "--mapping", folder.Write("mapping.json", """{"format":"samverkan-participant-file","formatVersion":1,"columns":[{"header":"Personnummer","holds":"identity"},{"header":"Start","holds":"start"}]}"""),
            "--identities", folder.Write("identities.json", $$"""
                {"format":"samverkan-identifier-histories","formatVersion":1,"persons":[{"participant":"{{JourneyLines.Person(2)}}","numbers":[{"number":"196406103405","from":"1990-01-01","recorded":"2023-06-02T08:00:00Z"}]}]}
                """),
        ]);
        string[] file = File.ReadAllLines(journeys);
        int[] expected = [.. new[] { 1, 3 }.Select(person => Array.FindIndex(file, line => line.Contains($"\"participant\":\"{JourneyLines.Person(person)}\"", StringComparison.Ordinal)) + 1)];
        Assert.Equal([.. expected.Select(line => FormattableString.Invariant($"{journeys}:{line}:1: SAM4221: participant: {words}")), end], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(JourneyLines.Person(1).ToString(), run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Theory]
    [InlineData("sv", "filen finns inte", "samverkan: underlaget har felen ovan; ingenting gjordes")]
    [InlineData("en", "the file is not there", "samverkan: the input has the findings above; nothing was done")]
    public async Task What_ends_an_output_with_findings_speaks_as_they_do(string language, string words, string end)
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.File("empty"));
        ToolRun run = await Stopped("report", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--earlier", folder.File("empty"), "--language", language, "--out", folder.File("out"));
        string[] told = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, told.Length);
        Assert.Contains(words, told[0], StringComparison.Ordinal);
        Assert.Equal(end, told[1]);
    }

    [Theory]
    [InlineData("sv", " i förteckningen.", "rader, utlämnande 1")]
    [InlineData("en", " of the record.", "rows, delivery 1")]
    public async Task What_was_delivered_is_told_in_the_language_that_was_chosen(string language, string end, string rows)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(["difference", "--programme", "stockholmskraften", "--journeys", people.Journeys, "--before", "2025-01-31T22:00:00Z", .. Recipient, "--language", language, "--out", folder.File("out")]);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Contains(rows, run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith(end, run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lättläst")]
    [InlineData("lattlast")]
    public async Task An_extract_is_in_no_easy_language_and_that_is_said_before_anything_is_read(string language)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(
        [
            "deliver", "--kind", "extract", "--programme", "stockholmskraften", "--journeys", "no-such-file.jsonl", "--participant", JourneyLines.Person(1).ToString(), "--as", "af", .. Recipient, "--language", language, "--out", folder.File("out"),
        ]);
        Assert.Equal((ExitCode.Usage, "", "samverkan: --kind extract takes no --language lättläst: choose sv or en\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Contains("An extract is in sv or en.", string.Join(' ', (await ToolRun.Of("deliver", "--help")).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task<ToolRun> Stopped(params string[] words)
    {
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        return run;
    }
}
