using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Elimination of equations modulo one prime, which remembers of which equations each row is made. Columns from 0 are the unknowns;
/// behind them stands one column for each equation.
/// </summary>
internal sealed class ModularAttack
{
    private readonly MontgomeryField _field;
    private readonly int _unknownCount;
    private readonly IReadOnlyList<Term[]> _equations;
    private readonly bool _isTracked;
    private readonly List<(int Pivot, int[] Places, ulong[] Values)> _basis = [];
    private readonly int[] _basisOf;
    private readonly int[] _occurrences;
    private readonly ulong[] _work;
    private readonly bool[] _touched;
    private readonly List<int> _places = [];
    private readonly PriorityQueue<int, int> _pending = new();

    public ModularAttack(MontgomeryField field, int unknownCount, IReadOnlyList<Term[]> equations, bool isTracked = true)
    {
        _field = field;
        _unknownCount = unknownCount;
        _equations = equations;
        _isTracked = isTracked;
        _basisOf = new int[unknownCount];
        Array.Fill(_basisOf, -1);
        _occurrences = new int[unknownCount];
        int width = unknownCount + (isTracked ? equations.Count : 0);
        _work = new ulong[width];
        _touched = new bool[width];
        foreach (Term[] row in equations)
        {
            foreach (Term term in row)
                _occurrences[term.Inner]++;
        }

        for (int e = 0; e < equations.Count; e++)
            AddEquation(e);
    }

    public int Rank => _basis.Count;

    /// <summary>Equations that say nothing new, each as a sum of the others; the sum of all terms is the zero row.</summary>
    public List<Dependence> Dependences { get; } = [];

    /// <summary>Whether a row is a sum of the equations modulo the prime.</summary>
    public bool Spans(Term[] row)
    {
        Load(row);
        bool spans = Clear() < 0;
        Forget();
        return spans;
    }

    /// <summary>The row as a sum of the equations modulo the prime, or none.</summary>
    public Dependence? Find(Term[] row)
    {
        Load(row);
        // the equation columns collect minus the factors
        Dependence? dependence = Clear() < 0 ? Collect(row, negate: true) : null;
        Forget();
        return dependence;
    }

    /// <summary>The same sum of the equations' totals, as a residue.</summary>
    public ulong Sum(Dependence dependence, IReadOnlyList<AuditEquation> totals)
    {
        ulong sum = 0;
        for (int i = 0; i < dependence.Equations.Length; i++)
            sum = _field.Add(sum, _field.Multiply(dependence.Factors[i], _field.From(totals[dependence.Equations[i]].Left)));
        return _field.ToResidue(sum);
    }

    /// <summary>Turns the factors into fractions and checks with whole numbers that they give the row.</summary>
    public bool TryProve(Dependence dependence, out ImmutableArray<(int Row, long Numerator, long Denominator)> factors)
    {
        factors = [];
        (int, long, long)[] found = new (int, long, long)[dependence.Equations.Length];
        long common = 1;
        for (int i = 0; i < found.Length; i++)
        {
            if (!TryFraction(_field.ToResidue(dependence.Factors[i]), out long numerator, out long denominator))
                return false;
            found[i] = (dependence.Equations[i], numerator, denominator);
            common = common / Gcd(common, denominator) * denominator;
            if (common > int.MaxValue)
                return false;
        }

        Dictionary<int, Int128> sum = [];
        foreach ((int equation, long numerator, long denominator) in found)
        {
            long factor = numerator * (common / denominator);
            foreach (Term term in _equations[equation])
                sum[term.Inner] = sum.GetValueOrDefault(term.Inner) + ((Int128)factor * term.Weight);
        }

        foreach (Term term in dependence.Row)
            sum[term.Inner] = sum.GetValueOrDefault(term.Inner) - ((Int128)common * term.Weight);
        if (sum.Values.Any(static value => value != 0))
            return false;
        factors = [.. found];
        return true;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    // lattice reduction in two dimensions: the shortest fraction congruent to the residue
    private bool TryFraction(ulong residue, out long numerator, out long denominator)
    {
        const ulong Bound = 1UL << 30;
        Int128 r0 = _field.Prime, r1 = residue, t0 = 0, t1 = 1;
        while (r1 > Bound)
        {
            Int128 quotient = r0 / r1;
            (r0, r1) = (r1, r0 - (quotient * r1));
            (t0, t1) = (t1, t0 - (quotient * t1));
        }

        numerator = (long)(t1 < 0 ? -r1 : r1);
        denominator = (long)Int128.Abs(t1);
        return denominator > 0 && denominator <= (long)Bound;
    }

    private void AddEquation(int equation)
    {
        Load(_equations[equation]);
        if (_isTracked)
            Add(_unknownCount + equation, _field.One);
        int pivot = Clear();
        if (pivot >= 0)
        {
            ulong inverse = _field.Invert(_work[pivot]);
            int[] places = [.. _places.Where(place => _work[place] != 0)];
            ulong[] values = new ulong[places.Length];
            for (int i = 0; i < places.Length; i++)
                values[i] = _field.Multiply(_work[places[i]], inverse);
            _basisOf[pivot] = _basis.Count;
            _basis.Add((pivot, places, values));
        }
        else if (_isTracked)
        {
            Dependences.Add(Collect([], negate: false));
        }

        Forget();
    }

    private Dependence Collect(Term[] row, bool negate)
    {
        List<int> equations = [];
        List<ulong> factors = [];
        foreach (int place in _places.Where(place => place >= _unknownCount && _work[place] != 0).Order())
        {
            equations.Add(place - _unknownCount);
            factors.Add(negate ? _field.Negate(_work[place]) : _work[place]);
        }

        return new Dependence(row, [.. equations], [.. factors]);
    }

    private void Load(Term[] row)
    {
        foreach (Term term in row)
            Add(term.Inner, _field.From(term.Weight));
    }

    private void Add(int place, ulong value)
    {
        _work[place] = _field.Add(_work[place], value);
        if (_touched[place])
            return;
        _touched[place] = true;
        _places.Add(place);
        if (place < _unknownCount && _basisOf[place] >= 0)
            _pending.Enqueue(_basisOf[place], _basisOf[place]);
    }

    /// <summary>Takes away what the basis spans; gives the best pivot among what is left, or −1 when nothing is.</summary>
    private int Clear()
    {
        while (_pending.TryDequeue(out int k, out _))
        {
            (int pivot, int[] places, ulong[] values) = _basis[k];
            if (_work[pivot] == 0)
                continue;
            ulong factor = _field.Negate(_work[pivot]);
            for (int i = 0; i < places.Length; i++)
                Add(places[i], _field.Multiply(values[i], factor));
        }

        int best = -1;
        foreach (int place in _places)
        {
            if (place >= _unknownCount || _work[place] == 0)
                continue;
            if (best < 0 || _occurrences[place] < _occurrences[best] || (_occurrences[place] == _occurrences[best] && place > best))
                best = place;
        }

        return best;
    }

    private void Forget()
    {
        foreach (int place in _places)
        {
            _work[place] = 0;
            _touched[place] = false;
        }

        _places.Clear();
    }
}
