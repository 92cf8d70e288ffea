using System.Collections.Immutable;
using System.Numerics;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Proof that a hidden cell cannot be worked out by adding and subtracting: a change of the inner cells that leaves every published
/// figure as it is and changes the hidden one. Anybody can check it without trusting the method. Immutable.
/// </summary>
/// <param name="Cell">The id of the hidden cell.</param>
/// <param name="Change">The change of each inner cell that changes, by rising inner number.</param>
public sealed record Witness(string Cell, ImmutableArray<Term> Change)
{
    /// <summary>Whether the change proves what it should, checked over the whole numbers.</summary>
    /// <param name="system">The system.</param>
    /// <param name="isPublished">Whether the figure with this place in the system is published.</param>
    public bool Proves(CellSystem system, Func<int, bool> isPublished)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(isPublished);
        Dictionary<int, int> change = Change.ToDictionary(static t => t.Inner, static t => t.Weight);
        bool changes = false;
        for (int i = 0; i < system.Cells.Length; i++)
        {
            OutputCell cell = system.Cells[i];
            bool isTarget = string.Equals(cell.Id, Cell, StringComparison.Ordinal);
            if (!isTarget && (cell.Implied || !isPublished(i)))
                continue;
            bool moved = !Product(cell.Column, change).IsZero;
            if (isTarget)
                changes = moved;
            else if (moved)
                return false;
        }

        return changes && system.Relations.All(relation => Product(relation, change).IsZero);
    }

    /// <summary>The cell and the number of changes.</summary>
    public override string ToString() => Cell;

    /// <summary>The smallest whole numbers in the proportions of a vector, or none when they are not small.</summary>
    internal static ImmutableArray<Term>? Integers(SparseVector vector)
    {
        long[] numerators = new long[vector.Count];
        long[] denominators = new long[vector.Count];
        BigInteger common = 1;
        for (int i = 0; i < vector.Count; i++)
        {
            if (!MersenneField.TryReconstruct(vector.Values[i], out numerators[i], out denominators[i]))
                return null;
            common = common / BigInteger.GreatestCommonDivisor(common, denominators[i]) * denominators[i];
            if (common > int.MaxValue)
                return null;
        }

        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>(vector.Count);
        for (int i = 0; i < vector.Count; i++)
        {
            BigInteger value = numerators[i] * (common / denominators[i]);
            if (BigInteger.Abs(value) > int.MaxValue)
                return null;
            terms.Add(new Term(vector.Rows[i], (int)value));
        }

        return terms.MoveToImmutable();
    }

    private static BigInteger Product(ImmutableArray<Term> column, Dictionary<int, int> change)
    {
        BigInteger sum = 0;
        foreach (Term term in column)
        {
            if (change.TryGetValue(term.Inner, out int value))
                sum += (BigInteger)term.Weight * value;
        }

        return sum;
    }
}
