namespace Samverkan.Cli.Tests;

/// <summary>Each example that the help prints runs as it is printed, on files of the names that it has, and ends as the tool promises: with 0, or with 1 where something of somebody is unknown.</summary>
public sealed class ExampleTests(ExampleTests.Files files) : IClassFixture<ExampleTests.Files>
{
    // who does not exist, as the examples have it
    private const string Participant = "01jd0000000000000000000000";

    public static TheoryData<string> Verbs => [.. WordsTests.Verbs.Select(static verb => verb.Data).Where(static verb => verb != "demo"), "programmes list", "programmes show"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_example_of_a_verb_runs(string verb)
    {
        ToolRun help = await ToolRun.Of([.. verb.Split(' '), "--help"]);
        string example = help.Lines[^1].Trim();
        Assert.StartsWith($"samverkan {verb.Split(' ')[0]} ", example, StringComparison.Ordinal);
        using TemporaryFolder folder = new();
        files.CopyTo(folder);
        ToolRun run = await ToolRun.Of([.. InFolder(example.Split(' ').Skip(1), folder)]);
        // of some of the people it cannot be told whether they are in the target group
        Assert.True(run.ExitCode == (verb is "assess" or "eligibility" or "place" ? ExitCode.Findings : ExitCode.Done), $"{example}\n{run.Error}{run.Output}");
        Assert.NotEmpty(verb == "validate" ? example : run.Output);
    }

    // It takes seconds, and is run elsewhere, by the same words.
    [Fact]
    public async Task The_example_of_the_demonstration_has_the_words_by_which_it_is_tested() => Assert.Equal(
        ["samverkan", "demo", .. DemoTests.Words("samverkan-demo").Select(static word => int.TryParse(word, out _) ? "N" : word)],
        (await ToolRun.Of("demo", "--help")).Lines[^1].Trim().Split(' ').Select(static word => int.TryParse(word, out _) ? "N" : word));

    private static IEnumerable<string> InFolder(IEnumerable<string> words, TemporaryFolder folder)
    {
        string before = "";
        foreach (string word in words)
        {
            yield return before is "--out" or "--entries" || Path.Exists(folder.File(word)) ? folder.File(word) : word;
            before = word;
        }
    }

    /// <summary>Files of the names that the examples have, made by the tool itself.</summary>
    public sealed class Files : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            await Run("synthesize", "--programme", "stockholmskraften", "--participants", "40", "--seed", "7", "--out", _folder.File("people"));
            foreach (string name in (string[])["facts.jsonl", "programme.jsonl", "ads.json"])
                File.Copy(_folder.File($"people/{name}"), _folder.File(name));
            // one of them has the id of the examples
            string journeys = await File.ReadAllTextAsync(_folder.File("people/journeys.jsonl"), TestContext.Current.CancellationToken);
            _folder.Write("journeys.jsonl", journeys.Replace(SomebodyPlaced(journeys), Participant, StringComparison.Ordinal));
            await WriteAnswers();
            _folder.Write("concepts.csv", "type,concept_id,preferred_label,legacy_id\noccupation-name,cook_aaa_001,Kock,1\n");
            _folder.Write("cells.csv", "sex,region,persons\nwoman,north,12\nwoman,south,3\nman,north,9\nman,south,14\n");
            await Run("protect", _folder.File("cells.csv"), "--count", "persons", "--table", "sex,region", "--out", _folder.File("protected"));
            await Run("report", "--programme", "stockholmskraften", "--journeys", _folder.File("people/journeys.jsonl"), "--until", "2025-03-31", "--format", "html,json", "--out", _folder.File("spring"));
        }

        /// <summary>Copies them.</summary>
        public void CopyTo(TemporaryFolder other)
        {
            foreach (string file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            {
                string copy = other.File(Path.GetRelativePath(_folder.Path, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }

        // What the planner proposes to the first who waits, and what the caseworker answered.
        private async Task WriteAnswers()
        {
            await ToolRun.Of(
                "place", "--programme", "stockholmskraften", "--facts", _folder.File("facts.jsonl"), "--on", "2025-09-01", "--journeys", _folder.File("journeys.jsonl"), "--entries", _folder.File("proposals.jsonl"));
            string made = (await File.ReadAllLinesAsync(_folder.File("proposals.jsonl"), TestContext.Current.CancellationToken))[0];
            using System.Text.Json.JsonDocument entry = System.Text.Json.JsonDocument.Parse(made);
            _folder.Write("answers.jsonl",
                $$"""{"participant":"{{entry.RootElement.GetProperty("participant").GetString()}}","proposal":"{{entry.RootElement.GetProperty("body").GetProperty("proposal").GetString()}}","by":"caseworker","answer":"accepted","on":"2025-09-02","staff":"{{Participant}}"}""");
        }

        private static string SomebodyPlaced(string journeys) => journeys.Split('\n').Where(static line => line.Contains("\"kind\":\"started\"", StringComparison.Ordinal))
            .Select(static line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("participant").GetString()!).First();

        private static async Task Run(params string[] words)
        {
            ToolRun run = await ToolRun.Of(words);
            Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        }
    }
}
