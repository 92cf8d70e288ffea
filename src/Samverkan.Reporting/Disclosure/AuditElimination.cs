using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The second part of an attack: which hidden cells are sums of published ones, exactly over the rational numbers.</summary>
internal sealed class AuditElimination
{
    private readonly AuditPresolve _known;
    private readonly List<AuditEquation> _equations;
    private readonly int[] _unknownOf;
    private readonly int _unknownCount;
    private readonly List<Term[]> _rows = [];
    private bool _isConsistent;

    public AuditElimination(AuditPresolve known)
    {
        _known = known;
        _isConsistent = known.IsConsistent;
        _unknownOf = new int[known.System.InnerCount];
        for (int inner = 0; inner < _unknownOf.Length; inner++)
            _unknownOf[inner] = known.Known[inner] is null ? _unknownCount++ : -1;
        // short equations first, so that long ones are cleared by them and not the other way round
        _equations = [.. known.Equations.Where(static e => e.Unknown > 0).OrderBy(static e => e.Unknown)];
        foreach (AuditEquation equation in _equations)
            _rows.Add(Unknowns(known.Split(equation.Column).Unknown));
    }

    public AuditReport Run()
    {
        PublishedSystem system = _known.System;
        List<(int Cell, Term[] Row, long Constant)> targets = [];
        for (int i = 0; i < system.Cells.Length; i++)
        {
            if (system.Cells[i].Value is not null)
                continue;
            (List<Term> unknown, long constant) = _known.Split(system.Cells[i].Column);
            targets.Add((i, Unknowns(unknown), constant));
        }

        MontgomeryField field = new(MontgomeryField.PrimeBelow(1UL << 62));
        ModularAttack attack = new(field, _unknownCount, _rows);
        bool proved = true;
        foreach (Dependence dependence in attack.Dependences)
        {
            proved &= attack.TryProve(dependence, out _);
            _isConsistent &= attack.Sum(dependence, _equations) == 0;
        }

        bool[] determined = new bool[targets.Count];
        AuditedCell[] cells = new AuditedCell[targets.Count];
        for (int t = 0; t < cells.Length; t++)
        {
            (int cell, Term[] row, long constant) = targets[t];
            cells[t] = new AuditedCell(system.Cells[cell].Id);
            if (row.Length == 0)
            {
                determined[t] = true;
                cells[t] = cells[t] with { IsDetermined = true, Determined = constant };
            }
            else if (attack.Find(row) is { } dependence)
            {
                determined[t] = true;
                bool shown = attack.TryProve(dependence, out ImmutableArray<(int Row, long Numerator, long Denominator)> factors);
                proved &= shown;
                ulong sum = attack.Sum(dependence, _equations);
                cells[t] = cells[t] with
                {
                    IsDetermined = true,
                    Determined = sum <= long.MaxValue >> 2 ? (long)sum + constant : null,
                    From = shown && row.Length == system.Cells[cell].Column.Length ? From(factors) : [],
                };
            }
        }

        if (!proved)
        {
            bool[] confirmed = Confirm([.. targets.Select(static t => t.Row)]);
            for (int t = 0; t < cells.Length; t++)
            {
                if (targets[t].Row.Length > 0 && confirmed[t] != determined[t])
                    cells[t] = new AuditedCell(cells[t].Id) { IsDetermined = confirmed[t] };
            }
        }

        return new AuditReport([.. cells], system.Cells.Length - cells.Length, _isConsistent);
    }

    /// <summary>
    /// Decides by primes alone. A prime under which the rank is too small, or a cell looks determined that is not, divides a
    /// determinant that is not zero; Hadamard bounds every such determinant, so enough primes cannot all err.
    /// </summary>
    private bool[] Confirm(IReadOnlyList<Term[]> targets)
    {
        double bound = Hadamard(targets);
        double bits = 0;
        int rank = -1;
        bool[] confirmed = new bool[targets.Count];
        ulong prime = 1UL << 62;
        while (bits <= bound)
        {
            prime = MontgomeryField.PrimeBelow(prime);
            ModularAttack attack = new(new MontgomeryField(prime), _unknownCount, _rows, isTracked: false);
            if (attack.Rank < rank)
                continue;
            bool isBetter = attack.Rank > rank;
            if (isBetter)
                (rank, bits) = (attack.Rank, 0);
            bits += 61.9;
            for (int t = 0; t < confirmed.Length; t++)
                confirmed[t] = (isBetter || confirmed[t]) && targets[t].Length > 0 && attack.Spans(targets[t]);
        }

        return confirmed;
    }

    private double Hadamard(IReadOnlyList<Term[]> targets)
    {
        static double Bits(double squares) => Math.Log2(Math.Max(squares, 1)) / 2;
        double[] columns = new double[_unknownCount];
        double[] rows = new double[_rows.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            foreach (Term term in _rows[i])
            {
                double square = (double)term.Weight * term.Weight;
                rows[i] += square;
                columns[term.Inner] += square;
            }
        }

        double largest = targets.Select(static row => row.Sum(static t => (double)t.Weight * t.Weight)).DefaultIfEmpty(1).Max();
        double byRows = rows.Sum(Bits) + Bits(largest);
        double byColumns = columns.Sum(square => Bits(square + largest));
        return Math.Min(byRows, byColumns) + 1;
    }

    // one sum of published cells says it all only when no part of them was known before
    private ImmutableArray<AuditTerm> From(ImmutableArray<(int Row, long Numerator, long Denominator)> factors) =>
        factors.Any(f => _equations[f.Row].Unknown < _equations[f.Row].Column.Length)
            ? []
            : [.. factors.Where(f => _equations[f.Row].Cell is not null).Select(f => new AuditTerm(_equations[f.Row].Cell!, f.Numerator, f.Denominator))];

    private Term[] Unknowns(List<Term> terms)
    {
        Term[] row = new Term[terms.Count];
        for (int i = 0; i < row.Length; i++)
            row[i] = terms[i] with { Inner = _unknownOf[terms[i].Inner] };
        return row;
    }
}
