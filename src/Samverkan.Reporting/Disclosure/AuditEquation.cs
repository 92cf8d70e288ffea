using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A published figure as an equation: its column times the inner cells is its total.</summary>
internal sealed class AuditEquation
{
    private readonly bool _allPositive;

    public AuditEquation(string? cell, ImmutableArray<Term> column, long total)
    {
        Cell = cell;
        Column = column;
        Total = total;
        Left = total;
        Unknown = column.Length;
        _allPositive = column.All(static term => term.Weight > 0);
    }

    /// <summary>The published cell's id, or <see langword="null"/> for a relation.</summary>
    public string? Cell { get; }

    public ImmutableArray<Term> Column { get; }

    public long Total { get; }

    /// <summary>The total less what is known.</summary>
    public long Left { get; private set; }

    /// <summary>The number of inner cells not yet known.</summary>
    public int Unknown { get; private set; }

    /// <summary>Counts are not negative, so nothing left means that every part is zero.</summary>
    public bool TellsZeros => Left == 0 && _allPositive && Unknown > 0;

    /// <summary>The inner cells that this equation told to be zero.</summary>
    public ImmutableArray<Term> ZeroParts { get; set; } = [];

    public void Resolve(int inner, long value)
    {
        int low = 0, high = Column.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Column[middle].Inner < inner)
                low = middle + 1;
            else
                high = middle;
        }

        Left -= Column[low].Weight * value;
        Unknown--;
    }
}
