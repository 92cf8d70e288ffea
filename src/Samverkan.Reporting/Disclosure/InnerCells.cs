using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Counts by combination of categories, as a file of cells holds them, with the tables to be made of them. Immutable.</summary>
public sealed class InnerCells
{
    private readonly int[] _categories;
    private readonly long[] _counts;
    private readonly long[]? _keys;
    private readonly APrioriStatus[] _status;

    internal InnerCells(LinkedTables structure, int[] categories, long[] counts, APrioriStatus[] status, long[]? keys = null)
    {
        _keys = keys;
        Structure = structure;
        _categories = categories;
        _counts = counts;
        _status = status;
    }

    /// <summary>The tables without their counts.</summary>
    public LinkedTables Structure { get; }

    /// <summary>All columns of the file that classify, and the category of each, row by row.</summary>
    internal (ImmutableArray<ClassifyingColumn> Columns, int[] Codes) All { get; init; } = ([], []);

    /// <summary>The name of the amount that is summed; <see langword="null"/> where persons are counted.</summary>
    public string? Quantity { get; init; }

    /// <summary>Of amounts, whose each row is.</summary>
    internal ImmutableArray<int> Contributors { get; init; } = [];

    /// <summary>Of amounts, the name of each contributor by its number; empty where each row is somebody else's. Never shown.</summary>
    internal ImmutableArray<string> ContributorNames { get; init; } = [];

    /// <summary>Of amounts, the weight of each row.</summary>
    internal ImmutableArray<decimal> Weights { get; init; } = [];

    /// <summary>The number of combinations that were given.</summary>
    public int Count => _counts.Length;

    /// <summary>The sum of all counts.</summary>
    public long Total => _counts.Sum();

    /// <summary>The tables as one linear system, with the counts.</summary>
    /// <remarks>
    /// A cell that is no margin of its table has the status of the rows it sums: primary when any is, publish when all are.
    /// </remarks>
    public CellSystem ToSystem() => ToOwnSystem(Structure.Specs, null);

    /// <summary>The tables as one linear system, beside what earlier releases have told.</summary>
    /// <remarks>
    /// A release that tells the same value of every common cell counts the same persons: what it told is out. Another is of another
    /// day: where a cell differs from it by 1 to one less than the minimum, the few who have come or gone would be told.
    /// </remarks>
    /// <param name="earlier">The releases.</param>
    /// <param name="options">The rules.</param>
    /// <param name="bounding">The ids of cells that are to be hidden since they would bound what another day hides.</param>
    /// <param name="isApart">Whether one of the releases is of another day.</param>
    internal CellSystem ToSystem(IReadOnlyList<PublishedTables> earlier, DisclosureOptions options, IReadOnlySet<string> bounding, out bool isApart)
    {
        isApart = false;
        if (!TryJoin(earlier, out InnerCells? joined, out Refusal? refusal))
            throw new ArgumentException(refusal.Explain(Language.English), nameof(earlier));
        HashSet<int> own = [.. Structure.Specs.SelectMany((_, table) => joined.Structure.Tables[table])];
        CellSystem now = joined.ToOwnSystem(Structure.Specs, null);
        HashSet<int> isOut = [];
        HashSet<int> wasHidden = [];
        HashSet<int> isChange = [];
        foreach (PublishedTables release in earlier)
        {
            (int? Place, long? Value)[] cells = [.. EarlierRelease.Cells(release, joined.Structure)];
            // a category that is not there any more has nobody
            if (Array.TrueForAll(cells, cell => cell.Value is not { } told || told == (cell.Place is { } place ? now.Cells[place].Value : 0)))
            {
                isOut.UnionWith(cells.Where(static cell => cell is { Place: not null, Value: not null }).Select(static cell => cell.Place!.Value));
                wasHidden.UnionWith(cells.Where(cell => cell is { Place: { } place, Value: null } && (now.Cells[place].Value > 0 || options.Zeros == ZeroRule.Protect)).Select(static cell => cell.Place!.Value));
            }
            else
            {
                isApart = true;
                isChange.UnionWith(cells.Where(cell => cell is { Place: { } place, Value: { } told } && Math.Abs(now.Cells[place].Value - told) is var few && few >= 1 && few < options.MinimumCount).Select(static cell => cell.Place!.Value));
            }
        }

        return joined.ToOwnSystem(Structure.Specs, place => new EarlierCell(isOut.Contains(place), wasHidden.Contains(place) && !isOut.Contains(place), isChange.Contains(place), !own.Contains(place), bounding.Contains(now.Cells[place].Id) && !isOut.Contains(place)));
    }

