using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The sums that two tables have in common because a column of one lies in a column of the other, though no table shows them together: the regions of one add up to
/// the counties of the other, within each category that both show.
/// </summary>
internal sealed class LinkedMargins(TableColumns columns, ImmutableArray<TableBlock> blocks, ImmutableArray<ColumnLink> links)
{
    public IEnumerable<ImmutableArray<Term>> Relations()
    {
        for (int a = 0; a < blocks.Length; a++)
        {
            for (int b = a + 1; b < blocks.Length; b++)
            {
                Dictionary<int, Func<int[], int>> first = Told(blocks[a]);
                Dictionary<int, Func<int[], int>> second = Told(blocks[b]);
                int[] common = [.. first.Keys.Intersect(second.Keys).Order()];
                // what both show without any link is related already
                if (common.All(column => Shows(blocks[a], column) && Shows(blocks[b], column)))
                    continue;
                SortedDictionary<string, List<Term>> sums = new(StringComparer.Ordinal);
                Group(blocks[a], [.. common.Select(column => first[column])], 1, sums);
                HashSet<string> there = [.. sums.Keys];
                Group(blocks[b], [.. common.Select(column => second[column])], -1, sums);
                foreach ((string key, List<Term> terms) in sums)
                {
                    if (there.Contains(key) && terms[^1].Weight < 0)
                        yield return [.. terms];
                }
            }
        }
    }

    /// <summary>Inner cells that nobody can be in, where the columns of a ring were crossed though one lies in another or both lie in a third: each is zero.</summary>
    public IEnumerable<ImmutableArray<Term>> Impossible()
    {
        foreach (TableBlock block in blocks)
        {
            Dictionary<int, List<Func<int[], int>>> ways = Ways(block);
            Func<int[], int>[][] several = [.. ways.OrderBy(static way => way.Key).Select(static way => way.Value.ToArray()).Where(static way => way.Length > 1)];
            for (int inner = block.Offset; several.Length > 0 && inner < block.Offset + block.Size; inner++)
            {
                int[] own = block.Categories(inner);
                if (Array.Exists(several, way => way.Select(category => category(own)).Where(static category => category >= 0).Distinct().Count() > 1))
                    yield return [new Term(inner, 1)];
            }
        }
    }

    private static void Group(TableBlock block, Func<int[], int>[] common, int weight, SortedDictionary<string, List<Term>> sums)
    {
        for (int inner = block.Offset; inner < block.Offset + block.Size; inner++)
        {
            int[] own = block.Categories(inner);
            int[] at = [.. common.Select(category => category(own))];
            // nobody is in a category that lies in none
            if (Array.Exists(at, static category => category < 0))
                continue;
            string key = string.Join(' ', at);
            if (!sums.TryGetValue(key, out List<Term>? terms))
                sums.Add(key, terms = []);
            terms.Add(new Term(inner, weight));
        }
    }

    private bool Shows(TableBlock block, int column) => block.Leaves.Any(leaf => columns.Path(leaf).Contains(column));

    /// <summary>For each column all the ways in which a table's inner cell tells the category of it.</summary>
    private Dictionary<int, List<Func<int[], int>>> Ways(TableBlock block)
    {
        Dictionary<int, List<Func<int[], int>>> ways = [];
        for (int place = 0; place < block.Leaves.Length; place++)
        {
            (int at, int leaf) = (place, block.Leaves[place]);
            foreach (int column in columns.Path(leaf))
                Add(column, own => columns.CategoryIn(column, leaf, own[at]));
        }

        foreach (int narrow in ways.Keys.Order().ToArray())
        {
            Func<int[], int> category = ways[narrow][0];
            foreach (ColumnLink link in links.Where(link => string.Equals(link.Narrow, columns.All[narrow].Name, StringComparison.Ordinal)))
            {
                int wide = columns.Find(link.Wide);
                if (ways.ContainsKey(wide))
                    Add(wide, own => category(own) is >= 0 and var from ? link.Parents[from] : -1);
            }
        }

        return ways;

        void Add(int column, Func<int[], int> way)
        {
            if (!ways.TryGetValue(column, out List<Func<int[], int>>? known))
                ways.Add(column, known = []);
            known.Add(way);
        }
    }

    /// <summary>The columns of which a table's inner cell has one category, and which that is.</summary>
    private Dictionary<int, Func<int[], int>> Told(TableBlock block)
    {
        Dictionary<int, Func<int[], int>> told = [];
        for (int place = 0; place < block.Leaves.Length; place++)
        {
            (int at, int leaf) = (place, block.Leaves[place]);
            foreach (int column in columns.Path(leaf))
                told.TryAdd(column, own => columns.CategoryIn(column, leaf, own[at]));
        }

        foreach (int narrow in told.Keys.Order().ToArray())
        {
            Func<int[], int> category = told[narrow];
            foreach (ColumnLink link in links.Where(link => string.Equals(link.Narrow, columns.All[narrow].Name, StringComparison.Ordinal)))
            {
                int wide = columns.Find(link.Wide);
                if (wide >= 0)
                    told.TryAdd(wide, own => category(own) is >= 0 and var from ? link.Parents[from] : -1);
            }
        }

        return told;
    }
}
