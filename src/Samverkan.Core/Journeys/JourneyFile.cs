using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

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
        Collector collector = new(name, format ?? EntryFormat.Standard);
        LineReader lines = new(stream, MaximumLineBytes);
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
    public static void Write(Stream stream, IEnumerable<Entry> entries, EntryFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(entries);
        format ??= EntryFormat.Standard;
        LineWriter.Write(stream, entries, format.Write);
    }

    private sealed class Collector(string name, EntryFormat format)
    {
        private readonly FindingList _findings = new(name);
        private readonly EntryReader _reader = new(format.Catalog);
        private readonly List<Entry> _entries = [];
        private readonly List<int> _lines = [];
        private readonly HashSet<EntryId> _ids = [];
        private readonly HashSet<(ParticipantId, string, long)> _places = [];
        private readonly UnknownKindCount _unknown = new();
        private int _line;

        public void Add(ReadOnlySpan<byte> line, bool isTooLong)
        {
            _line++;
            if (isTooLong)
                _findings.Add(new FilePosition(_line, 1), "", FileCodes.LineTooLong.With(FindingList.Number(MaximumLineBytes)));
            else if (line.IsEmpty)
                return;
            else if (_reader.TryRead(line, out Entry? entry) || (entry = format.Read(line, _findings, _line)) is not null)
                Add(entry);
        }

        public JourneyReading ToReading()
        {
            ImmutableArray<Finding> findings = _findings.ToImmutable();
            return findings.IsEmpty
                ? new JourneyReading(name, [.. _entries], [.. _lines], findings, _unknown.ToImmutable())
                : new JourneyReading(name, [], [], findings, _unknown.ToImmutable());
        }

        private void Add(Entry entry)
        {
            if (!_ids.Add(entry.Id))
                _findings.Add(new FilePosition(_line, 1), "id", JourneyCodes.EntryTwice.With());
            if (!_places.Add((entry.Journey.Participant, entry.Journey.Programme.Value, entry.Sequence)))
                _findings.Add(new FilePosition(_line, 1), "sequence", JourneyCodes.SequenceTwice.With());
            if (entry.Body is UnknownEvent unknown)
                _unknown.Add(unknown, _line);
            // A file with findings gives no entries, so none are kept for it.
            if (_findings.Count > 0)
            {
                _entries.Clear();
                _lines.Clear();
                return;
            }

            _entries.Add(entry);
            _lines.Add(_line);
        }
    }
}
