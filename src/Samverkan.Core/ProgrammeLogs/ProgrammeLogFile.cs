using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.ProgrammeLogs.Format;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// Files of a programme's own log, <c>programme.jsonl</c>: one entry a line, in UTF-8, each line ended by a line feed. Empty lines
/// are passed over. A file holds whole logs, of one programme or several, so that entries can be judged by those before them.
/// </summary>
public static class ProgrammeLogFile
{
    /// <summary>Reads a file: all its entries, or all that is wrong with it, also by <see cref="ProgrammeLogRules"/> once every line can be read.</summary>
    /// <param name="stream">The file. Read to its end, line by line, and left open. A line may be as long as in <see cref="JourneyFile"/>.</param>
    /// <param name="name">The file as the user named it; "-" for standard input.</param>
    /// <param name="format">The format; the standard kinds when <see langword="null"/>.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ProgrammeLogReading Read(Stream stream, string name, ProgrammeEntryFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        format ??= ProgrammeEntryFormat.Standard;
        return new ProgrammeLogReading(LogFile.Read(stream, name, format.Read, static entry => entry.Programme, ProgrammeLogCodes.SequenceTwice, Judge));
    }

    /// <summary>Writes entries, one a line, in the order given. The same entries give the same bytes.</summary>
    /// <param name="stream">Receives the lines; left open.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="format">The format; the standard kinds when <see langword="null"/>.</param>
    public static void Write(Stream stream, IEnumerable<ProgrammeLogEntry> entries, ProgrammeEntryFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(entries);
        LineWriter.Write(stream, entries, (format ?? ProgrammeEntryFormat.Standard).Write);
    }

    private static IEnumerable<EntryFinding> Judge(IReadOnlyList<ProgrammeLogEntry> entries) =>
        entries.GroupBy(static entry => entry.Programme).SelectMany(static log => ProgrammeLogRules.Judge(ProgrammeLog.Fold(log.Key, log)));
}
