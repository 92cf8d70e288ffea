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
/// </remarks>
public sealed class LinkedTables
{
    /// <summary>The most inner cells that the tables together may have.</summary>
    public const int MaximumInnerCells = 4_000_000;

    private readonly ImmutableArray<Block> _blocks;
    [Mutable("Filled while the tables are made, and only read afterwards.")]
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    [Mutable("Filled while the tables are made, and only read afterwards.")]
    private readonly List<(string Id, ImmutableArray<Term> Column, int Importance)> _cells = [];
    private readonly ImmutableArray<ImmutableArray<Term>> _relations;

    private LinkedTables(ImmutableArray<ClassifyingColumn> columns, ImmutableArray<TableSpec> specs, ImmutableArray<Block> blocks)
    {
        Columns = columns;
        Specs = specs;
        _blocks = blocks;
        InnerCount = blocks.Sum(static block => block.Size);
        Tables = [.. specs.Select(Layout)];
        _relations = [.. Relate()];
    }

    /// <summary>The classifying columns that the tables use, in the order of first use.</summary>
    public ImmutableArray<ClassifyingColumn> Columns { get; }

    /// <summary>The tables as specified.</summary>
    public ImmutableArray<TableSpec> Specs { get; }

    /// <summary>The number of inner cells.</summary>
    public int InnerCount { get; }

    /// <summary>
    /// For each table its cells, by their place in the system: the categories of each column in order and the margin last, the last
    /// column turning fastest.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Tables { get; }

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
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(specs);
        ArgumentOutOfRangeException.ThrowIfZero(specs.Count, nameof(specs));
        tables = null;
        refusal = null;
        Dictionary<string, ClassifyingColumn> byName = columns.ToDictionary(static c => c.Name, StringComparer.Ordinal);
        ImmutableArray<ClassifyingColumn>.Builder used = ImmutableArray.CreateBuilder<ClassifyingColumn>();
        foreach (string name in specs.SelectMany(static spec => spec.Columns).Distinct(StringComparer.Ordinal))
        {
            if (!byName.TryGetValue(name, out ClassifyingColumn? column))
            {
                refusal = DisclosureCodes.MissingColumn.With(name);
                return false;
            }

            used.Add(column);
        }

        Dictionary<string, int> numbers = used.Select(static (c, i) => (c.Name, i)).ToDictionary(static c => c.Name, static c => c.i, StringComparer.Ordinal);
        long offset = 0;
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        for (int s = 0; s < specs.Count; s++)
        {
            HashSet<string> own = specs[s].Columns.ToHashSet(StringComparer.Ordinal);
            int place = s;
            bool isCovered = specs.Where((other, o) => o != place && own.IsSubsetOf(other.Columns) && (own.Count < other.Columns.Length || o < place)).Any();
            if (isCovered)
                continue;
            ImmutableArray<int> members = [.. own.Select(name => numbers[name]).Order()];
            long size = 1;
            foreach (int member in members)
                size = Math.Min(size * used[member].Categories.Length, MaximumInnerCells + 1L);
            if (offset + size > MaximumInnerCells)
            {
                refusal = DisclosureCodes.TablesTooLarge.With(MaximumInnerCells.ToString(CultureInfo.InvariantCulture));
                return false;
            }

            blocks.Add(new Block((int)offset, (int)size, members, [.. members.Select(m => used[m].Categories.Length)]));
            offset += size;
        }

