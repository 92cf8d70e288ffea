using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// What a file of a programme's own log held: all its entries, or all that is wrong with it. A file with findings gives no
/// entries, so that nothing is half-imported.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class ProgrammeLogReading
{
    private readonly ImmutableDictionary<EntryId, int> _lineOf;

    internal ProgrammeLogReading(string file, ImmutableArray<ProgrammeLogEntry> entries, ImmutableDictionary<EntryId, int> lineOf, ImmutableArray<Finding> findings, ImmutableArray<UnknownKind> unknown)
    {
        _lineOf = lineOf;
        File = file;
        Entries = entries;
        Findings = findings;
        UnknownKinds = unknown;
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The entries in the order of the file; none when there are findings.</summary>
    public ImmutableArray<ProgrammeLogEntry> Entries { get; }

    /// <summary>All that is wrong with the file, in its order; at most 1,000 and one that says that there are more.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The kinds and versions that this program does not know and has kept verbatim. No finding: the file is sound.</summary>
    public ImmutableArray<UnknownKind> UnknownKinds { get; }

    /// <summary>Whether the file is sound.</summary>
    public bool IsSound => Findings.IsEmpty;

    /// <summary>The line on which an entry stands, from 1; 0 for an entry that was not read.</summary>
    /// <param name="entry">The entry's id.</param>
    public int LineOf(EntryId entry) => _lineOf.GetValueOrDefault(entry);

    /// <summary>The number of entries and findings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entries.Length} entries, {Findings.Length} findings");
}
