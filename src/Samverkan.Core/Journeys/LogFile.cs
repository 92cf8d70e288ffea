using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The file of a log, read line by line: all its entries, or all that is wrong with it.</summary>
internal static class LogFile
{
    /// <summary>Reads one line, or says what is wrong with it.</summary>
    public delegate TEntry? LineReading<TEntry>(ReadOnlySpan<byte> line, FindingList findings, int number);

    /// <param name="stream">The file.</param>
    /// <param name="name">The file as the user named it.</param>
    /// <param name="read">Reads one line.</param>
    /// <param name="logOf">The log that an entry stands in; no two entries of a log share a sequence number.</param>
    /// <param name="sequenceTwice">The code of two that do.</param>
    /// <param name="judge">Judges the entries once every line could be read.</param>
    public static Content<TEntry> Read<TEntry, TLog>(
        Stream stream,
        string name,
        LineReading<TEntry> read,
        Func<TEntry, TLog> logOf,
        RefusalCode sequenceTwice,
        Func<IReadOnlyList<TEntry>, IEnumerable<EntryFinding>>? judge = null)
        where TEntry : class, ILogEntry
    {
        FindingList findings = new(name);
        List<TEntry> entries = [];
        Dictionary<EntryId, int> lineOf = [];
        HashSet<(TLog, long)> places = [];
        UnknownKindCount unknown = new();
        LineReader lines = new(stream, JourneyFile.MaximumLineBytes);
        do
        {
            while (lines.TryTake(out ReadOnlySpan<byte> line, out bool isTooLong))
            {
                if (isTooLong)
                    Find("", FileCodes.LineTooLong.With(FindingList.Number(JourneyFile.MaximumLineBytes)));
                else if (!line.IsEmpty && read(line, findings, lines.Line) is { } entry)
                    Add(entry);
            }
        }
        while (lines.Fill());

        if (findings.Count == 0 && judge is not null)
        {
            foreach (EntryFinding broken in judge(entries).OrderBy(broken => lineOf[broken.Entry]))
                findings.Add(new FilePosition(lineOf[broken.Entry], 1), "", broken.Refusal);
        }

        return findings.Count == 0
            ? new Content<TEntry>(name, [.. entries], lineOf, [], unknown.ToImmutable())
            : new Content<TEntry>(name, [], ImmutableDictionary<EntryId, int>.Empty, findings.ToImmutable(), unknown.ToImmutable());

        void Add(TEntry entry)
        {
            if (!lineOf.TryAdd(entry.Id, lines.Line))
                Find("id", JourneyCodes.EntryTwice.With());
            if (!places.Add((logOf(entry), entry.Sequence)))
                Find("sequence", sequenceTwice.With());
            if (entry.Body is IUnknownBody body)
                unknown.Add(body, lines.Line);
            // A file with findings gives no entries, so none are kept for it.
            if (findings.Count > 0)
                entries.Clear();
            else
                entries.Add(entry);
        }

        void Find(string path, Refusal refusal) => findings.Add(new FilePosition(lines.Line, 1), path, refusal);
    }

    internal sealed record Content<TEntry>(
        string File,
        ImmutableArray<TEntry> Entries,
        IReadOnlyDictionary<EntryId, int> LineOf,
        ImmutableArray<Finding> Findings,
        ImmutableArray<UnknownKind> UnknownKinds);
}
