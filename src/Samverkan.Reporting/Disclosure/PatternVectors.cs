using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The vectors in which a pattern is sought: over the inner cells.</summary>
internal sealed class PatternVectors
{
    private readonly CellSystem _system;
    private readonly int[] _occurrences;

    public PatternVectors(CellSystem system)
    {
        _system = system;
        _occurrences = new int[system.InnerCount];
        foreach (OutputCell cell in system.Cells)
        {
            foreach (Term term in cell.Column)
                _occurrences[term.Inner]++;
        }
    }

    public int Count => _system.InnerCount;

    /// <summary>What every reader knows: the relations, and the inner cells that a published zero tells of.</summary>
    public IEnumerable<SparseVector> Known(bool[] isZero) => _system.Relations.Select(r => OfSum(r.Any(t => isZero[t.Inner]) ? r.RemoveAll(t => isZero[t.Inner]) : r));

    /// <summary>The vector of a cell, without what is known to be zero.</summary>
    public SparseVector Of(int cell, ImmutableArray<Term> column) => OfSum(column);

    /// <summary>The vector of a sum of inner cells, without what is known to be zero.</summary>
    public SparseVector OfSum(ImmutableArray<Term> column)
    {
        int[] rows = new int[column.Length];
        ulong[] values = new ulong[column.Length];
        for (int i = 0; i < rows.Length; i++)
            (rows[i], values[i]) = (column[i].Inner, MersenneField.From(column[i].Weight));
        return new SparseVector(rows, values);
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
    public SparseVector ToInner(SparseVector change) => change;
}
