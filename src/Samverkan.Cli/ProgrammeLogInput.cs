using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>A file with programmes' own logs that the user named.</summary>
internal static class ProgrammeLogInput
{
    /// <summary>The log of one programme. What is wrong with the file is told, and nothing else is done.</summary>
    /// <exception cref="ToolException">The file cannot be read, has findings, or holds nothing of the programme.</exception>
    public static ProgrammeLog Read(ToolHost host, string file, Programme programme, Language language) => Read(host, file, programme, language, mayBeEmpty: false);

    /// <summary>The same where a log may tell nothing, or not be there.</summary>
    /// <exception cref="ToolException">The file cannot be read, has findings, or holds entries of other programmes only.</exception>
    public static ProgrammeLog ReadIfAny(ToolHost host, string? file, Programme programme, Language language) =>
        file is null ? ProgrammeLog.Fold(programme.Id, []) : Read(host, file, programme, language, mayBeEmpty: true);

    private static ProgrammeLog Read(ToolHost host, string file, Programme programme, Language language, bool mayBeEmpty)
    {
        using Stream stream = InputFile.Open(file);
        ProgrammeLogReading reading = ProgrammeLogFile.Read(stream, file);
        FindingPrinter.StopOn(host, reading.Findings, language);
        UnknownKindNotes.Write(host, file, reading.UnknownKinds, language);
        ProgrammeLogEntry[] entries = [.. reading.Entries.Where(entry => entry.Programme == programme.Id)];
        return entries.Length > 0 || (mayBeEmpty && reading.Entries.IsEmpty) ? ProgrammeLog.Fold(programme.Id, entries) : throw ToolException.BadInput("the log holds no entry of this programme");
    }
}
