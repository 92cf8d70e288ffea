using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The structure of several tables that count the same persons, without any count: their cells, margins included, as sums of inner
/// cells. A cell common to two tables is one cell. Immutable.
/// </summary>
/// <remarks>
/// The inner cells are not all combinations of all columns. Each table that lies within no other has its own, and pairs of tables are
/// tied by relations: their common margins agree. For sums with any factors that is the same system: a family of tables whose
/// common margins agree pairwise is the family of margins of some table over all columns (decompose each into its interactions).
/// For counts, which are whole and not negative, it is the same where the tables form no ring (<see cref="TableRings"/>). Those of a ring have the crossing of all its
/// finest columns for inner cells, up to <see cref="MaximumRingCells"/>; in a larger ring each keeps its own, and bounds are then no more than what follows table by table.
/// </remarks>
public sealed class LinkedTables
{
    /// <summary>The most inner cells that the tables together may have.</summary>
    public const int MaximumInnerCells = 4_000_000;

    /// <summary>The most cells that the crossing of a ring's finest columns may have; of a larger ring each table keeps inner cells of its own.</summary>
    public const int MaximumRingCells = 100_000;

    private readonly TableColumns _columns;
    private readonly ImmutableArray<TableBlock> _blocks;
    private readonly ImmutableArray<int[]> _finest;
    [Mutable("Filled while the tables are made, and only read afterwards.")]
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    [Mutable("Filled while the tables are made, and only read afterwards.")]
    private readonly List<(string Id, int[] Categories, int Block, int Importance)> _cells = [];
    private readonly ImmutableArray<ImmutableArray<Term>> _relations;
    private readonly ImmutableArray<ImmutableArray<Term>> _links;

    private LinkedTables(TableColumns columns, ImmutableArray<TableSpec> specs, ImmutableArray<TableBlock> blocks, ImmutableArray<int[]> finest, ImmutableArray<ColumnLink> links)
    {
        _finest = finest;
        _columns = columns;
        Specs = specs;
        _blocks = blocks;
        InnerCount = blocks.Sum(static block => block.Size);
        Tables = [.. specs.Select(Layout)];
        LinkedMargins margins = new(columns, blocks, links);
        _links = [.. links.IsEmpty ? [] : margins.Relations(), .. margins.Impossible()];
        _relations = [.. Relate(), .. _links];
    }

    /// <summary>The classifying columns that the tables use, in the order of first use.</summary>
    public ImmutableArray<ClassifyingColumn> Columns => _columns.All;

    /// <summary>The tables as specified.</summary>
    public ImmutableArray<TableSpec> Specs { get; }

    /// <summary>The number of inner cells.</summary>
    public int InnerCount { get; }

    /// <summary>Whether the tables form a ring that is too large for its columns to be crossed: bounds are then what follows table by table, and a reader with much time might come closer.</summary>
    public bool HasLargeRing { get; private init; }

    /// <summary>
    /// For each table its cells, by their place in the system: the categories of each column in order and the margin last, the last
    /// column turning fastest.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Tables { get; }

    /// <summary>Whether the columns of a ring were crossed: inner cells are then no cells of any table.</summary>
    internal bool CrossesRing { get; private init; }

    /// <summary>Makes the structure.</summary>
    /// <param name="columns">The classifying columns; others than those used are left out.</param>
    /// <param name="specs">The tables; at least one.</param>
    /// <param name="tables">The structure, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>.</param>
    /// <returns>Whether there is a structure.</returns>
    public static bool TryCreate(
        IReadOnlyList<ClassifyingColumn> columns,
        IReadOnlyList<TableSpec> specs,
        [NotNullWhen(true)] out LinkedTables? tables,
        [NotNullWhen(false)] out Refusal? refusal) => TryCreate(columns, specs, [], out tables, out refusal);

