using System.Numerics;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>
/// An attacker of its own: dense Gauss-Jordan elimination over fractions of big whole numbers, from the definition. It shares no code
/// with the auditor and none with the pattern maker.
/// </summary>
internal static class RationalAttacker
{
    /// <summary>The ids of the hidden cells whose column lies in the span of the published ones.</summary>
    public static List<string> Determined(PublishedSystem system)
    {
        List<Fraction[]> rows = [];
        foreach (var relation in system.Relations)
            rows.Add(Dense(system.InnerCount, relation));
        foreach (PublishedCell cell in system.Cells)
        {
            if (cell.Value is not null)
                rows.Add(Dense(system.InnerCount, cell.Column));
        }

        // what is known to be zero is known
        foreach (PublishedCell cell in system.Cells.Where(static c => c.Value == 0))
        {
            foreach (Term term in cell.Column)
                rows.Add(Dense(system.InnerCount, [new Term(term.Inner, 1)]));
        }

        List<(int Pivot, Fraction[] Row)> basis = [];
        foreach (Fraction[] row in rows)
        {
            int pivot = Reduce(basis, row);
            if (pivot < 0)
                continue;
            Fraction scale = row[pivot];
            for (int i = 0; i < row.Length; i++)
                row[i] /= scale;
            foreach ((_, Fraction[] other) in basis)
                Subtract(other, row, other[pivot]);
            basis.Add((pivot, row));
        }

        List<string> determined = [];
        foreach (PublishedCell cell in system.Cells)
        {
            if (cell.Value is null && Reduce(basis, Dense(system.InnerCount, cell.Column)) < 0)
                determined.Add(cell.Id);
        }

        return determined;
    }

    private static int Reduce(List<(int Pivot, Fraction[] Row)> basis, Fraction[] row)
    {
        foreach ((int pivot, Fraction[] other) in basis)
            Subtract(row, other, row[pivot]);
        return Array.FindIndex(row, static f => !f.IsZero);
    }

    private static void Subtract(Fraction[] row, Fraction[] other, Fraction factor)
    {
        if (factor.IsZero)
            return;
        for (int i = 0; i < row.Length; i++)
            row[i] -= factor * other[i];
    }

    private static Fraction[] Dense(int count, IEnumerable<Term> terms)
    {
        Fraction[] row = new Fraction[count];
        Array.Fill(row, new Fraction(0, 1));
        foreach (Term term in terms)
            row[term.Inner] = new Fraction(term.Weight, 1);
        return row;
    }

    private readonly struct Fraction
    {
        private readonly BigInteger _numerator;
        private readonly BigInteger _denominator;

        public Fraction(BigInteger numerator, BigInteger denominator)
        {
            BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
            _numerator = numerator / common;
            _denominator = denominator / common;
        }

        public bool IsZero => _numerator.IsZero;

        public static Fraction operator -(Fraction a, Fraction b) => new((a._numerator * b._denominator) - (b._numerator * a._denominator), a._denominator * b._denominator);

        public static Fraction operator *(Fraction a, Fraction b) => new(a._numerator * b._numerator, a._denominator * b._denominator);

        public static Fraction operator /(Fraction a, Fraction b) => new(a._numerator * b._denominator, a._denominator * b._numerator);
    }
}