        tables = new LinkedTables(used.DrainToImmutable(), [.. specs], blocks.DrainToImmutable());
        return true;
    }

    /// <summary>The system with its counts.</summary>
    /// <param name="persons">The persons: the category of each column by its place in <see cref="Columns"/>, and how many they are.</param>
    /// <param name="status">The a-priori status of a cell that is no margin in its table: by the table's place and the categories.</param>
    internal CellSystem Count(IEnumerable<(int[] Categories, long Count)> persons, Func<int, APrioriStatus> status)
    {
        long[] inner = new long[InnerCount];
        foreach ((int[] categories, long count) in persons)
        {
            foreach (Block block in _blocks)
                inner[block.Index(categories)] += count;
        }

        ImmutableArray<OutputCell>.Builder cells = ImmutableArray.CreateBuilder<OutputCell>(_cells.Count);
        for (int i = 0; i < _cells.Count; i++)
        {
            (string id, ImmutableArray<Term> column, int importance) = _cells[i];
            long value = 0;
            foreach (Term term in column)
                value += inner[term.Inner];
            cells.Add(new OutputCell(id, column, value, value) { Importance = importance, Status = status(i) });
        }

        return new CellSystem(InnerCount, cells.MoveToImmutable(), _relations) { NameInner = Name };
    }

    /// <summary>The system as a reader meets it.</summary>
    /// <param name="value">The published value of the cell with this place in the system, or none.</param>
    internal PublishedSystem Publish(Func<int, long?> value) =>
        new(InnerCount, [.. _cells.Select((cell, i) => new PublishedCell(cell.Id, cell.Column, value(i)))], _relations);

    /// <summary>The place of the cell that is cut out by these categories; −1 stands for a margin. For a cell of one of the tables.</summary>
    internal int Place(IReadOnlyList<int> categories) => _places[Id(categories)];

    /// <summary>The places of the columns of a table.</summary>
    internal int[] ColumnsOf(TableSpec spec) =>
        [.. spec.Columns.Select(name => Enumerable.Range(0, Columns.Length).First(c => string.Equals(Columns[c].Name, name, StringComparison.Ordinal)))];

    private ImmutableArray<int> Layout(TableSpec spec)
    {
        int[] own = ColumnsOf(spec);
        int[] categories = new int[Columns.Length];
        Array.Fill(categories, -1);
        ImmutableArray<int>.Builder layout = ImmutableArray.CreateBuilder<int>();
        Visit(0);
        return layout.DrainToImmutable();

        void Visit(int depth)
        {
            if (depth == own.Length)
            {
                layout.Add(AddCell(categories));
                return;
            }

            for (int category = 0; category <= Columns[own[depth]].Categories.Length; category++)
            {
                categories[own[depth]] = category < Columns[own[depth]].Categories.Length ? category : -1;
                Visit(depth + 1);
            }
        }
    }

    private int AddCell(int[] categories)
    {
        string id = Id(categories);
        if (_places.TryGetValue(id, out int place))
            return place;
        Block block = _blocks.First(b => Enumerable.Range(0, categories.Length).All(c => categories[c] < 0 || b.Columns.Contains(c)));
        place = _cells.Count;
        _places.Add(id, place);
        _cells.Add((id, block.Slice(categories, 1), categories.Count(static category => category < 0)));
        return place;
    }

    private IEnumerable<ImmutableArray<Term>> Relate()
    {
        for (int a = 0; a < _blocks.Length; a++)
        {
            for (int b = a + 1; b < _blocks.Length; b++)
            {
                int[] common = [.. _blocks[a].Columns.Intersect(_blocks[b].Columns)];
                int[] categories = new int[Columns.Length];
                Array.Fill(categories, -1);
                long count = common.Aggregate(1L, (n, c) => n * Columns[c].Categories.Length);
                for (long i = 0; i < count; i++)
                {
                    long rest = i;
                    foreach (int column in common)
                        (rest, categories[column]) = (rest / Columns[column].Categories.Length, (int)(rest % Columns[column].Categories.Length));
                    yield return _blocks[a].Slice(categories, 1).AddRange(_blocks[b].Slice(categories, -1));
                }
            }
        }
    }

    private string Id(IReadOnlyList<int> categories)
    {
        StringBuilder id = new();
        for (int c = 0; c < categories.Count; c++)
        {
            if (categories[c] < 0)
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
        Block block = _blocks.Last(b => b.Offset <= inner);
        int[] categories = new int[Columns.Length];
        Array.Fill(categories, -1);
        int rest = inner - block.Offset;
        for (int c = block.Columns.Length - 1; c >= 0; c--)
            (rest, categories[block.Columns[c]]) = (rest / block.Levels[c], rest % block.Levels[c]);
        return Id(categories);
    }

    /// <summary>The inner cells of one table that lies within no other.</summary>
    private sealed record Block(int Offset, int Size, ImmutableArray<int> Columns, ImmutableArray<int> Levels)
    {
        public int Index(int[] categories)
        {
            int index = 0;
            for (int c = 0; c < Columns.Length; c++)
                index = (index * Levels[c]) + categories[Columns[c]];
            return Offset + index;
        }

        public ImmutableArray<Term> Slice(int[] categories, int weight)
        {
            int count = 1;
            for (int c = 0; c < Columns.Length; c++)
                count *= categories[Columns[c]] < 0 ? Levels[c] : 1;
            ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>(count);
            Visit(0, 0);
            return terms.MoveToImmutable();

            void Visit(int depth, int index)
            {
                if (depth == Columns.Length)
                {
                    terms.Add(new Term(Offset + index, weight));
                    return;
                }

                int fixedCategory = categories[Columns[depth]];
                for (int category = fixedCategory < 0 ? 0 : fixedCategory; category < (fixedCategory < 0 ? Levels[depth] : fixedCategory + 1); category++)
                    Visit(depth + 1, (index * Levels[depth]) + category);
            }
        }
    }
}
