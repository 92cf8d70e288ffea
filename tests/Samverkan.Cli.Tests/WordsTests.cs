namespace Samverkan.Cli.Tests;

/// <summary>The words of the tool: help, wrong usage, exit codes.</summary>
public sealed class WordsTests
{
    public static TheoryData<string> Verbs => ["demo", "programmes", "validate", "synthesize", "assess", "eligibility", "place", "journey", "next", "vacancies", "decide", "due", "report", "deliver", "difference", "protect", "audit"];

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
    [InlineData("list")]
    [InlineData("show")]
    public async Task The_words_under_programmes_show_an_example_too(string word)
    {
        ToolRun run = await ToolRun.Of("programmes", word, "--help");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith($"  samverkan programmes {word}", run.Lines[Array.IndexOf(run.Lines, "Example:") + 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    public async Task Without_a_verb_the_tool_tells_of_itself(string word)
    {
        ToolRun run = await ToolRun.Of(word);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
        if (word == "--help")
            Assert.All(Verbs, verb => Assert.Contains(run.Lines, line => line.TrimStart().StartsWith(verb.Data, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("programmes show", "programmes show")]
    [InlineData("validate", "validate")]
    [InlineData("protekt", "")]
    public async Task Wrong_words_are_answered_with_where_the_right_ones_stand(string words, string verb)
    {
        ToolRun run = await ToolRun.Of(words.Split(' '));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.EndsWith($"see 'samverkan {(verb.Length == 0 ? "" : verb + " ")}--help'\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("protekt")]
    [InlineData("programmes", "show")]
    [InlineData("synthesize", "--programme", "stockholmskraften", "--participants", "many", "--out", "x")]
    [InlineData("assess", "--programme", "stockholmskraften", "--facts", "x", "--on", "yesterday")]
    [InlineData("report", "--programme", "stockholmskraften", "--journeys", "x", "--language", "fi", "--out", "x")]
    [InlineData("report", "--programme", "stockholmskraften", "--journeys", "x", "--kind", "weekly", "--out", "x")]
    [InlineData("difference", "--programme", "stockholmskraften", "--journeys", "x", "--before", "2025-01-01T00:00:00Z", "--out", "x")]
    public async Task Wrong_words_are_answered_on_standard_error_with_code_2(params string[] words)
    {
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("samverkan: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--minimum takes a whole number from 1 to 1000", "protect", "x", "--count", "n", "--table", "sex", "--minimum", "99999999999", "--out", "x")]
    [InlineData("--minimum takes a whole number from 1 to 1000", "audit", "x", "--minimum", "0")]
    [InlineData("--minimum takes a whole number from 1 to 1000", "report", "--programme", "stockholmskraften", "--journeys", "x", "--minimum", "2.5", "--out", "x")]
    [InlineData("--participants takes a whole number from 1 to 1000000", "synthesize", "--programme", "stockholmskraften", "--participants", "1000001", "--out", "x")]
    [InlineData("--seed takes a whole number", "demo", "--seed", "99999999999999999999")]
    public async Task A_number_that_is_none_or_out_of_bounds_is_answered_with_the_bounds(string said, params string[] words)
    {
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"samverkan: {said}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_programme_is_answered_with_those_that_there_are()
    {
        ToolRun run = await ToolRun.Of("programmes", "show", "stockholmskraft");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("stockholmskraften, arbetsprovning, hallbar-etablering, insikt, lumena", run.Error, StringComparison.Ordinal);
    }
}