    /// <summary>The cells with the tables of earlier releases beside those that are to be published, if the file divides by all their columns.</summary>
    internal bool TryJoin(IReadOnlyList<PublishedTables> earlier, [NotNullWhen(true)] out InnerCells? joined, [NotNullWhen(false)] out Refusal? refusal)
    {
        (joined, refusal) = (this, null);
        TableSpec[] specs = [.. Structure.Specs, .. earlier.SelectMany(EarlierRelease.Levels).Where(spec => !Structure.Specs.Contains(spec)).Distinct()];
        if (specs.Length == Structure.Specs.Length)
            return true;
        // columns that are nested now stay so
        ClassifyingColumn[] columns = [.. All.Columns.Select(column => Structure.Columns.FirstOrDefault(own => string.Equals(own.Name, column.Name, StringComparison.Ordinal)) ?? column)];
        joined = null;
        if (specs.SelectMany(static spec => spec.Columns).FirstOrDefault(name => !Array.Exists(columns, column => string.Equals(column.Name, name, StringComparison.Ordinal))) is { } missing)
        {
            refusal = DisclosureCodes.MissingEarlierColumn.With(missing);
            return false;
        }

        if (!LinkedTables.TryCreate(columns, specs, ColumnLink.Find(columns, All.Codes, _counts, Quantity is not null, specs), out LinkedTables? structure, out refusal))
            return false;
        int[] used = [.. structure.Columns.Select(column => Array.FindIndex(columns, c => string.Equals(c.Name, column.Name, StringComparison.Ordinal)))];
        int[] categories = new int[_counts.Length * used.Length];
        for (int row = 0; row < _counts.Length; row++)
        {
            for (int c = 0; c < used.Length; c++)
                categories[(row * used.Length) + c] = All.Codes[(row * columns.Length) + used[c]];
        }

        joined = new InnerCells(structure, categories, _counts, _status, _keys) { All = All };
        return true;
    }

    /// <summary>The system of all tables, in which the rows' own status is that of the cells of some.</summary>
    private CellSystem ToOwnSystem(ImmutableArray<TableSpec> specs, Func<int, EarlierCell>? earlier)
    {
        APrioriStatus[] status = new APrioriStatus[Structure.Tables.SelectMany(static table => table).Max() + 1];
        foreach (TableSpec spec in specs)
        {
            Dictionary<int, (int Rows, int Publish, bool Primary)> cells = [];
            int[] own = Structure.LeavesOf(spec);
            int[] categories = new int[Structure.Columns.Length];
            for (int row = 0; row < _counts.Length; row++)
            {
                Array.Fill(categories, -1);
                foreach (int column in own)
                    categories[column] = _categories[(row * Structure.Columns.Length) + column];
                int place = Structure.Place(categories);
                (int rows, int publish, bool primary) = cells.GetValueOrDefault(place);
                cells[place] = (rows + 1, publish + (_status[row] == APrioriStatus.Publish ? 1 : 0), primary || _status[row] == APrioriStatus.Primary);
            }

            foreach ((int place, (int rows, int publish, bool primary)) in cells)
            {
                if (primary)
                    status[place] = APrioriStatus.Primary;
                else if (publish == rows && status[place] == APrioriStatus.None)
                    status[place] = APrioriStatus.Publish;
            }
        }

        return Structure.Count(Rows(), place => status[place], earlier);
    }

