using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A part of a system that is solved to the end. What is at least so much is counted from there.</summary>
internal sealed class SolvedPart
{
    /// <summary>The most variables times equations that a part may have to be solved in whole numbers where its solution in fractions is not whole.</summary>
    public const int LargestBranched = 10_000;

    /// <summary>The most that is spent on whether a sum that is not whole in fractions can be more in whole numbers.</summary>
    private const long LargestTrial = 4_000_000;

    private const int MostWhole = 200;

    // one more or less, and what a double may lack
    private const double SurelyAnother = 1.001;

    private readonly Dictionary<int, int> _places = [];
    private readonly int[] _inner;
    private readonly long[] _from;
    private readonly AuditSimplex _simplex;
    private readonly bool _isBranched;
    private readonly ImmutableArray<(ImmutableArray<Term> Terms, long Total)> _equations;
    private readonly Dictionary<ImmutableArray<Term>, (long Lower, long? Upper, bool IsWhole, ImmutableArray<Term> Cause)?> _found = new(ColumnComparer.Instance);

    // solutions in whole numbers that were found on the way: mostly one of them reaches the next bound
    private readonly List<long[]> _whole = [];
    private readonly List<double[]> _fractions = [];

    private readonly long _effort;

    // what somebody alone knows
    private readonly ImmutableArray<(ImmutableArray<Term> Terms, long Total)> _own;

    /// <param name="equations">The sums.</param>
    /// <param name="lower">What every inner cell is at least.</param>
    /// <param name="effort">What may be spent.</param>
    /// <param name="isBranched">Whether whole numbers are sought where those of a solution are not.</param>
    /// <param name="own">How many of the sums, the last, only somebody knows who stands alone.</param>
    public SolvedPart(ImmutableArray<(ImmutableArray<Term> Terms, long Left)> equations, long[] lower, AuditSimplex.Effort effort, bool isBranched, int own = 0)
    {
        _isBranched = isBranched;
        foreach (Term term in equations.SelectMany(static e => e.Terms))
            _places.TryAdd(term.Inner, _places.Count);
        _inner = [.. _places.OrderBy(static p => p.Value).Select(static p => p.Key)];
        _from = [.. _inner.Select(inner => lower[inner])];
        _equations = [.. equations.Select(e => ((ImmutableArray<Term>)[.. e.Terms.Select(t => t with { Inner = _places[t.Inner] })], e.Left - e.Terms.Sum(t => t.Weight * lower[t.Inner])))];
        _own = _equations[^own..];
        _effort = effort.Left;
        _simplex = new AuditSimplex(_places.Count + own, _equations.Select((e, place) => ((IReadOnlyList<Term>)Marked(e.Terms, place - _equations.Length + own), e.Total)), effort, own);
        bool started = _simplex.Start();
        IsPossible = started || _simplex.HasFailed;
    }

    public bool IsPossible { get; }

    /// <summary>What was spent on the part until now.</summary>
    public long Spent => _effort - _simplex.Spent.Left;

    /// <summary>The inner cells of the part.</summary>
    public IEnumerable<int> Inner => _inner;

    /// <summary>Whether an inner cell is of the part.</summary>
    public bool Has(int inner) => _places.ContainsKey(inner);

    /// <summary>The bounds of a sum of inner cells of the part, or none when numbers grew too large or too much was spent.</summary>
    public (long Lower, long? Upper, bool IsWhole, ImmutableArray<Term> Cause)? Bounds(ImmutableArray<Term> column)
    {
        if (!_found.TryGetValue(column, out (long, long?, bool, ImmutableArray<Term>)? bounds))
            _found.Add(column, bounds = Seek(column));
        return bounds;
    }

    /// <summary>Whether a sum can be nothing but this, its true value; not where that is not found.</summary>
    /// <param name="column">The sum.</param>
    /// <param name="value">Its true value.</param>
    /// <param name="cause">The sum of published ones that one of its bounds rests on; empty where none is known.</param>
    public bool IsFixed(ImmutableArray<Term> column, long value, out ImmutableArray<Term> cause)
    {
        cause = [];
        Term[] sum = [.. column.Select(t => t with { Inner = _places[t.Inner] })];
        value -= sum.Sum(t => t.Weight * _from[t.Inner]);
        // mostly it was another in something found on the way
        if (_whole.Exists(found => At(found, sum) != value)
            || !(_isBranched || _fractions.TrueForAll(found => Math.Abs(sum.Sum(t => t.Weight * found[t.Inner]) - value) < SurelyAnother))
            || !IsMost(sum, value, out ImmutableArray<Term> above)
            || !IsMost([.. sum.Select(static t => t with { Weight = -t.Weight })], -value, out ImmutableArray<Term> below))
            return false;
        cause = OfOthers(above) is { IsEmpty: false } told ? told : OfOthers(below);
        return true;
    }

