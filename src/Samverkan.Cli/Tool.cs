using System.CommandLine;
using System.CommandLine.Help;
using Samverkan.Cli.Verbs;

namespace Samverkan.Cli;

/// <summary>The <c>samverkan</c> tool: its verbs, and how wrong words are answered.</summary>
internal static class Tool
{
    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The words after the tool's name.</param>
    /// <param name="host">Where output goes and what time it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellation = default)
    {
        RootCommand root = Build(host);
        ParseResult parsed = root.Parse(arguments);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExample)
            {
                foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                    await host.Error.WriteLineAsync($"samverkan: {error.Message}");
                await host.Error.WriteLineAsync($"samverkan: see 'samverkan {VerbOf(parsed)}--help'");
                return ExitCode.Usage;
            }

            InvocationConfiguration configuration = new() { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (ToolException stop)
        {
            await host.Error.WriteLineAsync($"samverkan: {stop.Message}");
            return stop.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("samverkan: stopped");
            return ExitCode.BadInput;
        }
        catch (UnauthorizedAccessException denied)
        {
            await host.Error.WriteLineAsync($"samverkan: {NamedPath.In(parsed, denied)} may not be read or written");
            return ExitCode.BadInput;
        }
        catch (IOException broken)
        {
            await host.Error.WriteLineAsync($"samverkan: {NamedPath.In(parsed, broken)} could not be read or written");
            return ExitCode.BadInput;
        }
        finally
        {
            await host.Output.FlushAsync(CancellationToken.None);
        }
    }

    private static RootCommand Build(ToolHost host)
    {
        RootCommand root = new("Samverkan: coordinated labour-market support, measured and accounted for without exposing anyone.")
        {
            DemoVerb.Create(host),
            ProgrammesVerb.Create(host),
            ValidateVerb.Create(host),
            SynthesizeVerb.Create(host),
            AssessVerb.Create(host),
            EligibilityVerb.Create(host),
            PlaceVerb.Create(host),
            JourneyVerb.Create(host),
            NextVerb.Create(host),
            VacanciesVerb.Create(host),
            DecideVerb.Create(host),
            DueVerb.Create(host),
            ReportVerb.Create(host),
            DeliverVerb.Create(host),
            DifferenceVerb.Create(host),
            ProtectVerb.Create(host),
            AuditVerb.Create(host),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static string VerbOf(ParseResult parsed)
    {
        string words = "";
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command; at = at.Parent)
            words = $"{command.Command.Name} {words}";
        return words;
    }
}
