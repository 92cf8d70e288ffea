namespace Samverkan.Cli.Tests;

/// <summary>A file that is not there is named, save where its name could hold somebody's number.</summary>
public sealed class MissingFileTests
{
    [Fact]
    public async Task It_is_named()
    {
        ToolRun run = await ToolRun.Of("assess", "--programme", "insikt", "--facts", "no-such/facts.jsonl");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("there is no file no-such/facts.jsonl", run.Error, StringComparison.Ordinal);
    }

    // Skatteverket's official test numbers only.
    [Theory]
    [InlineData("189001019802.jsonl", "9802")]
    [InlineData("18900101-9802.jsonl", "9802")]
    [InlineData("1890-01-01 9802/facts.jsonl", "9802")]
    [InlineData("facts\u001b[31m.jsonl", "\u001b")]
    public async Task A_name_that_could_hold_a_number_or_moves_the_cursor_is_not_repeated(string name, string secret)
    {
        ToolRun run = await ToolRun.Of("assess", "--programme", "insikt", "--facts", name);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.DoesNotContain(secret, run.Error + run.Output, StringComparison.Ordinal);
        Assert.Contains("a file that was named does not exist", run.Error, StringComparison.Ordinal);
    }
}
