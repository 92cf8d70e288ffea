using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// All figures that are published together, as one linear system: each is a sum over inner cells. Cells that count the same inner
/// cells are one cell with one state, whatever table they stand in. Immutable.
/// </summary>
/// <remarks>
/// Source: z = Xᵀy in section 1 of the method papers (Langsrud 2024, DOI 10.1007/978-3-031-69651-0_6). A relation is a sum of inner
/// cells that every reader knows to be zero, for example that two tables of the same persons have the same margin.
/// </remarks>
public sealed class CellSystem
{
    /// <summary>Creates a system.</summary>
    /// <param name="innerCount">The number of inner cells.</param>
    /// <param name="cells">The figures, with unique ids.</param>
    /// <param name="relations">Sums of inner cells known to be zero, each by rising inner number; weights of either sign.</param>
    /// <exception cref="ArgumentException">An id occurs twice or a term points outside the inner cells.</exception>
    public CellSystem(int innerCount, ImmutableArray<OutputCell> cells, ImmutableArray<ImmutableArray<Term>> relations = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(innerCount);
        InnerCount = innerCount;
        Cells = cells.IsDefault ? [] : cells;
        Relations = relations.IsDefault ? [] : relations;
        HasNothingGiven = Cells.Any(static cell => cell is { Value: 0, Contributors: > 0 });
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (OutputCell cell in Cells)
        {
            if (!ids.Add(cell.Id))
                throw new ArgumentException("Two cells have the same id.", nameof(cells));
            if (cell.Column.Length > 0 && cell.Column[^1].Inner >= innerCount)
                throw new ArgumentException("A cell counts an inner cell that does not exist.", nameof(cells));
        }

        foreach (ImmutableArray<Term> relation in Relations)
        {
            if (relation.IsDefaultOrEmpty || relation[0].Inner < 0 || relation[^1].Inner >= innerCount)
                throw new ArgumentException("A relation is empty or names an inner cell that does not exist.", nameof(relations));
        }
    }

    /// <summary>The number of inner cells.</summary>
    public int InnerCount { get; }

    /// <summary>The figures, in the caller's order.</summary>
    public ImmutableArray<OutputCell> Cells { get; }

    /// <summary>Sums of inner cells that every reader knows to be zero.</summary>
    public ImmutableArray<ImmutableArray<Term>> Relations { get; }

    /// <summary>
    /// The system of figures that count sets of records. The inner cells are the distinct memberships that occur: records that
    /// are in exactly the same figures, the same number of times, are one inner cell.
    /// </summary>
    /// <remarks>
    /// The reader is thereby assumed to know which combinations occur, which is more than most know: it hides rather too much than
    /// too little. An empty cell has no record; where zeros are protected, <see cref="RecordCell.Within"/> tells in which figures
    /// somebody in it would have been counted. Where zeros are published nobody is imagined: an imagined record that some figures
    /// count and their sums do not would make a hidden cell look safe that a reader can work out.
    /// </remarks>
    /// <param name="recordCount">The number of records, for example persons of a cohort.</param>
    /// <param name="cells">The figures.</param>
    /// <param name="zeros">The rule for zeros by which the system will be protected.</param>
    /// <exception cref="ArgumentException">An id occurs twice, a named cell does not exist, or a part is not within its whole.</exception>
    public static CellSystem FromRecords(int recordCount, IReadOnlyList<RecordCell> cells, ZeroRule zeros = ZeroRule.Publish) =>
        new RecordSystemBuilder(recordCount, cells, imaginesRecords: zeros == ZeroRule.Protect).Build();

    /// <summary>
    /// Sums of figures that every reader knows, where the inner cells are memberships of which a reader is not told that somebody has them; a term's
    /// number is the cell's place, or lies behind the cells for what a sum leaves over. <see langword="null"/> where inner cells are cells of tables.
    /// </summary>
    internal ImmutableArray<ImmutableArray<Term>>? Sums { get; init; }

    /// <summary>Whether inner cells are the memberships of records.</summary>
    internal bool IsOfRecords { get; init; }

    /// <summary>Whether somebody gave nothing to a figure, as may be of amounts: then it is hidden though zeros are shown, and so may be what holds it.</summary>
    internal bool HasNothingGiven { get; }

    /// <summary>What an inner cell is, in words, where the system was made from tables.</summary>
    internal Func<int, string>? NameInner { get; init; }

    /// <summary>Of the relations those that the shorter vectors do not hold of themselves.</summary>
    internal ImmutableArray<ImmutableArray<Term>> Links { get; init; } = [];

    /// <summary>Whether the system was made from tables with a ring too large to be crossed: no bounds are then proved to be the best.</summary>
    internal bool HasLargeRing { get; init; }

    /// <summary>Whether inner cells are the crossing of a ring's columns, and no cells of any table.</summary>
    internal bool CrossesRing { get; init; }

    /// <summary>Shorter vectors for the same cells, where the system was made from tables.</summary>
    internal TableBasis? Basis { get; init; }

