using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The classifying columns of some tables, and how they lie in each other. Immutable.</summary>
internal sealed class TableColumns
{
    private readonly int[] _outer;
    private readonly int[] _depth;

    private TableColumns(ImmutableArray<ClassifyingColumn> columns, int[] outer)
    {
        All = columns;
        _outer = outer;
        _depth = [.. columns.Select((_, c) => Path(c).Count())];
    }

    public ImmutableArray<ClassifyingColumn> All { get; }

    public int Count => All.Length;

    /// <summary>The place of the column of a name, or −1.</summary>
    public int Find(string name) => Array.FindIndex(ImmutableCollectionsMarshal.AsArray(All)!, column => string.Equals(column.Name, name, StringComparison.Ordinal));

    /// <summary>The column that a column lies in, or −1.</summary>
    public int Outer(int column) => _outer[column];

    public int Depth(int column) => _depth[column];

    /// <summary>The category of the outer column that a category lies in.</summary>
    public int OuterCategory(int column, int category) => All[column].Parents[category];

    /// <summary>A column, the one it lies in, and so on.</summary>
    public IEnumerable<int> Path(int column)
    {
        for (int c = column; c >= 0; c = _outer[c])
            yield return c;
    }

    public int Root(int column) => Path(column).Last();

    /// <summary>The narrowest column in which both lie, or which both are; −1 when there is none.</summary>
    public int Common(int a, int b) => Path(a).Where(c => Path(b).Contains(c)).DefaultIfEmpty(-1).First();

    /// <summary>The category of an outer column, or of the column itself, in which a category lies.</summary>
    public int CategoryIn(int outer, int column, int category)
    {
        int at = column;
        while (at != outer)
        {
            category = OuterCategory(at, category);
            at = _outer[at];
        }

        return category;
    }

    /// <summary>Fills in the outer categories of those that are given; −1 stands for none.</summary>
    public void Complete(int[] categories)
    {
        for (int c = 0; c < categories.Length; c++)
        {
            if (categories[c] < 0)
                continue;
            int category = categories[c];
            for (int at = c; _outer[at] >= 0; at = _outer[at])
            {
                category = OuterCategory(at, category);
                categories[_outer[at]] = category;
            }
        }
    }

    public static bool TryCreate(
        IReadOnlyList<ClassifyingColumn> columns,
        IReadOnlyList<TableSpec> specs,
        [NotNullWhen(true)] out TableColumns? found,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        found = null;
        refusal = null;
        Dictionary<string, ClassifyingColumn> byName = columns.ToDictionary(static c => c.Name, StringComparer.Ordinal);
        List<ClassifyingColumn> used = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (string name in specs.SelectMany(static spec => spec.Columns).Distinct(StringComparer.Ordinal))
        {
            if (!byName.TryGetValue(name, out ClassifyingColumn? column))
            {
                refusal = DisclosureCodes.MissingColumn.With(FindingList.Column(name));
                return false;
            }

            places.Add(name, used.Count);
            used.Add(column);
        }

        int[] outer = new int[used.Count];
        Array.Fill(outer, -1);
        foreach (ImmutableArray<string> chain in specs.SelectMany(static spec => spec.Chains))
        {
            for (int i = 1; i < chain.Length; i++)
            {
                int inner = places[chain[i]];
                if (!string.Equals(used[inner].Within, chain[i - 1], StringComparison.Ordinal) || used[inner].Parents.Length != used[inner].Categories.Length)
                    refusal = DisclosureCodes.NestedTwice.With(chain[i]);
                outer[inner] = places[chain[i - 1]];
            }
        }

        for (int c = 0; c < outer.Length; c++)
        {
            int steps = 0;
            for (int at = c; at >= 0 && steps <= outer.Length; at = outer[at])
                steps++;
            if (steps > outer.Length)
                refusal = DisclosureCodes.NestedTwice.With(used[c].Name);
        }

        if (refusal is not null)
            return false;
        TableColumns made = new([.. used], outer);
        foreach (TableSpec spec in specs)
        {
            int[] roots = [.. spec.Chains.Select(chain => made.Root(places[chain[0]]))];
            if (roots.Distinct().Count() < roots.Length)
                refusal = DisclosureCodes.CrossedAndNested.With(spec.ToString());
        }

        found = refusal is null ? made : null;
        return found is not null;
    }
}
