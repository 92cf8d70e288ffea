namespace Samverkan.Cli;

/// <summary>The tool's exit codes. Stable.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings: an invalid file, an unprotected table, a target not assessable.</summary>
    public const int Findings = 1;

    /// <summary>The words of the call are wrong.</summary>
    public const int Usage = 2;

    /// <summary>Bad input stopped the work.</summary>
    public const int BadInput = 3;
}
