namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The cell key method: each figure above zero is changed by what a table of changes says for its count and its cell key. The same persons
/// give the same figure in every table, so asking again tells nothing more; parts need not add up to their totals.
/// </summary>
/// <remarks>
/// SCB uses the method in its population statistics from reference year 2025 (https://www.scb.se/FAQ-CKM); its parameters are not public, and
/// these tables are not claimed to be the same. Who knows the table of changes, and finds a total and all its parts changed to the utmost in opposite directions, knows them exactly: for a
/// cell beside one other the chance of that is below one in a million, as the tests work out.
/// </remarks>
public static class CellKeyMethod
{
    /// <summary>The largest minimum count that the method can have.</summary>
    internal const int LargestMinimumCount = PerturbationTable.LargestChange - 1;

    /// <summary>
    /// The table of changes for a minimum count: nothing from 1 to one less is published, no change is larger than the minimum plus one, and the
    /// variance is half the minimum, or the least that can be had.
    /// </summary>
    /// <param name="minimumCount">The minimum count; from 1 to <see cref="LargestMinimumCount"/>.</param>
    public static PerturbationTable TableFor(int minimumCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimumCount, LargestMinimumCount);
        return PerturbationTable.Design(minimumCount, Math.Max(3, minimumCount + 1), Math.Max(1, minimumCount / 2m));
    }

    /// <summary>Perturbs the tables of a file of cells.</summary>
    /// <param name="cells">The cells, read with a column of keys.</param>
    /// <param name="table">The table of changes.</param>
    /// <exception cref="ArgumentException">The cells have no keys.</exception>
    public static PublishedTables Perturb(InnerCells cells, PerturbationTable table)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(table);
        long[] keys = cells.Keys() ?? throw new ArgumentException("The cells were read without keys.", nameof(cells));
        long[] counts = cells.Sums(cells.Counts());
        long[] sums = cells.Sums(keys);
        long?[] values = new long?[counts.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = table.Perturb(counts[i], new RecordKey((int)(sums[i] % RecordKey.Count)));
        return new PublishedTables("", cells.Structure, table.SmallestPublished, ZeroRule.Publish, [.. values]) { Method = ProtectionMethod.CellKey, Changes = table };
    }
}
