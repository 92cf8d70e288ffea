namespace Samverkan.Cli.Tests;

/// <summary>The words of the tool: help, wrong usage, exit codes.</summary>
public sealed class WordsTests
{
    public static TheoryData<string> Verbs => ["demo", "programmes", "validate", "synthesize", "assess", "place", "journey", "report", "protect", "audit"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_shows_one_runnable_example(string verb)
    {
        ToolRun run = await ToolRun.Of(verb, "--help");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        int example = Array.IndexOf(run.Lines, "Example:");
        Assert.True(example > 0);
        Assert.StartsWith($"  samverkan {verb} ", run.Lines[example + 1], StringComparison.Ordinal);
        Assert.Equal(example + 2, run.Lines.Length);
    }

    [Theory]
    [InlineData]
    [InlineData("protekt")]
    [InlineData("programmes", "show")]
    [InlineData("synthesize", "--programme", "stockholmskraften", "--participants", "many", "--out", "x")]
    [InlineData("assess", "--programme", "stockholmskraften", "--facts", "x", "--on", "yesterday")]
    [InlineData("report", "--programme", "stockholmskraften", "--journeys", "x", "--language", "fi", "--out", "x")]
    public async Task Wrong_words_are_answered_on_standard_error_with_code_2(params string[] words)
    {
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("samverkan: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place --programme stockholmskraften --facts facts.jsonl")]
    [InlineData("report --programme stockholmskraften --journeys j.jsonl --kind final --out x")]
    [InlineData("report --programme stockholmskraften --journeys j.jsonl --format xlsx --out x")]
    [InlineData("report --programme stockholmskraften --journeys j.jsonl --language lättläst --out x")]
    [InlineData("report --programme stockholmskraften --journeys j.jsonl --earlier y --out x")]
    public async Task What_is_not_in_this_version_says_so_with_code_2(string words)
    {
        ToolRun run = await ToolRun.Of(words.Split(' '));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("not in this version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_programme_is_answered_with_those_that_there_are()
    {
        ToolRun run = await ToolRun.Of("programmes", "show", "stockholmskraft");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("stockholmskraften, arbetsprovning, hallbar-etablering, insikt, lumena", run.Error, StringComparison.Ordinal);
    }
}
