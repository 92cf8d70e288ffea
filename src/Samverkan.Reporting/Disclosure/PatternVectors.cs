using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The vectors in which a pattern is sought: over the coordinates of linked tables where there are such, otherwise over the inner cells.
/// </summary>
internal sealed class PatternVectors
{
    private readonly CellSystem _system;
    private readonly TableBasis? _basis;
    private readonly SparseVector[] _ofCell;
    private readonly int[] _occurrences;
    private List<(int Inner, ulong Value)>[]? _innerOf;

    public PatternVectors(CellSystem system)
    {
        _system = system;
        _basis = system.Basis;
        _ofCell = new SparseVector[_basis is null ? 0 : system.Cells.Length];
        for (int i = 0; i < _ofCell.Length; i++)
            _ofCell[i] = _basis!.OfCell(i);
        if (_basis is not null)
        {
            // an inner cell that is no figure of any table still has coordinates
            for (int inner = 0; inner < system.InnerCount; inner++)
                _basis.OfInner(inner);
        }

        Count = _basis?.Count ?? system.InnerCount;
        _occurrences = new int[Count];
        foreach (OutputCell cell in _basis is null ? system.Cells : [])
        {
            foreach (Term term in cell.Column)
                _occurrences[term.Inner]++;
        }

        foreach (SparseVector vector in _ofCell)
        {
            foreach (int row in vector.Rows)
                _occurrences[row]++;
        }
    }

    public int Count { get; }

    /// <summary>For each cell the first that counts the same; found by the first attempt.</summary>
    public (int First, ImmutableArray<Term> Column)[]? Collapsed { get; set; }

    /// <summary>What is in the span before anything is offered, with the pivots; found by the first attempt.</summary>
    public List<(SparseVector Vector, int Pivot)>? Started { get; set; }

    /// <summary>What every reader knows: the relations, and the inner cells that a published zero tells of.</summary>
    public IEnumerable<SparseVector> Known(bool[] isZero) =>
        _basis is null
            ? _system.Relations.Select(r => OfSum(r.Any(t => isZero[t.Inner]) ? r.RemoveAll(t => isZero[t.Inner]) : r))
            : Enumerable.Range(0, isZero.Length).Where(inner => isZero[inner]).Select(_basis.OfInner).OrderBy(static v => v.Count).Concat(_system.Links.Select(OfSum));

    /// <summary>The vector of a cell. Over inner cells, without what is known to be zero.</summary>
    public SparseVector Of(int cell, ImmutableArray<Term> column) => _basis is null ? OfSum(column) : _ofCell[cell];

    /// <summary>The vector of a sum of inner cells.</summary>
    public SparseVector OfSum(ImmutableArray<Term> column)
    {
        int[] rows = new int[column.Length];
        ulong[] values = new ulong[column.Length];
        if (_basis is null)
        {
            for (int i = 0; i < rows.Length; i++)
                (rows[i], values[i]) = (column[i].Inner, MersenneField.From(column[i].Weight));
            return new SparseVector(rows, values);
        }

        SortedDictionary<int, ulong> sum = [];
        foreach (Term term in column)
        {
            SparseVector inner = _basis.OfInner(term.Inner);
            ulong weight = MersenneField.From(term.Weight);
            for (int i = 0; i < inner.Count; i++)
                sum[inner.Rows[i]] = MersenneField.Add(sum.GetValueOrDefault(inner.Rows[i]), MersenneField.Multiply(inner.Values[i], weight));
        }

        return new SparseVector([.. sum.Where(static s => s.Value != 0).Select(static s => s.Key)], [.. sum.Values.Where(static v => v != 0)]);
    }

    /// <summary>
    /// The row that fewest cells stand in, and the last of those: the pivots of sums in one direction then lie on one side of the
    /// table, where sums in other directions seldom meet them, and vectors stay short.
    /// </summary>
    public int Pivot(SparseVector rest)
    {
        int best = rest.Rows[0];
        foreach (int row in rest.Rows)
        {
            if (_occurrences[row] <= _occurrences[best])
                best = row;
        }

        return best;
    }

    /// <summary>A change that no published figure notices, as a change of the inner cells.</summary>
    public SparseVector ToInner(SparseVector change)
    {
        if (_basis is null)
            return change;
        _innerOf ??= InnerOf(_basis);
        SortedDictionary<int, ulong> inner = [];
        for (int i = 0; i < change.Count; i++)
        {
            foreach ((int cell, ulong value) in _innerOf[change.Rows[i]])
                inner[cell] = MersenneField.Add(inner.GetValueOrDefault(cell), MersenneField.Multiply(change.Values[i], value));
        }

        return new SparseVector([.. inner.Where(static s => s.Value != 0).Select(static s => s.Key)], [.. inner.Values.Where(static v => v != 0)]);
    }

    private List<(int, ulong)>[] InnerOf(TableBasis basis)
    {
        List<(int, ulong)>[] of = new List<(int, ulong)>[Count];
        for (int row = 0; row < of.Length; row++)
            of[row] = [];
        for (int inner = 0; inner < _system.InnerCount; inner++)
        {
            SparseVector vector = basis.OfInner(inner);
            for (int i = 0; i < vector.Count; i++)
                of[vector.Rows[i]].Add((inner, vector.Values[i]));
        }

        return of;
    }
}
