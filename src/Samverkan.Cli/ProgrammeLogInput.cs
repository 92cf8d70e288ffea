using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>A file with programmes' own logs that the user named.</summary>
internal static class ProgrammeLogInput
{
    /// <summary>The log of one programme. What is wrong with the file is told, and nothing else is done.</summary>
    /// <exception cref="ToolException">The file cannot be read, has findings, or holds nothing of the programme.</exception>
    public static ProgrammeLog Read(ToolHost host, string file, Programme programme, Language language)
    {
        using Stream stream = InputFile.Open(file);
        ProgrammeLogReading reading = ProgrammeLogFile.Read(stream, file);
        FindingPrinter.StopOn(host, reading.Findings, language);
        ProgrammeLogEntry[] entries = [.. reading.Entries.Where(entry => entry.Programme == programme.Id)];
        return entries.Length > 0 ? ProgrammeLog.Fold(programme.Id, entries) : throw ToolException.BadInput("the log holds no entry of this programme");
    }
}
