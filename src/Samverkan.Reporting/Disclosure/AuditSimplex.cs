using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The simplex method over whole numbers for a part of a system: rows are kept as integer equations, so that nothing is rounded. Every
/// variable is at least zero.
/// </summary>
internal sealed class AuditSimplex
{
    private const long Largest = 1L << 60;
    private const int MostGreedyPivots = 300;

    private readonly int _width;
    private readonly int _movable;
    private readonly List<long[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly bool[] _isBasic;

    /// <param name="variables">The number of variables.</param>
    /// <param name="equations">The equations; the place of a term is its variable.</param>
    /// <param name="effort">What may still be spent, in numbers touched; shared by all parts.</param>
    /// <param name="marks">How many of the variables, the last, are always zero: one that stands in a single equation tells how often that equation is in a cause.</param>
    public AuditSimplex(int variables, IEnumerable<(IReadOnlyList<Term> Terms, long Total)> equations, Effort effort, int marks = 0)
    {
        _width = variables + 1;
        _movable = variables - marks;
        Spent = effort;
        _isBasic = new bool[variables];
        foreach ((IReadOnlyList<Term> terms, long total) in equations)
        {
            long[] row = new long[_width];
            int sign = total < 0 ? -1 : 1;
            foreach (Term term in terms)
                row[term.Inner] = sign * (long)term.Weight;
            row[^1] = sign * total;
            _rows.Add(row);
            _basic.Add(-1);
        }
    }

    /// <summary>Whether numbers grew too large or the effort was spent; nothing else then means anything.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What may still be spent.</summary>
    public Effort Spent { get; }

    /// <summary>Finds a first solution in fractions; false when there is none, or it failed.</summary>
    public bool Start()
    {
        // what the equations still lack, as a quantity to bring to zero
        long[] lack = new long[_width];
        foreach (long[] row in _rows)
        {
            for (int j = 0; j < _width; j++)
                lack[j] -= row[j];
        }

        Climb(lack);
        if (HasFailed || lack[^1] != 0)
            return false;
        for (int i = _rows.Count - 1; i >= 0; i--)
        {
            if (_basic[i] >= 0)
                continue;
            int column = Array.FindIndex(_rows[i], 0, _movable, static value => value != 0);
            if (column < 0)
            {
                _rows.RemoveAt(i);
                _basic.RemoveAt(i);
                continue;
            }

            if (_rows[i][column] < 0)
            {
                for (int j = 0; j < _width; j++)
                    _rows[i][j] = -_rows[i][j];
            }

            Pivot(i, column, []);
        }

        return !HasFailed;
    }

    /// <summary>The greatest value of a sum.</summary>
    /// <param name="sum">The sum; its terms' places are variables.</param>
    /// <returns>
    /// The value as a fraction, whether a solution in whole numbers reaches it, and the sum of the same value that is
    /// <c>Scale</c> times this sum plus what else stands in it, no weight of which is negative; <see langword="null"/> when nothing
    /// bounds the sum, or it failed.
    /// </returns>
    public (long Numerator, long Scale, bool IsWhole, ImmutableArray<Term> Cause)? Maximise(IReadOnlyList<Term> sum)
    {
        long[] goal = new long[_width + 1];
        foreach (Term term in sum)
            goal[term.Inner] = -(long)term.Weight;
        goal[_width] = 1;
        for (int i = 0; i < _rows.Count && !HasFailed; i++)
            Clear(goal, _rows[i], _basic[i]);
        if (!Climb(goal) || HasFailed)
            return null;
        long scale = goal[_width];
        Dictionary<int, int> weights = sum.ToDictionary(static t => t.Inner, static t => t.Weight);
        ImmutableArray<Term>.Builder cause = ImmutableArray.CreateBuilder<Term>();
        for (int j = 0; j < _width - 1; j++)
        {
            Int128 weight = ((Int128)scale * weights.GetValueOrDefault(j)) + goal[j];
            if (weight == 0)
                continue;
            if (Int128.Abs(weight) > int.MaxValue)
            {
                cause.Clear();
                break;
            }

            cause.Add(new Term(j, (int)weight));
        }

        bool isWhole = true;
        for (int i = 0; i < _rows.Count; i++)
            isWhole &= _rows[i][^1] % _rows[i][_basic[i]] == 0;
        return (goal[_width - 1], scale, isWhole, cause.ToImmutable());
    }

    /// <summary>The value of every variable in the present solution, about.</summary>
    public double[] Values()
    {
        double[] values = new double[_width - 1];
        for (int i = 0; i < _rows.Count; i++)
            values[_basic[i]] = (double)_rows[i][^1] / _rows[i][_basic[i]];
        return values;
    }

    /// <summary>The value of every variable in the present solution; <see langword="null"/> where one is not whole.</summary>
    public long[]? Whole()
    {
        long[] values = new long[_width - 1];
        for (int i = 0; i < _rows.Count; i++)
        {
            (values[_basic[i]], long rest) = Math.DivRem(_rows[i][^1], _rows[i][_basic[i]]);
            if (rest != 0)
                return null;
        }

        return values;
    }

    /// <summary>The first variable that is not whole in the present solution, with its value rounded down; <see langword="null"/> where all are.</summary>
    public (int Variable, long Below)? Fraction()
    {
        (int Variable, long Below)? first = null;
        for (int i = 0; i < _rows.Count; i++)
        {
            long own = _rows[i][_basic[i]];
            if (_rows[i][^1] % own != 0 && (first is null || _basic[i] < first.Value.Variable))
                first = (_basic[i], _rows[i][^1] / own);
        }

        return first;
    }

    /// <summary>Raises the quantity that a row speaks of until no variable helps; false when nothing bounds it.</summary>
    private bool Climb(long[] goal)
    {
        for (int pivots = 0; !HasFailed; pivots++)
        {
            int column = -1;
            for (int j = 0; j < _movable; j++)
            {
                // the steepest first; by number when that has not ended, which always ends (Bland 1977)
                if (goal[j] < 0 && !_isBasic[j] && (column < 0 || (pivots < MostGreedyPivots && goal[j] < goal[column])))
                    column = j;
            }

            if (column < 0)
                return true;
            int row = -1;
            for (int i = 0; i < _rows.Count; i++)
            {
                if (_rows[i][column] <= 0)
                    continue;
                if (row < 0)
                {
                    row = i;
                    continue;
                }

                int order = ((Int128)_rows[i][^1] * _rows[row][column]).CompareTo((Int128)_rows[row][^1] * _rows[i][column]);
                if (order < 0 || (order == 0 && _basic[i] < _basic[row]))
                    row = i;
            }

            if (row < 0)
                return false;
            Pivot(row, column, goal);
        }

        return false;
    }

    private void Pivot(int row, int column, long[] goal)
    {
        if (_basic[row] >= 0)
            _isBasic[_basic[row]] = false;
        _basic[row] = column;
        _isBasic[column] = true;
        for (int i = 0; i < _rows.Count && !HasFailed; i++)
        {
            if (i != row)
                Clear(_rows[i], _rows[row], column);
        }

        if (goal.Length > 0)
            Clear(goal, _rows[row], column);
    }

    /// <summary>Takes a column out of a row with another row that has a positive number there.</summary>
    private void Clear(long[] target, long[] source, int column)
    {
        long factor = target[column];
        if (factor == 0)
            return;
        long common = Gcd(Math.Abs(factor), source[column]);
        long own = source[column] / common;
        long other = factor / common;
        Spent.Left -= target.Length;
        bool isLarge = false;
        if (own == 1 && Math.Abs(other) == 1)
        {
            for (int j = 0; j < _width; j++)
            {
                target[j] -= other * source[j];
                isLarge |= Math.Abs(target[j]) > Largest;
            }
        }
        else
        {
            long divisor = 0;
            Int128[] wide = new Int128[target.Length];
            for (int j = 0; j < target.Length; j++)
            {
                wide[j] = ((Int128)target[j] * own) - (j < _width ? (Int128)source[j] * other : 0);
                isLarge |= Int128.Abs(wide[j]) > Largest;
            }

            if (!isLarge)
            {
                for (int j = 0; j < target.Length && divisor != 1; j++)
                    divisor = Gcd(Math.Abs((long)wide[j]), divisor);
                for (int j = 0; j < target.Length; j++)
                    target[j] = divisor > 1 ? (long)wide[j] / divisor : (long)wide[j];
            }
        }

        HasFailed |= isLarge || Spent.Left < 0;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    /// <summary>How much work may still be done, so that an attack ends at the same point on every machine.</summary>
    internal sealed class Effort(long left)
    {
        public long Left { get; set; } = left;
    }
}
