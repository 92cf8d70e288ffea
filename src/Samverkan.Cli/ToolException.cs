namespace Samverkan.Cli;

/// <summary>Stops the tool with a message for the user and an exit code. The message never holds personal data.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }

    /// <summary>The words of the call are wrong.</summary>
    public static ToolException Usage(string message) => new(Cli.ExitCode.Usage, message);

    /// <summary>Bad input stopped the work.</summary>
    public static ToolException BadInput(string message) => new(Cli.ExitCode.BadInput, message);
}
