using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Samverkan.Cli.Tests;

/// <summary>The built tool as a process of its own, in an environment of its own.</summary>
internal static class ToolProcess
{
    // The host of the runtime that the tests run on: three folders above the runtime itself.
    private static readonly string Host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Runs the tool and tells which culture was in force in it.</summary>
    /// <param name="folder">Where the witness is written.</param>
    /// <param name="language">What <c>LANG</c> says.</param>
    /// <param name="withCultures">
    /// The tool is shipped with cultures turned off, and <c>LANG</c> alone cannot turn them on. A variable of the runtime's own can, and
    /// does so here: only then does <c>LANG</c> put the tool under a culture.
    /// </param>
    /// <param name="words">The words of the call.</param>
    public static async Task<string> RunAsync(TemporaryFolder folder, string language, bool withCultures, params string[] words)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "samverkan.dll");
        ProcessStartInfo start = new(Host)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string word in (string[])[tool, .. words])
            start.ArgumentList.Add(word);
        foreach (string variable in start.Environment.Keys.Where(static name => name.StartsWith("LC_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(variable);
        start.Environment["LANG"] = language;
        start.Environment.Remove("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        if (withCultures)
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ToolProcess).Assembly.Location;
        start.Environment[StartupHook.FileVariable] = folder.File("culture.txt");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == ExitCode.Done, error + await output);
        return File.ReadAllText(folder.File("culture.txt"));
    }
}