    /// <summary>The tables of sums of amounts as one linear system: a sum that the rules call unsafe is to be hidden, with its reason.</summary>
    /// <param name="options">The rules.</param>
    /// <param name="minimumCount">The least number of contributors.</param>
    /// <param name="earlier">Earlier releases: a change that the rules would call unsafe, were it a sum of its own, is to be hidden as well.</param>
    /// <exception cref="InvalidOperationException">The cells are counts and no amounts.</exception>
    internal CellSystem ToMagnitudes(MagnitudeOptions options, int minimumCount = 1, IReadOnlyList<EarlierAmounts>? earlier = null)
    {
        if (Quantity is null)
            throw new InvalidOperationException("The cells hold counts and no amounts.");
        CellSystem sums = ToSystem();
        List<Contribution>?[] of = Given();
        MagnitudeChanges changes = new(this, [.. sums.Cells.Select(static cell => cell.Value)], of, options, minimumCount, earlier ?? []);
        ImmutableArray<OutputCell>.Builder cells = ImmutableArray.CreateBuilder<OutputCell>(of.Length);
        for (int i = 0; i < of.Length; i++)
        {
            OutputCell cell = sums.Cells[i];
            List<Contribution> given = of[i] ?? [];
            LocalizedText? broken = MagnitudeRules.Broken(given, options);
            int contributors = given.Select(static c => c.Contributor).Distinct().Count();
            // for whatever reason the sum is to be hidden
            bool isUnsafe = broken is not null || cell.Status == APrioriStatus.Primary || contributors < minimumCount;
            decimal largest = Math.Max(isUnsafe ? MagnitudeRules.Largest(given) : 0, changes.Largest(i) ?? 0);
            cells.Add(new OutputCell(cell.Id, cell.Column, cell.Value, contributors)
            {
                Importance = cell.Importance,
                Status = broken is not null || changes.Largest(i) is not null ? APrioriStatus.Primary : cell.Status,
                Rule = broken,
                Sole = contributors == 1 ? given[0].Contributor : null,
                IsOut = changes.IsOut(i),
                IsReleaseChange = broken is null && changes.Largest(i) is not null,
                // the second largest may not come closer to the largest through the bounds than through the sum
                Width = Math.Max(1, (long)decimal.Ceiling(largest * (options.PPercent ?? 10) / 100)),
            });
        }

        return new CellSystem(sums.InnerCount, cells.MoveToImmutable(), sums.Relations) { NameInner = sums.NameInner, Links = sums.Links, HasLargeRing = sums.HasLargeRing, CrossesRing = sums.CrossesRing, Basis = sums.Basis };
    }

    /// <summary>Of amounts, who gave what to each cell of the tables, by its place; nothing where nobody did.</summary>
    internal List<Contribution>?[] Given()
    {
        List<Contribution>?[] given = new List<Contribution>?[Structure.CellCount];
        int[][] figures = FiguresOfRows();
        for (int row = 0; row < figures.Length; row++)
        {
            foreach (int figure in figures[row])
                (given[figure] ??= []).Add(new Contribution(Contributors[row], _counts[row]) { Weight = Weights[row] });
        }

        return given;
    }

    /// <summary>The keys of the rows in billionths, or none when they were read without.</summary>
    internal long[]? Keys() => _keys is null ? null : [.. _keys];

    internal long[] Counts() => [.. _counts];

    /// <summary>For each row the cells of the tables in which it is counted, by their place in the system.</summary>
    internal int[][] FiguresOfRows()
    {
        int[][] figures = new int[_counts.Length][];
        int[] categories = new int[Structure.Columns.Length];
        for (int row = 0; row < figures.Length; row++)
        {
            HashSet<int> own = [];
            foreach (TableSpec spec in Structure.Specs)
            {
                // each chain shows its narrowest column, or a wider one, or its total
                int[][] chains = [.. spec.Chains.Select(chain => chain.Select(name => Structure.ColumnsOf(spec)[spec.Columns.IndexOf(name)]).ToArray())];
                int[] chosen = new int[chains.Length];
                foreach (int first in chains[0])
                    Fill(0, first);
                Fill(0, -1);

                void Fill(int depth, int column)
                {
                    chosen[depth] = column;
                    if (depth + 1 < chains.Length)
                    {
                        foreach (int next in chains[depth + 1])
                            Fill(depth + 1, next);
                        Fill(depth + 1, -1);
                        return;
                    }

                    Array.Fill(categories, -1);
                    for (int c = 0; c <= depth; c++)
                    {
                        if (chosen[c] >= 0)
                            categories[chosen[c]] = _categories[(row * categories.Length) + chosen[c]];
                    }

                    own.Add(Structure.Place(categories));
                }
            }

            figures[row] = [.. own.Order()];
        }

        return figures;
    }

    /// <summary>The sum of a quantity of the rows in each cell of the tables.</summary>
    internal long[] Sums(long[] quantity)
    {
        long[] sums = new long[Structure.CellCount];
        int[][] figures = FiguresOfRows();
        for (int row = 0; row < quantity.Length; row++)
        {
            foreach (int figure in figures[row])
                sums[figure] += quantity[row];
        }

        return sums;
    }

    private IEnumerable<(int[] Categories, long Count)> Rows()
    {
        int[] categories = new int[Structure.Columns.Length];
        for (int row = 0; row < _counts.Length; row++)
        {
            Array.Copy(_categories, row * categories.Length, categories, 0, categories.Length);
            yield return (categories, _counts[row]);
        }
    }
}
