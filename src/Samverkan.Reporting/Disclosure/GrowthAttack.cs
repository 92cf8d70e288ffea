using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What a reader concludes who takes releases of several days for cumulative: nobody who was counted is counted no more. A later figure is then the earlier one and what has come, and neither is
/// negative: what is told later bounds from above what was hidden earlier, and what was told earlier bounds from below what is hidden later.
/// </summary>
/// <remarks>
/// Releases tell no days. One is later than another where no figure that both tell is lower and some is higher; a figure that is nobody's now was somebody's before where it was hidden, and so has fallen.
/// Where one that both tell has fallen, counts were corrected or were never cumulative, and every reader sees it: nothing follows. A fall that no told figure shows misleads the reader, and what
/// misleads is held to the same rule, since nobody outside can know.
/// </remarks>
internal static class GrowthAttack
{
    /// <summary>The hidden figures that are brought within too narrow bounds by releases of several days together, and not by those of one.</summary>
    /// <param name="published">The releases; those that are rounded, perturbed or of amounts are passed over.</param>
    /// <param name="width">The least difference that bounds must keep.</param>
    public static ImmutableArray<TablesAudit> Attack(IReadOnlyList<PublishedTables> published, long width)
    {
        List<List<PublishedTables>> sets = [];
        foreach (PublishedTables tables in published.Where(static tables => tables.Method == ProtectionMethod.Suppress && tables.Quantity is null))
        {
            if (sets.Find(set => TablesAudit.TryMerge([.. set, tables], out _)) is { } same)
                same.Add(tables);
            else
                sets.Add([tables]);
        }

        if (sets.Count < 2 || Structure(sets) is not { } structure)
            return [];
        GrowthRelease[] releases = [.. sets.Select(set => new GrowthRelease(set, structure))];
        bool[,] isBefore = new bool[releases.Length, releases.Length];
        for (int a = 0; a < releases.Length; a++)
        {
            for (int b = 0; b < releases.Length; b++)
                isBefore[a, b] = a != b && releases[a].IsBefore(releases[b]);
        }

        int[] order = [.. Enumerable.Range(0, releases.Length).OrderBy(b => Enumerable.Range(0, releases.Length).Count(a => isBefore[a, b]))];
        bool isChain = Enumerable.Range(0, order.Length).All(a => Enumerable.Range(a + 1, order.Length - a - 1).All(b => isBefore[order[a], order[b]]));
        IEnumerable<int[]> chains = isChain
            ? [order]
            : from a in order from b in order where isBefore[a, b] select new[] { a, b };
        return [.. chains.Select(chain => new GrowthChain([.. chain.Select(number => releases[number])], structure).Run(width)).OfType<TablesAudit>()];
    }

    /// <summary>One structure for all releases; <see langword="null"/> where the same names do not mean the same.</summary>
    private static LinkedTables? Structure(List<List<PublishedTables>> sets)
    {
        SortedDictionary<string, ClassifyingColumn> columns = new(StringComparer.Ordinal);
        List<string> names = [];
        foreach (ClassifyingColumn column in sets.SelectMany(static set => set).SelectMany(static tables => tables.Structure.Columns))
        {
            if (!columns.TryGetValue(column.Name, out ClassifyingColumn? known))
            {
                columns.Add(column.Name, column);
                names.Add(column.Name);
                continue;
            }

            string[] more = [.. column.Categories.Except(known.Categories, StringComparer.Ordinal)];
            if (known.Within is null && column.Within is null)
                columns[column.Name] = known with { Categories = known.Categories.AddRange(more) };
            else if (!string.Equals(known.Within, column.Within, StringComparison.Ordinal) || more.Length > 0 || !known.Categories.SequenceEqual(column.Categories, StringComparer.Ordinal) || !known.Parents.SequenceEqual(column.Parents))
                return null;
        }

        TableSpec[] specs = [.. sets.SelectMany(static set => set).SelectMany(static tables => tables.Structure.Specs).Distinct()];
        // that a column lies in another is kept where every release nests it
        return LinkedTables.TryCreate([.. names.Select(name => columns[name])], specs, out LinkedTables? structure, out _) ? structure : null;
    }
}