    /// <summary>Makes the structure, with columns that lie in each other though no table nests them.</summary>
    internal static bool TryCreate(
        IReadOnlyList<ClassifyingColumn> columns,
        IReadOnlyList<TableSpec> specs,
        ImmutableArray<ColumnLink> links,
        [NotNullWhen(true)] out LinkedTables? tables,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(specs);
        ArgumentOutOfRangeException.ThrowIfZero(specs.Count, nameof(specs));
        tables = null;
        if (!TableColumns.TryCreate(columns, specs, out TableColumns? used, out refusal))
            return false;
        Dictionary<string, int> numbers = used.All.Select(static (c, i) => (c.Name, i)).ToDictionary(static c => c.Name, static c => c.i, StringComparer.Ordinal);
        int[][] leaves = [.. specs.Select(spec => spec.Chains.Select(chain => numbers[chain[^1]]).Order().ToArray())];
        int[][] finest = Uncovered(leaves);
        int[][] own = [.. finest];
        bool hasLargeRing = false;
        foreach (int[] ring in TableRings.Find([.. finest.Select(table => Told(table))]))
        {
            int[] crossed = [.. ring.SelectMany(place => finest[place]).Distinct().Order()];
            // of nested columns the narrowest says it all
            crossed = [.. crossed.Where(leaf => !Array.Exists(crossed, other => other != leaf && used.Path(other).Contains(leaf)))];
            hasLargeRing |= Size(crossed) > MaximumRingCells;
            if (Size(crossed) <= MaximumRingCells)
                own[ring[0]] = crossed;
        }

        long offset = 0;
        ImmutableArray<TableBlock>.Builder blocks = ImmutableArray.CreateBuilder<TableBlock>();
        foreach (int[] table in Uncovered(own))
        {
            long size = Size(table);
            if (offset + size > MaximumInnerCells)
            {
                refusal = DisclosureCodes.TablesTooLarge.With(MaximumInnerCells.ToString(CultureInfo.InvariantCulture));
                return false;
            }

            blocks.Add(new TableBlock(used, (int)offset, (int)size, [.. table]));
            offset += size;
        }

        tables = new LinkedTables(used, [.. specs], blocks.ToImmutable(), [.. finest], links) { HasLargeRing = hasLargeRing, CrossesRing = blocks.Any(block => !Array.Exists(finest, table => table.AsSpan().SequenceEqual(block.Leaves.AsSpan()))) };
        return true;

        int[][] Uncovered(int[][] sets) => [.. sets.Where((set, place) => !sets.Where((other, o) => o != place && Covers(other, set) && (o < place || !Covers(set, other))).Any())];

        bool Covers(int[] wide, int[] narrow) => narrow.All(leaf => wide.Any(other => used.Path(other).Contains(leaf)));

        long Size(int[] table) => table.Aggregate(1L, (size, leaf) => Math.Min(size * used.All[leaf].Categories.Length, MaximumInnerCells + 1L));

        // what the columns lie in, as far as tables or the file tell it
        HashSet<int> Told(int[] table)
        {
            HashSet<int> told = [.. table.SelectMany(used.Path)];
            for (int before = 0; before < told.Count;)
            {
                before = told.Count;
                told.UnionWith(links.Where(link => told.Contains(used.Find(link.Narrow))).Select(link => used.Find(link.Wide)).Where(static wide => wide >= 0).SelectMany(used.Path).ToArray());
            }

            return told;
        }
    }

    /// <summary>The rows of a table in the order of publication: the category of each of its columns, −1 for a margin.</summary>
    /// <param name="spec">One of the tables.</param>
    public IEnumerable<int[]> Rows(TableSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        int[][] chains = [.. spec.Chains.Select(chain => chain.Select(ColumnNumber).ToArray())];
        int[][][] nodes = [.. chains.Select(chain => Nodes(chain, 0, -1, new int[chain.Length]).ToArray())];
        int[] turn = new int[chains.Length];
        while (true)
        {
            yield return [.. turn.SelectMany((t, c) => nodes[c][t])];
            int turning = turn.Length - 1;
            while (turning >= 0 && ++turn[turning] == nodes[turning].Length)
                turn[turning--] = 0;
            if (turning < 0)
                yield break;
        }

        IEnumerable<int[]> Nodes(int[] chain, int depth, int outer, int[] chosen)
        {
            for (int k = 0; k < Columns[chain[depth]].Categories.Length; k++)
            {
                if (depth > 0 && _columns.OuterCategory(chain[depth], k) != outer)
                    continue;
                chosen[depth] = k;
                if (depth == chain.Length - 1)
                {
                    yield return [.. chosen];
                    continue;
                }

                foreach (int[] node in Nodes(chain, depth + 1, k, chosen))
                    yield return node;
            }

            Array.Fill(chosen, -1, depth, chosen.Length - depth);
            yield return [.. chosen];
        }
    }

