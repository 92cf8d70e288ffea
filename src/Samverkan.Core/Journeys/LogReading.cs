using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What the file of a log held: all its entries, or all that is wrong with it. A file with findings gives no entries, so that nothing is
/// half-imported.
/// </summary>
/// <typeparam name="TEntry">The entries of the log.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class LogReading<TEntry>
    where TEntry : class
{
    private readonly Lazy<FrozenDictionary<EntryId, int>> _lineOf;

    private protected LogReading(LogFile.Content<TEntry> content)
    {
        File = content.File;
        Entries = content.Entries;
        Findings = content.Findings;
        UnknownKinds = content.UnknownKinds;
        _lineOf = new(() => content.LineOf.ToFrozenDictionary());
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The entries in the order of the file; none when there are findings.</summary>
    public ImmutableArray<TEntry> Entries { get; }

    /// <summary>All that is wrong with the file, in its order; at most 1,000 and one that says that there are more.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The kinds and versions that this program does not know and has kept verbatim. No finding: the file is sound.</summary>
    public ImmutableArray<UnknownKind> UnknownKinds { get; }

    /// <summary>Whether the file is sound.</summary>
    public bool IsSound => Findings.IsEmpty;

    /// <summary>The line on which an entry stands, from 1; 0 for an entry that was not read.</summary>
    /// <param name="entry">The entry's id.</param>
    public int LineOf(EntryId entry) => _lineOf.Value.GetValueOrDefault(entry);

    /// <summary>The number of entries and findings.</summary>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entries.Length} entries, {Findings.Length} findings");
}
