using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.ProgrammeLogs.Format;
using Samverkan.Core.Vocabulary;

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
        Collector collector = new(name, format ?? ProgrammeEntryFormat.Standard);
        LineReader lines = new(stream, JourneyFile.MaximumLineBytes);
        do
        {
            while (lines.TryTake(out ReadOnlySpan<byte> line, out bool isTooLong))
                collector.Add(line, isTooLong);
        }
        while (lines.Fill());
        return collector.ToReading();
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

    private sealed class Collector(string name, ProgrammeEntryFormat format)
    {
        private readonly FindingList _findings = new(name);
        private readonly List<ProgrammeLogEntry> _entries = [];
        private readonly Dictionary<EntryId, int> _lineOf = [];
        private readonly HashSet<(string, long)> _places = [];
        private readonly UnknownKindCount _unknown = new();
        private int _line;

        public void Add(ReadOnlySpan<byte> line, bool isTooLong)
        {
            _line++;
            if (isTooLong)
                _findings.Add(new FilePosition(_line, 1), "", FileCodes.LineTooLong.With(FindingList.Number(JourneyFile.MaximumLineBytes)));
            else if (!line.IsEmpty && format.Read(line, _findings, _line) is { } entry)
                Add(entry);
        }

        public ProgrammeLogReading ToReading()
        {
            if (_findings.Count == 0)
                Judge();
            ImmutableArray<Finding> findings = _findings.ToImmutable();
            return findings.IsEmpty
                ? new ProgrammeLogReading(name, [.. _entries], _lineOf.ToImmutableDictionary(), findings, _unknown.ToImmutable())
                : new ProgrammeLogReading(name, [], ImmutableDictionary<EntryId, int>.Empty, findings, _unknown.ToImmutable());
        }

        private void Add(ProgrammeLogEntry entry)
        {
            if (!_lineOf.TryAdd(entry.Id, _line))
                _findings.Add(new FilePosition(_line, 1), "id", JourneyCodes.EntryTwice.With());
            if (!_places.Add((entry.Programme.Value, entry.Sequence)))
                _findings.Add(new FilePosition(_line, 1), "sequence", ProgrammeLogCodes.SequenceTwice.With());
            if (entry.Body is IUnknownBody unknown)
                _unknown.Add(unknown, _line);
            // A file with findings gives no entries, so none are kept for it.
            if (_findings.Count > 0)
                _entries.Clear();
            else
                _entries.Add(entry);
        }

        private void Judge()
        {
            IEnumerable<EntryFinding> broken = _entries.Select(static entry => entry.Programme).Distinct()
                .SelectMany(programme => ProgrammeLogRules.Judge(ProgrammeLog.Fold(programme, _entries)));
            foreach (EntryFinding finding in broken.OrderBy(finding => _lineOf[finding.Entry]))
                _findings.Add(new FilePosition(_lineOf[finding.Entry], 1), "", finding.Refusal);
        }
    }
}
