using Samverkan.Core.Files;
using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Files of journeys, <c>journeys.jsonl</c>: one entry a line, in UTF-8, each line ended by a line feed. Empty lines are passed over.
/// </summary>
public static class JourneyFile
{
    /// <summary>The longest line that is read, in bytes: 1 MiB. A longer one is a finding and is not looked at.</summary>
    public const int MaximumLineBytes = 1024 * 1024;

    /// <summary>Reads a file: all its entries, or all that is wrong with it.</summary>
    /// <param name="stream">The file. Read to its end, line by line, and left open.</param>
    /// <param name="name">The file as the user named it; "-" for standard input.</param>
    /// <param name="format">The format; the standard kinds when <see langword="null"/>.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static JourneyReading Read(Stream stream, string name, EntryFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        format ??= EntryFormat.Standard;
        EntryReader reader = new(format.Catalog);
        return new JourneyReading(LogFile.Read(stream, name, Line, static entry => entry.Journey, JourneyCodes.SequenceTwice));

        Entry? Line(ReadOnlySpan<byte> line, FindingList findings, int number) =>
            reader.TryRead(line, out Entry? entry) ? entry : format.Read(line, findings, number);
    }

    /// <summary>Writes entries, one a line, in the order given. The same entries give the same bytes.</summary>
    /// <param name="stream">Receives the lines; left open.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="format">The format; the standard kinds when <see langword="null"/>.</param>
    public static void Write(Stream stream, IEnumerable<Entry> entries, EntryFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(entries);
        format ??= EntryFormat.Standard;
        LineWriter.Write(stream, entries, format.Write);
    }
}
