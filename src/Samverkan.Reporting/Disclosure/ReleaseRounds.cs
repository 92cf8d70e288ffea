using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Hides more of a release that counts other persons than one before it, round by round, until a reader concludes nothing from both: neither one who takes it that counts only grow, nor one who takes
/// both for the same persons since no figure that both tell says otherwise. Of the cells beside a figure whose bounds are too narrow the finest are hidden first, and twice as many each time.
/// </summary>
/// <remarks>It ends: each round hides a cell more, and a release that tells nothing but zeros and what is out bounds nothing new.</remarks>
internal sealed class ReleaseRounds(IReadOnlyList<PublishedTables> earlier, DisclosureOptions options)
{
    private readonly HashSet<string> _bounding = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _known;
    private readonly int _minimum = earlier.Select(static told => told.MinimumCount).Append(options.MinimumCount).Max();
    private int _step = 1;

    /// <summary>Why a cell is hidden that bounds what another day hides.</summary>
    public static LocalizedText Rule { get; } = new(
        "Skulle tillsammans med en tidigare publicering, om antal bara växer från en dag till en annan eller om båda är om samma personer, ge för snäva gränser för något som döljs.",
        "Would, with an earlier release, if counts only grow from one day to another or if both are about the same persons, bring something hidden within too narrow bounds.");

    /// <summary>The ids of the cells that are to be hidden.</summary>
    public IReadOnlySet<string> Bounding => _bounding;

    /// <summary>Whether the tables tell too much beside earlier days, and more cells are to be hidden.</summary>
    public bool Next(ProtectedTables tables)
    {
        Dictionary<string, int> grown = Grown([.. earlier, tables.Published]);
        if (grown.Count > 0)
            _known ??= Grown(earlier);
        SortedSet<string> found = new(grown.Where(one => one.Value > _known!.GetValueOrDefault(one.Key)).Select(static one => one.Key), StringComparer.Ordinal);
        found.UnionWith(TablesAudit.Followed(tables.Published, earlier).Select(static cell => cell.Id));
        if (found.Count == 0)
            return false;
        Dictionary<string, OutputCell> cells = tables.Cells.System.Cells.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        OutputCell[] told = [.. tables.Cells.System.Cells.Where(cell => !cell.Implied && !cell.IsElsewhere && !cell.IsOut && cell.Value > 0 && tables.Cells.IsPublished(cell.Id) && !_bounding.Contains(cell.Id)).OrderBy(static cell => cell.Importance).ThenBy(static cell => cell.Value)];
        bool more = false;
        foreach (string id in found)
        {
            // a cell of another structure has another name for the same: what cannot be placed is helped by any
            HashSet<int>? inner = cells.TryGetValue(id, out OutputCell? cell) ? [.. cell.Column.Select(static term => term.Inner)] : null;
            OutputCell[] near = [.. told.Where(one => inner is null || one.Column.Any(term => inner.Contains(term.Inner))).Take(_step)];
            // nothing beside it: what is beyond
            if (near.Length == 0)
                near = [.. told.Take(_step)];
            foreach (OutputCell one in near)
                more |= _bounding.Add(one.Id);
        }

        _step = Math.Min(_step * 2, 1 << 20);
        return more;
    }

    /// <summary>The cells that follow too closely from several days, by their names, and on how many days each does.</summary>
    private Dictionary<string, int> Grown(IReadOnlyList<PublishedTables> releases) =>
        TablesAudit.AttackGrowth(releases, _minimum).SelectMany(static audit => audit.Report.Hidden)
            .GroupBy(static cell => cell.Id[(cell.Id.IndexOf(": ", StringComparison.Ordinal) + 2)..], StringComparer.Ordinal)
            .ToDictionary(static cells => cells.Key, static cells => cells.Count(), StringComparer.Ordinal);
}
