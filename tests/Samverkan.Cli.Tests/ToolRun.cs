using NodaTime;
using NodaTime.Testing;

namespace Samverkan.Cli.Tests;

/// <summary>One run of the tool as a user would run it, with what it wrote.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What went to standard output.</param>
/// <param name="Error">What went to standard error.</param>
public sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The instant at which every test runs the tool.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2025, 11, 4, 9, 0);

    /// <summary>Runs the tool.</summary>
    public static async Task<ToolRun> Of(params string[] words)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = await Tool.RunAsync(words, new ToolHost(output, error, new FakeClock(Now)), TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool at a terminal on which a second passes each time that somebody looks at the clock.</summary>
    public static async Task<ToolRun> AtTerminalOf(params string[] words)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        FakeClock clock = new(Now, Duration.FromSeconds(1));
        int code = await Tool.RunAsync(words, new ToolHost(output, error, clock) { IsTerminal = true }, TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The lines of the output, without the empty one after the last.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