    /// <summary>An equation with its mark where only somebody alone knows it.</summary>
    private ImmutableArray<Term> Marked(ImmutableArray<Term> terms, int own) => own < 0 ? terms : terms.Add(new Term(_places.Count + own, 1));

    /// <summary>What is left of a cause without what only somebody alone knows; empty where numbers grow too large.</summary>
    private ImmutableArray<Term> OfOthers(ImmutableArray<Term> cause)
    {
        TermSum sum = new();
        foreach (Term term in cause)
        {
            if (term.Inner < _inner.Length)
                sum.Add([new Term(_inner[term.Inner], 1)], term.Weight);
            else
                sum.Add(_own[term.Inner - _inner.Length].Terms.Select(known => known with { Inner = _inner[known.Inner] }), -(long)term.Weight);
        }

        return sum.ToColumn();
    }

    private bool IsMost(Term[] sum, long value, out ImmutableArray<Term> cause)
    {
        cause = [];
        if (_simplex.HasFailed || _simplex.Maximise(sum) is not { } most || _simplex.HasFailed)
            return false;
        cause = most.Cause;
        if (FloorOf(most.Numerator, most.Scale) <= value)
            return true;
        long[]? above = _simplex.Whole();
        bool isMost = false;
        if (above is null && _isBranched)
        {
            AuditSimplex.Effort effort = new(Math.Min(LargestTrial, _simplex.Spent.Left));
            long before = effort.Left;
            isMost = new AuditBranches(_inner.Length, _equations).IsGreatest(sum, value, effort, out above);
            _simplex.Spent.Left -= before - effort.Left;
        }

        if (above is not null)
            _whole.Add(above);
        else if (!_isBranched)
            _fractions.Add(_simplex.Values());
        return isMost;
    }

    private (long Lower, long? Upper, bool IsWhole, ImmutableArray<Term> Cause)? Seek(ImmutableArray<Term> column)
    {
        if (_simplex.HasFailed)
            return null;
        Term[] sum = [.. column.Select(t => t with { Inner = _places[t.Inner] })];
        long from = sum.Sum(t => t.Weight * _from[t.Inner]);
        var most = _simplex.Maximise(sum);
        if (_simplex.HasFailed)
            return null;
        var least = _simplex.Maximise([.. sum.Select(static t => t with { Weight = -t.Weight })]);
        if (_simplex.HasFailed || least is not { } low)
            return null;
        if (low.IsWhole && _isBranched && _whole.Count < MostWhole && _simplex.Whole() is { } vertex)
            _whole.Add(vertex);
        (long down, bool isLeast) = Whole([.. sum.Select(static t => t with { Weight = -t.Weight })], FloorOf(low.Numerator, low.Scale), low.IsWhole);
        (long up, bool isMost) = most is { } high ? Whole(sum, FloorOf(high.Numerator, high.Scale), high.IsWhole) : (0, true);
        return (from - down, most is null ? null : from + up, isLeast && isMost, most is { } found ? [.. found.Cause.Select(t => t with { Inner = _inner[t.Inner] })] : []);
    }

    /// <summary>The greatest value of a sum in whole numbers, where the part is small; otherwise that in fractions, rounded down.</summary>
    private (long Value, bool IsReached) Whole(Term[] sum, long bound, bool isWhole)
    {
        if (isWhole || !_isBranched || (long)_inner.Length * _equations.Length > LargestBranched)
            return (bound, isWhole);
        if (_whole.Exists(found => At(found, sum) == bound))
            return (bound, true);
        if (new AuditBranches(_inner.Length, _equations).Greatest(sum, bound, out long[]? reached) is not { } greatest)
            return (bound, false);
        if (reached is not null && _whole.Count < MostWhole)
            _whole.Add(reached);
        return (greatest, true);
    }

    private static long At(long[] solution, Term[] sum) => sum.Sum(t => t.Weight * solution[t.Inner]);

    private static long FloorOf(long a, long b)
    {
        (long quotient, long rest) = Math.DivRem(a, b);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