    /// <summary>The system with its counts.</summary>
    /// <param name="persons">The persons: the category of each column by its place in <see cref="Columns"/>, and how many they are.</param>
    /// <param name="status">The a-priori status of the cell with this place in the system.</param>
    /// <param name="earlier">What earlier releases told of it.</param>
    internal CellSystem Count(
        IEnumerable<(int[] Categories, long Count)> persons,
        Func<int, APrioriStatus> status,
        Func<int, EarlierCell>? earlier = null)
    {
        long[] inner = new long[InnerCount];
        // where one person is all there is, who: the same in every table
        int[] last = new int[InnerCount];
        int row = 0;
        foreach ((int[] categories, long count) in persons)
        {
            foreach (int index in _blocks.Select(block => block.Index(categories)).Where(_ => count > 0))
            {
                inner[index] += count;
                last[index] = row;
            }

            row++;
        }

        ImmutableArray<OutputCell>.Builder cells = ImmutableArray.CreateBuilder<OutputCell>(_cells.Count);
        for (int i = 0; i < _cells.Count; i++)
        {
            (string id, int[] categories, int block, int importance) = _cells[i];
            ImmutableArray<Term> column = _blocks[block].Slice(categories, 1);
            long value = 0;
            foreach (Term term in column)
                value += inner[term.Inner];
            EarlierCell told = earlier?.Invoke(i) ?? default;
            cells.Add(new OutputCell(id, column, value, value)
            {
                Sole = value == 1 ? last[column.First(term => inner[term.Inner] > 0).Inner] : null,
                Importance = importance,
                Status = told.IsChange || told.IsBound ? APrioriStatus.Primary : status(i),
                Rule = told.IsBound && !told.IsChange ? ReleaseRounds.Rule : null,
                IsOut = told.IsOut,
                WasHidden = told.WasHidden,
                IsElsewhere = told.IsElsewhere,
                Implied = told is { IsElsewhere: true, IsOut: false, WasHidden: false },
                IsReleaseChange = told.IsChange,
            });
        }

        return new CellSystem(InnerCount, cells.MoveToImmutable(), _relations)
        {
            NameInner = Name,
            Links = _links,
            HasLargeRing = HasLargeRing,
            CrossesRing = CrossesRing,
            // two branches of one hierarchy, crossed, have no coordinates
            Basis = _blocks.Any(block => block.Leaves.Select(_columns.Root).Distinct().Count() < block.Leaves.Length)
                ? null
                : new TableBasis(_columns, _blocks, [.. _cells.Select(static cell => cell.Categories)], inner),
        };
    }

    /// <summary>The system as a reader meets it.</summary>
    /// <param name="value">The published value of the cell with this place in the system, or none.</param>
    internal PublishedSystem Publish(Func<int, long?> value) =>
        new(InnerCount, [.. _cells.Select((cell, i) => new PublishedCell(cell.Id, _blocks[cell.Block].Slice(cell.Categories, 1), value(i)))], _relations) { HasLargeRing = HasLargeRing, CrossesRing = CrossesRing, SeeksWhole = true };

    /// <summary>The place of the cell that is cut out by these categories; −1 stands for a margin. For a cell of one of the tables.</summary>
    internal int Place(int[] categories) => FindPlace(categories) ?? throw new ArgumentException("There is no such cell.", nameof(categories));

    /// <summary>The place of the cell that is cut out by these categories, or none.</summary>
    internal int? FindPlace(int[] categories)
    {
        int[] complete = [.. categories];
        _columns.Complete(complete);
        return _places.TryGetValue(Id(complete), out int place) ? place : null;
    }

    /// <summary>The number of cells of all tables, each counted once.</summary>
    internal int CellCount => _cells.Count;

    /// <summary>Whether the cell with this place is a sum of no other cells.</summary>
    internal bool IsInner(int place) => _finest.Any(table => table.All(leaf => _cells[place].Categories[leaf] >= 0));

    /// <summary>How many combinations of the narrowest categories of all columns may be counted in the cell with this place: rows of a file of cells.</summary>
    internal long CombinationsIn(int place)
    {
        int[] chosen = _cells[place].Categories;
        long count = 1;
        for (int c = 0; c < Columns.Length; c++)
        {
            int column = c;
            if (chosen[c] < 0 && !Enumerable.Range(0, Columns.Length).Any(other => _columns.Outer(other) == column))
                count *= Enumerable.Range(0, Columns[c].Categories.Length).LongCount(category => _columns.Path(column).All(outer => chosen[outer] < 0 || _columns.CategoryIn(outer, column, category) == chosen[outer]));
        }

        return count;
    }

