using System.Text;
using Samverkan.Cli.Tests.Mistakes;
using Samverkan.Core.Files;

namespace Samverkan.Cli.Tests;

/// <summary>Input that no program made: it is named where it is wrong, does no harm, and leaves nothing half-done behind.</summary>
public sealed class BadInputTests
{
    // Skatteverket's official test numbers only.
    private const string PersonNumber = "189001019802";

    public static TheoryData<string> Formats => ["facts.jsonl", "journey.jsonl", "programme-log.jsonl", "insikt.json", "teams.json", "stockholm-districts.json", "indicator-set.json"];

    [Fact]
    public async Task An_empty_document_is_broken_at_its_beginning()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("programme.json", "");
        ToolRun run = await ToolRun.Of("validate", file);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith($"{file}:1:1: SAM1002", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_lines_without_a_line_is_sound()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("validate", folder.Write("journeys.jsonl", ""), folder.Write("facts.jsonl", "\n\r\n"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Output);
    }

    // Skatteverket's official test numbers only; the last two are none: a check digit that does not fit, and an organisation number.
    [Theory]
    [InlineData("189001019802", true)]
    [InlineData("19990807-2391", true)]
    [InlineData("team/9908072391", true)]
    [InlineData("680164-2395", true)]
    [InlineData("9908072392", false)]
    [InlineData("202100-2114", false)]
    public async Task An_identity_number_where_a_key_belongs_is_refused_and_not_repeated(string key, bool isRefused)
    {
        using TemporaryFolder folder = new();
        string line = File.ReadLines(Mistake.PathOf("journey.jsonl")).First();
        string origin = System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("origin").GetString()!;
        ToolRun run = await ToolRun.Of("validate", folder.Write("a.jsonl", line.Replace($"\"origin\":\"{origin}\"", $"\"origin\":\"{key}\"", StringComparison.Ordinal) + "\n"));
        Assert.Equal(isRefused, run.Output.Contains(": origin: ", StringComparison.Ordinal));
        Assert.DoesNotContain(key, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_kind_named_for_a_person_is_refused_and_not_repeated()
    {
        using TemporaryFolder folder = new();
        string line = File.ReadLines(Mistake.PathOf("journey.jsonl")).First();
        string kind = System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()!;
        ToolRun run = await ToolRun.Of("validate", folder.Write("a.jsonl", line.Replace($"\"{kind}\"", $"\"anna{PersonNumber}\"", StringComparison.Ordinal) + "\n"));
        Assert.Contains("SAM1057", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(PersonNumber, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.jsonl")]
    [InlineData("programme-log.jsonl")]
    public async Task A_broken_first_line_does_not_hide_what_the_others_are(string format)
    {
        string text = await File.ReadAllTextAsync(Mistake.PathOf(format), TestContext.Current.CancellationToken);
        Assert.StartsWith(":1:1: ", await Single(format, Encoding.UTF8.GetBytes("x\n" + text), "SAM1002"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_ends_before_anything_happened_is_wrong_usage()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", Mistake.PathOf("journey.jsonl"), "--until", "2001-01-01", "--out", Path.Combine(folder.Path, "r"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("before the first day", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_on_one_line_is_a_document()
    {
        using TemporaryFolder folder = new();
        string text = await File.ReadAllTextAsync(Mistake.PathOf("indicator-set.json"), TestContext.Current.CancellationToken);
        ToolRun run = await ToolRun.Of("validate", folder.Write("set.json", text.ReplaceLineEndings("") + "\n"));
        Assert.Empty(run.Output);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Theory]
    [InlineData("validate FILE")]
    [InlineData("assess --programme insikt --facts FILE --on 2023-02-01")]
    [InlineData("next --programme stockholmskraften --journeys FILE --log FILE --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination")]
    [InlineData("vacancies --ads FILE --programme stockholmskraften --journeys FILE --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination")]
    [InlineData("report --programme stockholmskraften --journeys FILE --out OUT")]
    [InlineData("due --programme stockholmskraften --journeys FILE --as af --role caseworker --purpose coordination")]
    [InlineData("journey --journeys facts.jsonl --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination --indicators FILE")]
    [InlineData("protect FILE --count n --table sex --out OUT")]
    public async Task A_folder_and_a_missing_file_end_with_code_3_without_their_names(string words)
    {
        using TemporaryFolder folder = new();
        string named = folder.File($"{PersonNumber}.jsonl");
        foreach (bool isFolder in (bool[])[false, true])
        {
            if (isFolder)
                Directory.CreateDirectory(named);
            ToolRun run = await ToolRun.Of([.. words.Split(' ').Select(word => word == "FILE" ? named : word == "OUT" ? folder.File("out") : word)]);
            Assert.Equal(ExitCode.BadInput, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.StartsWith("samverkan: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            Assert.DoesNotContain(PersonNumber, run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder.File("out")));
        }
    }

    [Fact]
    public async Task A_finding_names_the_file_as_the_user_named_it()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write($"{PersonNumber}.json", "{");
        ToolRun run = await ToolRun.Of("validate", file);
        Assert.StartsWith($"{file}:1:", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Text_that_is_not_utf8_is_named_on_its_line_in_every_format(string format)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Mistake.PathOf(format), TestContext.Current.CancellationToken);
        int second = bytes.IndexOf((byte)'\n') + 1;
        int quote = second + bytes.AsSpan(second).IndexOf((byte)'"') + 1;
        // The first half of the two bytes of an å, and then an ordinary letter.
        bytes[quote] = 0xC3;
        Assert.Contains(":2:", await Single(format, bytes, "SAM1001"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Ten_thousand_levels_do_no_harm_in_any_format(string format)
    {
        string text = await File.ReadAllTextAsync(Mistake.PathOf(format), TestContext.Current.CancellationToken);
        // Not closed again: a line of facts has no room for twenty thousand brackets, and their number is told first.
        string deep = $"\"deep\":{new string('[', 10_000)},";
        int brace = text.IndexOf('{', StringComparison.Ordinal) + 1;
        Assert.Contains(":1:", await Single(format, Encoding.UTF8.GetBytes(text.Insert(brace, deep)), "SAM1003"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.jsonl", "SAM1050")]
    [InlineData("journey.jsonl", "SAM1050")]
    [InlineData("programme-log.jsonl", "SAM1050")]
    [InlineData("insikt.json", "SAM1005")]
    public async Task A_line_of_twenty_megabytes_is_one_finding(string format, string code)
    {
        string text = await File.ReadAllTextAsync(Mistake.PathOf(format), TestContext.Current.CancellationToken);
        // After what tells the kind of file, before the first line ends.
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        Assert.Contains(":1:1: ", await Single(format, Encoding.UTF8.GetBytes(text.Insert(end, new string(' ', 20_000_000))), code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.jsonl")]
    [InlineData("journey.jsonl")]
    [InlineData("programme-log.jsonl")]
    public async Task Of_more_than_a_thousand_findings_a_thousand_are_told_and_that_there_are_more(string format)
    {
        using TemporaryFolder folder = new();
        string first = (await File.ReadAllLinesAsync(Mistake.PathOf(format), TestContext.Current.CancellationToken))[0];
        ToolRun run = await ToolRun.Of("validate", folder.Write(format, first + "\n" + string.Concat(Enumerable.Repeat("{\n", 1_500))));
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(FindingList.Maximum + 1, run.Lines.Length);
        Assert.Contains(" SAM1018: ", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_a_thousand_broken_rules_a_thousand_are_told_and_that_there_are_more()
    {
        using TemporaryFolder folder = new();
        string retraction = (await File.ReadAllLinesAsync(Mistake.PathOf("journey.jsonl"), TestContext.Current.CancellationToken))[19];
        IEnumerable<string> lines = Enumerable.Range(1, 1_200).Select(i => retraction
            .Replace("\"id\":\"00000000000000000000000120\"", FormattableString.Invariant($"\"id\":\"{i:D26}\""), StringComparison.Ordinal)
            .Replace("\"sequence\":20", FormattableString.Invariant($"\"sequence\":{i}"), StringComparison.Ordinal)
            .Replace("\"entry\":\"00000000000000000000000119\"", "\"entry\":\"00000000000000000000009999\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("validate", folder.Write("journeys.jsonl", string.Join('\n', lines)));
        Assert.Equal(FindingList.Maximum + 1, run.Lines.Length);
        Assert.All(run.Lines[..^1], static line => Assert.Contains(" SAM1223: ", line, StringComparison.Ordinal));
        Assert.Contains(" SAM1018: ", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_is_not_known_is_kept_and_told()
    {
        using TemporaryFolder folder = new();
        string text = await File.ReadAllTextAsync(Mistake.PathOf("journey.jsonl"), TestContext.Current.CancellationToken);
        string file = folder.Write("journeys.jsonl", text.Replace("\"kind\":\"putInQueue\"", "\"kind\":\"our.ownKind\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("validate", file);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{file}:5:1: anmärkning: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("our.ownKind", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journey-insikt.jsonl", "insikt", 3)]
    [InlineData("programme-log.jsonl", "stockholmskraften", 6)]
    public async Task An_unknown_programme_is_told_once_where_it_is_first_named(string format, string programme, int lines)
    {
        using TemporaryFolder folder = new();
        string[] known = await File.ReadAllLinesAsync(Mistake.PathOf(format), TestContext.Current.CancellationToken);
        Assert.Equal(lines, known.Length);
        string file = folder.Write(format, string.Join('\n', known.Select(line => line.Replace($"\"programme\":\"{programme}\"", "\"programme\":\"utsikt\"", StringComparison.Ordinal))));
        ToolRun run = await ToolRun.Of("validate", file);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith($"{file}:1:1: SAM1059: programme: ", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_is_checked_and_each_finding_names_its_own()
    {
        using TemporaryFolder folder = new();
        string first = folder.Write("first.json", "{");
        string second = folder.Write("second.jsonl", "x");
        ToolRun run = await ToolRun.Of("validate", first, Mistake.PathOf("facts.jsonl"), second);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal([first, second], run.Lines.Select(static line => line[..line.IndexOf(":1:", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_malformed_line_leaves_no_report_behind()
    {
        using TemporaryFolder folder = new();
        string text = await File.ReadAllTextAsync(Mistake.PathOf("journey.jsonl"), TestContext.Current.CancellationToken);
        string file = folder.Write("journeys.jsonl", text + "{\"kind\":\"started\"\n");
        ToolRun run = await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", file, "--format", "html,json,csv", "--out", folder.File("report"));
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{file}:28:", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("report")));
        Assert.Equal([file], Directory.GetFileSystemEntries(folder.Path));
    }

    private static async Task<string> Single(string name, byte[] content, string code)
    {
        using TemporaryFolder folder = new();
        string file = folder.File(name);
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        ToolRun run = await ToolRun.Of("validate", file);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Empty(run.Error);
        string line = Assert.Single(run.Lines);
        Assert.Contains($" {code}: ", line, StringComparison.Ordinal);
        return line[file.Length..];
    }
}
