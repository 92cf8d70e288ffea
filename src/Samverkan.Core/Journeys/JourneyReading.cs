using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What a file of journeys held: all its entries, or all that is wrong with it. A file with findings gives no entries, so
/// that nothing is half-imported.
/// </summary>
public sealed class JourneyReading
{
    private readonly Lazy<ImmutableDictionary<EntryId, int>> _lineOf;

    internal JourneyReading(string file, ImmutableArray<Entry> entries, ImmutableArray<int> lines, ImmutableArray<Finding> findings, ImmutableArray<UnknownKind> unknown)
    {
        File = file;
        Entries = entries;
        _lineOf = new(() => Enumerable.Range(0, entries.Length).ToImmutableDictionary(i => entries[i].Id, i => lines[i]));
        Findings = findings;
        UnknownKinds = unknown;
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The entries in the order of the file; none when there are findings.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>All that is wrong with the file, in its order; at most 1,000 and one that says that there are more.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The kinds and versions that this program does not know and has kept verbatim. No finding: the file is sound.</summary>
    public ImmutableArray<UnknownKind> UnknownKinds { get; }

    /// <summary>Whether the file is sound.</summary>
    public bool IsSound => Findings.IsEmpty;

    /// <summary>The line of an entry, from 1; 0 when the file does not hold it.</summary>
    /// <param name="entry">The entry's id.</param>
    public int LineOf(EntryId entry) => _lineOf.Value.GetValueOrDefault(entry);

    /// <summary>The number of entries and findings.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Entries.Length} entries, {Findings.Length} findings");
}
