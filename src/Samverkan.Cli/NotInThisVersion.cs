using System.CommandLine;

namespace Samverkan.Cli;

/// <summary>Words that the tool knows and cannot carry out yet: it says so and does nothing.</summary>
internal static class NotInThisVersion
{
    /// <summary>Refuses an option that is there in name.</summary>
    /// <exception cref="ToolException">The option was used.</exception>
    public static void RefuseWhenUsed(ParseResult parsed, Option option)
    {
        if (parsed.GetResult(option) is { Implicit: false })
            throw Refusal(option.Name);
    }

    /// <summary>The refusal of words.</summary>
    public static ToolException Refusal(string words) => ToolException.Usage($"{words} is not in this version");
}
