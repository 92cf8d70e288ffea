using System.CommandLine;
using System.CommandLine.Parsing;

namespace Samverkan.Cli;

/// <summary>Finds which path of the command line the system speaks of when something could not be read or written.</summary>
internal static class NamedPath
{
    private const string Unnamed = "a file or folder";

    /// <summary>The option with its path as the user gave it; where it is none of them, or its name could hold a person number, only that it is a file or folder.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="stopped">What the system says. Its message repeats the path, so it is never shown itself.</param>
    public static string In(ParseResult parsed, Exception stopped)
    {
        ArgumentNullException.ThrowIfNull(stopped);
        (string Name, string Given, string Full)[] named = [.. Given(parsed).Select(static one => (one.Name, one.Given, Path.TrimEndingDirectorySeparator(Path.GetFullPath(one.Given)))).OrderByDescending(static one => one.Item3.Length)];
        foreach (Func<string, string, bool> speaks in (Func<string, string, bool>[])[SpeaksOf, SpeaksAbove])
        {
            if (named.FirstOrDefault(one => speaks(stopped.Message, one.Full)) is { Given: { } given, Name: { } name })
                return InputFile.IsNamed(given) ? $"{name} {given}".TrimStart() : Unnamed;
        }

        return Unnamed;
    }

    private static IEnumerable<(string Name, string Given)> Given(ParseResult parsed) => parsed.CommandResult.Children.SelectMany(static child => child switch
    {
        OptionResult { Implicit: false } option => option.Tokens.Select(token => (option.Option.Name, token.Value)),
        ArgumentResult argument => argument.Tokens.Select(static token => ("", token.Value)),
        _ => [],
    }).Where(static one => one.Value.Length > 0);

    // the path itself, what lies in it, or the part of a file that is written beside it first
    private static bool SpeaksOf(string message, string full) =>
        message.Contains($"'{full}'", StringComparison.Ordinal)
        || message.Contains($"'{full}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || (Path.GetDirectoryName(full) is { } folder && message.Contains($"'{Path.Combine(folder, $".{Path.GetFileName(full)}.")}", StringComparison.Ordinal));

    // a folder on the way to it, which may be a file
    private static bool SpeaksAbove(string message, string full)
    {
        for (string? above = Path.GetDirectoryName(full); above is { Length: > 1 }; above = Path.GetDirectoryName(above))
        {
            if (message.Contains($"'{above}'", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