    /// <summary>What a reader is given when only some figures are published.</summary>
    /// <param name="isPublished">Whether the figure with this place in <see cref="Cells"/> is published.</param>
    /// <param name="isGuarded">Whether the implied cell with this place is to stay unknown; others that are implied are left out.</param>
    public PublishedSystem Publish(Func<int, bool> isPublished, Func<int, bool>? isGuarded = null)
    {
        ArgumentNullException.ThrowIfNull(isPublished);
        ImmutableArray<PublishedCell>.Builder published = ImmutableArray.CreateBuilder<PublishedCell>(Cells.Length);
        for (int i = 0; i < Cells.Length; i++)
        {
            OutputCell cell = Cells[i];
            if (cell.Implied && isGuarded?.Invoke(i) != true)
                continue;
            published.Add(new PublishedCell(cell.Id, cell.Column, !cell.Implied && isPublished(i) ? cell.Value : null) { IsImplied = cell.Implied, Least = cell.Least, IsNothingGiven = cell.Value == 0 && HasNothingGiven });
        }

        return new PublishedSystem(InnerCount, published.DrainToImmutable(), Relations) { HasLargeRing = HasLargeRing, CrossesRing = CrossesRing, SeeksWhole = !IsOfRecords };
    }

    /// <summary>
    /// The system with the sums that a reader sees, in which a hidden figure is known to count somebody. Which memberships occur is then not known
    /// to: in a small cohort that would be to know everybody.
    /// </summary>
    /// <param name="sums">The ids of parts and of their whole. What are no disjoint parts of their whole is passed over.</param>
    internal CellSystem WithSums(IEnumerable<(ImmutableArray<string> Parts, string Whole)> sums)
    {
        Dictionary<string, int> places = Cells.Select(static (cell, place) => (cell.Id, place)).ToDictionary(static c => c.Id, static c => c.place, StringComparer.Ordinal);
        // cells that count the same are one figure
        Dictionary<ImmutableArray<Term>, int> first = new(ColumnComparer.Instance);
        for (int i = 0; i < Cells.Length; i++)
            first.TryAdd(Cells[i].Column, i);
        HashSet<ImmutableArray<Term>> found = new(ColumnComparer.Instance);
        int next = Cells.Length;
        foreach ((ImmutableArray<string> parts, string whole) in sums)
        {
            SortedDictionary<int, int> rest = [];
            SortedDictionary<int, int> terms = new() { [first[Cells[places[whole]].Column]] = 1 };
            foreach (Term term in Cells[places[whole]].Column)
                rest[term.Inner] = term.Weight;
            foreach (ImmutableArray<Term> part in parts.Select(id => Cells[places[id]].Column))
            {
                terms[first[part]] = terms.GetValueOrDefault(first[part]) - 1;
                foreach (Term term in part)
                    rest[term.Inner] = rest.GetValueOrDefault(term.Inner) - term.Weight;
            }

            if (rest.Values.Any(static left => left < 0) || terms.Values.All(static weight => weight == 0))
                continue;
            ImmutableArray<Term> left = [.. rest.Where(static r => r.Value > 0).Select(static r => new Term(r.Key, r.Value))];
            if (!left.IsEmpty)
            {
                if (!first.TryGetValue(left, out int over))
                    first.Add(left, over = next++);
                terms[over] = terms.GetValueOrDefault(over) - 1;
            }

            ImmutableArray<Term> sum = [.. terms.Where(static t => t.Value != 0).Select(static t => new Term(t.Key, t.Value))];
            if (sum.Length > 1)
                found.Add(sum);
        }

        return new CellSystem(InnerCount, Cells, Relations) { NameInner = NameInner, Basis = Basis, IsOfRecords = IsOfRecords, Sums = [.. found] };
    }

    /// <summary>The cells as <see cref="PublishFigures"/> has them: each a number of its own, and those that count the same the same number.</summary>
    internal ImmutableArray<ImmutableArray<Term>> Figures()
    {
        Dictionary<ImmutableArray<Term>, int> first = new(ColumnComparer.Instance);
        ImmutableArray<ImmutableArray<Term>>.Builder figures = ImmutableArray.CreateBuilder<ImmutableArray<Term>>(Cells.Length);
        for (int i = 0; i < Cells.Length; i++)
        {
            first.TryAdd(Cells[i].Column, i);
            figures.Add([new Term(first[Cells[i].Column], 1)]);
        }

        return figures.MoveToImmutable();
    }

    /// <summary>What a reader is given, as figures that sum to each other, whoever they count.</summary>
    internal PublishedSystem PublishFigures(Func<int, bool> isPublished, Func<int, bool> isGuarded)
    {
        ImmutableArray<ImmutableArray<Term>> figures = Figures();
        ImmutableArray<PublishedCell>.Builder published = ImmutableArray.CreateBuilder<PublishedCell>(Cells.Length);
        for (int i = 0; i < Cells.Length; i++)
        {
            OutputCell cell = Cells[i];
            if (!cell.Implied || isGuarded(i))
                published.Add(new PublishedCell(cell.Id, figures[i], !cell.Implied && isPublished(i) ? cell.Value : null) { IsImplied = cell.Implied, Least = cell.Least, IsNothingGiven = cell.Value == 0 && HasNothingGiven });
        }

        int count = Math.Max(Cells.Length, Sums!.Value.SelectMany(static sum => sum).Select(static term => term.Inner + 1).DefaultIfEmpty(0).Max());
        return new PublishedSystem(count, published.DrainToImmutable(), Sums.Value);
    }

    internal ImmutableSortedDictionary<int, string> InnerNames(ImmutableArray<Witness> witnesses) =>
        NameInner is { } name
            ? witnesses.SelectMany(static w => w.Change).Select(static t => t.Inner).Distinct().ToImmutableSortedDictionary(static i => i, name)
            : ImmutableSortedDictionary<int, string>.Empty;
}