    /// <summary>What the cell with this place in the system is.</summary>
    internal string CellId(int place) => _cells[place].Id;

    /// <summary>The places of the columns of a table.</summary>
    internal int[] ColumnsOf(TableSpec spec) => [.. spec.Columns.Select(ColumnNumber)];

    /// <summary>Of the columns of a table those that tell which row of a file is meant: of nested ones the narrowest.</summary>
    internal int[] LeavesOf(TableSpec spec) => [.. spec.Chains.Select(chain => ColumnNumber(chain[^1]))];

    /// <summary>The place of a column, or −1.</summary>
    internal int FindColumn(string name) => _columns.Find(name);

    private int ColumnNumber(string name) => FindColumn(name) is >= 0 and var number ? number : throw new ArgumentException("There is no such column.", nameof(name));

    private ImmutableArray<int> Layout(TableSpec spec)
    {
        int[] own = ColumnsOf(spec);
        int[] categories = new int[Columns.Length];
        ImmutableArray<int>.Builder layout = ImmutableArray.CreateBuilder<int>();
        foreach (int[] row in Rows(spec))
        {
            Array.Fill(categories, -1);
            for (int c = 0; c < own.Length; c++)
                categories[own[c]] = row[c];
            layout.Add(AddCell(categories));
        }

        return layout.DrainToImmutable();
    }

    private int AddCell(int[] given)
    {
        int[] categories = [.. given];
        _columns.Complete(categories);
        string id = Id(categories);
        if (_places.TryGetValue(id, out int place))
            return place;
        int block = 0;
        while (!_blocks[block].Tells(categories))
            block++;
        place = _cells.Count;
        _places.Add(id, place);
        _cells.Add((id, categories, block, categories.Count(static category => category < 0)));
        return place;
    }

    private IEnumerable<ImmutableArray<Term>> Relate()
    {
        for (int a = 0; a < _blocks.Length; a++)
        {
            for (int b = a + 1; b < _blocks.Length; b++)
            {
                int[] common = [.. _blocks[a].Leaves.SelectMany(x => _blocks[b].Leaves.Select(y => _columns.Common(x, y))).Where(static c => c >= 0).Distinct()];
                common = [.. common.Where(wide => !Array.Exists(common, narrow => narrow != wide && _columns.Path(narrow).Contains(wide)))];
                int[] categories = new int[Columns.Length];
                long count = common.Aggregate(1L, (n, c) => n * Columns[c].Categories.Length);
                for (long i = 0; i < count; i++)
                {
                    Array.Fill(categories, -1);
                    long rest = i;
                    foreach (int column in common)
                        (rest, categories[column]) = (rest / Columns[column].Categories.Length, (int)(rest % Columns[column].Categories.Length));
                    _columns.Complete(categories);
                    yield return _blocks[a].Slice(categories, 1).AddRange(_blocks[b].Slice(categories, -1));
                }
            }
        }
    }

    // of nested columns the narrowest says it all
    private string Id(int[] categories)
    {
        StringBuilder id = new();
        for (int c = 0; c < categories.Length; c++)
        {
            if (categories[c] < 0 || Enumerable.Range(0, categories.Length).Any(other => categories[other] >= 0 && _columns.Outer(other) == c))
                continue;
            if (id.Length > 0)
                id.Append(", ");
            id.Append(Escape(Columns[c].Name)).Append('=').Append(Escape(Columns[c].Categories[categories[c]]));
        }

        return id.Length == 0 ? ClassifyingColumn.Total : id.ToString();
    }

    // a name with a separator in it may not look like two
    private static string Escape(string text) =>
        text.AsSpan().ContainsAny('\\', ',', '=')
            ? text.Replace("\\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace("=", @"\=", StringComparison.Ordinal)
            : text;

    private string Name(int inner)
    {
        TableBlock block = _blocks.Last(b => b.Offset <= inner);
        int[] categories = new int[Columns.Length];
        Array.Fill(categories, -1);
        int[] chosen = block.Categories(inner);
        for (int c = 0; c < chosen.Length; c++)
            categories[block.Leaves[c]] = chosen[c];
        _columns.Complete(categories);
        return Id(categories);
    }
}
