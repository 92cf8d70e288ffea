namespace Samverkan.Cli.Tests;

/// <summary>A hundred and twenty people who do not exist, made once by the tool for the tests of a class.</summary>
public sealed class SyntheticPeople : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Their journeys.</summary>
    public string Journeys => _folder.File("journeys.jsonl");

    /// <summary>The programme's own log.</summary>
    public string Log => _folder.File("programme.jsonl");

    /// <summary>Job ads of employers who do not exist either.</summary>
    public string Ads => _folder.File("ads.json");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        ToolRun run = await ToolRun.Of("synthesize", "--programme", "stockholmskraften", "--participants", "120", "--seed", "1", "--out", _folder.Path);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
