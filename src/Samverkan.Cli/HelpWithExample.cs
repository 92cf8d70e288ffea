using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Samverkan.Cli;

/// <summary>The help of a verb, followed by its one runnable example.</summary>
internal sealed class HelpWithExample(HelpAction inner) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int result = inner.Invoke(parseResult);
        if (parseResult.CommandResult.Command is IHasExample { Example: { } example })
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Example:");
            parseResult.InvocationConfiguration.Output.WriteLine($"  {example}");
        }

        return result;
    }
}
