namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Rounds tables so that every figure is a multiple of a unit and parts still add up: the rows themselves are rounded, each to one of the
/// two multiples around it, and all tables are made of the rounded rows.
/// </summary>
/// <remarks>
/// Which way a row goes is chosen so that the figures it stands in stray little: rows are taken in order, each where it brings the sum
/// of squared deviations of all figures down, and are then gone through again until none helps. A zero stays zero. A row is never more
/// than the unit less one from the truth; a sum may stray further, though chosen to stray little. Nobody who knows the unit can tell
/// counts within that distance apart from the figures. Whoever rounds every possible table anew can in very small tables exclude some of them: in those that the tests try
/// the count of a small row is never found, but sometimes fewer counts are left for it than the unit. Source of the idea: small count rounding (Langsrud and Heldal 2018), written
/// from its description.
/// </remarks>
public static class TableRounding
{
    private const int MostPasses = 20;

    /// <summary>Rounds the tables of a file of cells.</summary>
    /// <param name="cells">The cells, with the tables to be made of them.</param>
    /// <param name="unit">What every figure is a multiple of; at least 2. The minimum count.</param>
    public static PublishedTables Round(InnerCells cells, int unit)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfLessThan(unit, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unit, DisclosureOptions.LargestMinimumCount);
        int[][] figures = cells.FiguresOfRows();
        long[] counts = cells.Counts();
        // rows that differ only in columns of no table are one: what is told of them strays no further
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int row = 0; row < counts.Length; row++)
        {
            string key = string.Join(' ', figures[row]);
            if (first.TryAdd(key, row))
                continue;
            counts[first[key]] += counts[row];
            counts[row] = 0;
        }

        long[] rounded = new long[counts.Length];
        long[] strays = new long[cells.Structure.CellCount];
        bool changed = true;
        for (int pass = 0; pass < MostPasses && changed; pass++)
        {
            changed = false;
            for (int row = 0; row < counts.Length; row++)
            {
                long below = counts[row] / unit * unit;
                if (below == counts[row])
                {
                    rounded[row] = below;
                    continue;
                }

                // the deviations of its figures without this row, and then with it either way
                long before = pass == 0 ? 0 : rounded[row] - counts[row];
                long down = below - counts[row];
                Int128 gain = 0;
                foreach (int figure in figures[row])
                {
                    long without = strays[figure] - before;
                    gain += ((Int128)(without + down + unit) * (without + down + unit)) - ((Int128)(without + down) * (without + down));
                }

                long chosen = gain < 0 ? below + unit : below;
                changed |= chosen != rounded[row] || pass == 0;
                rounded[row] = chosen;
                foreach (int figure in figures[row])
                    strays[figure] += chosen - counts[row] - before;
            }
        }

        return new PublishedTables("", cells.Structure, unit, ZeroRule.Publish, [.. cells.Sums(rounded).Select(static v => (long?)v)]) { Method = ProtectionMethod.Round };
    }
}
