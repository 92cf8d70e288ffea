using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The third part of an attack: what non-negativity tells. Bounds are carried from sum to sum until nothing changes.
/// </summary>
internal sealed class AuditPropagation
{
    public const long Unbounded = long.MaxValue;

    // a sum is looked at this many times; where bounds creep by ones, they stop creeping
    private const int MostVisits = 48;

    private readonly AuditPresolve _known;
    private readonly Dictionary<int, List<int>> _of = [];
    private readonly Dictionary<int, int> _causeOfUpper = [];
    private (long Sum, int Free)[] _least = [];
    private int[] _visits = [];
    private bool[] _isQueued = [];
    private bool _isImpossible;

    // while bounds are carried only for somebody: what they were, by which sum each was last drawn closer, and how many are published
    private SortedDictionary<int, (long Lower, long Upper)>? _before;
    private Dictionary<int, int> _closedBy = [];
    private int _published;

    /// <param name="known">What is known without bounds.</param>
    /// <param name="atLeast">What inner cells are known to be at least.</param>
    /// <param name="sums">What sums of inner cells are known to be at least. What each has above that is a number of its own, the last of all.</param>
    public AuditPropagation(AuditPresolve known, IReadOnlyDictionary<int, long> atLeast, ImmutableArray<(ImmutableArray<Term> Terms, long Least)> sums)
    {
        _known = known;
        PublishedCell[] ranged = [.. known.System.Cells.Where(static cell => cell is { Value: null, Within: not null })];
        Lower = new long[known.System.InnerCount + (2 * ranged.Length) + sums.Length];
        Upper = new long[Lower.Length];
        Array.Fill(Upper, Unbounded);
        foreach ((int inner, long least) in atLeast)
            Lower[inner] = least;
        HashSet<ImmutableArray<Term>> seen = new(ColumnComparer.Instance);
        foreach (AuditEquation equation in known.Equations.Where(static e => e.Unknown > 0))
        {
            ImmutableArray<Term> unknown = [.. known.Split(equation.Column).Unknown];
            if (seen.Add(unknown))
                Add(unknown, equation.Left);
        }

        for (int i = 0; i < ranged.Length; i++)
            Range(ranged[i].Column, ranged[i].Within!.Value, known.System.InnerCount + (2 * i));
        for (int i = 0; i < sums.Length; i++)
            Add([.. sums[i].Terms, new Term(Lower.Length - sums.Length + i, -1)], sums[i].Least);
    }

    /// <summary>
    /// What is not known of each published sum, and how much that is. Of a figure that lies within bounds, what it lacks to the upper one is one part more of a sum that is the
    /// upper one.
    /// </summary>
    public List<(ImmutableArray<Term> Terms, long Left)> Equations { get; } = [];

    public long[] Lower { get; }

    public long[] Upper { get; }

    public IEnumerable<int> Of(int inner) => _of.TryGetValue(inner, out List<int>? of) ? of : [];

    /// <summary>Carries the bounds; false when they contradict each other.</summary>
    public bool Run()
    {
        if (_isImpossible || !Carry(Enumerable.Range(0, Equations.Count).OrderBy(e => Equations[e].Terms.Length), null))
            return false;
        _least = [.. Equations.Select(e => Sum(e.Terms, greatest: false))];
        return true;
    }

    /// <summary>The bounds that are closer for somebody who knows some sums besides, each with a published sum that it rests on; carried on from these, and forgotten again.</summary>
    /// <param name="own">What is not known of each sum to others, and how much that is.</param>
    /// <param name="effort">What may be spent; where it ends, bounds are carried no further.</param>
    public IReadOnlyDictionary<int, (long Lower, long Upper, ImmutableArray<Term> Cause)> Carried(IReadOnlyList<(ImmutableArray<Term> Terms, long Left)> own, AuditSimplex.Effort effort)
    {
        int first = _published = Equations.Count;
        _closedBy = [];
        foreach ((ImmutableArray<Term> terms, long left) in own)
            Add(terms, left);
        SortedDictionary<int, (long Lower, long Upper)> before = [];
        _before = before;
        bool isPossible = Carry(Enumerable.Range(first, own.Count), effort);
        _before = null;
        SortedDictionary<int, (long, long, ImmutableArray<Term>)> after = [];
        foreach ((int inner, (long lower, long upper)) in before)
        {
            after.Add(inner, (Lower[inner], Upper[inner], ClosedBy(inner)));
            (Lower[inner], Upper[inner]) = (lower, upper);
        }

        for (int i = own.Count - 1; i >= 0; i--)
        {
            foreach (Term term in own[i].Terms)
                _of[term.Inner].RemoveAt(_of[term.Inner].Count - 1);
        }

        Equations.RemoveRange(first, own.Count);
        // what contradicts itself tells nothing
        if (!isPossible)
            after.Clear();
        return after;
    }

    /// <summary>The published sum that last drew a number's bounds closer for somebody; where what the person knows did, the one that drew those of another part of that.</summary>
    private ImmutableArray<Term> ClosedBy(int inner)
    {
        int by = _closedBy[inner];
        if (by >= _published)
            by = Equations[by].Terms.Select(term => _closedBy.GetValueOrDefault(term.Inner, _published)).Min();
        return by < _published ? Equations[by].Terms : [];
    }

    private bool Carry(IEnumerable<int> from, AuditSimplex.Effort? effort)
    {
        if (_visits.Length < Equations.Count)
            (_visits, _isQueued) = (new int[Equations.Count + MostVisits], new bool[Equations.Count + MostVisits]);
        List<int> queue = [];
        foreach (int e in from)
            Enqueue(queue, e);
        int next = 0;
        bool isPossible = true;
        while (isPossible && effort is not { Left: < 0 } && next < queue.Count)
            isPossible = Carry(queue[next++], queue, effort);
        foreach (int e in queue)
            (_visits[e], _isQueued[e]) = (0, false);
        return isPossible;
    }

    private void Enqueue(List<int> queue, int e)
    {
        if (_isQueued[e] || _visits[e] >= MostVisits)
            return;
        _isQueued[e] = true;
        queue.Add(e);
    }

    private bool Carry(int e, List<int> queue, AuditSimplex.Effort? effort)
    {
        _isQueued[e] = false;
        _visits[e]++;
        (ImmutableArray<Term> terms, long left) = Equations[e];
        effort?.Left -= terms.Length;
        (long least, int noLeast) = Sum(terms, greatest: false);
        (long most, int noMost) = Sum(terms, greatest: true);
        if ((noLeast == 0 && least > left) || (noMost == 0 && most < left))
            return false;
        foreach (Term term in terms)
        {
            long low = Contribution(term, greatest: false, out bool lowIsFree);
            long high = Contribution(term, greatest: true, out bool highIsFree);
            bool changed = false;
            if (noLeast == 0 || (noLeast == 1 && lowIsFree))
                changed |= Limit(e, term, left - (noLeast == 0 ? least - low : least), atMost: true);
            if (noMost == 0 || (noMost == 1 && highIsFree))
                changed |= Limit(e, term, left - (noMost == 0 ? most - high : most), atMost: false);
            if (!changed)
                continue;
            if (Lower[term.Inner] > Upper[term.Inner])
                return false;
            foreach (int other in _of[term.Inner])
                Enqueue(queue, other);

            // the sums have moved by what this term has
            least += Contribution(term, greatest: false, out bool lowStaysFree) - low;
            noLeast += (lowStaysFree ? 1 : 0) - (lowIsFree ? 1 : 0);
            most += Contribution(term, greatest: true, out bool highStaysFree) - high;
            noMost += (highStaysFree ? 1 : 0) - (highIsFree ? 1 : 0);
        }

        return true;
    }

    /// <summary>Bounds on a sum of unknown inner cells, with the sum of inner cells that its upper bound rests on.</summary>
    public (long Lower, long Upper, ImmutableArray<Term> Cause) Bounds(ImmutableArray<Term> column)
    {
        (long lower, _) = Sum(column, greatest: false);
        (long sum, int free) = Sum(column, greatest: true);
        long upper = free == 0 ? sum : Unbounded;
        ImmutableArray<Term> cause = free == 0 && _causeOfUpper.TryGetValue(column[0].Inner, out int first) ? Equations[first].Terms : [];
        Term rarest = column.MinBy(term => _of.TryGetValue(term.Inner, out List<int>? of) ? of.Count : 0);
        foreach (int e in Of(rarest.Inner))
        {
            if (Rest(e, column) is { } rest && Equations[e].Left - rest < upper)
                (upper, cause) = (Equations[e].Left - rest, Equations[e].Terms);
        }

        if (column.Length > 1)
            lower = Math.Max(lower, Inside(column, lower));
        return (lower, upper, cause);
    }

    private void Add(ImmutableArray<Term> unknown, long left)
    {
        foreach (Term term in unknown)
        {
            if (!_of.TryGetValue(term.Inner, out List<int>? of))
                _of.Add(term.Inner, of = []);
            of.Add(Equations.Count);
        }

        Equations.Add((unknown, left));
    }

    /// <summary>Adds that a figure lies within bounds, with two numbers for what it lacks to the upper one and what it has above the lower one.</summary>
    private void Range(ImmutableArray<Term> column, (long Lower, long Upper) within, int lacks)
    {
        (List<Term> unknown, long constant) = _known.Split(column);
        (long lower, long upper) = (within.Lower - constant, within.Upper - constant);
        if (unknown.Count == 0)
        {
            _isImpossible |= lower > 0 || upper < 0;
            return;
        }

        Add([.. unknown, new Term(lacks, 1)], upper);
        if (unknown is [{ Weight: 1 } only])
            Lower[only.Inner] = Math.Max(Lower[only.Inner], lower);
        else if (lower > 0)
            Add([new Term(lacks, 1), new Term(lacks + 1, 1)], upper - lower);
    }

    /// <summary>The least that a sum leaves for others than the column, or none when the column is not within it.</summary>
    private long? Rest(int e, ImmutableArray<Term> column)
    {
        ImmutableArray<Term> terms = Equations[e].Terms;
        if (terms.Length < column.Length)
            return null;
        (long rest, int free) = _least[e];
        if (free > 0)
            return null;
        foreach (Term term in column)
        {
            int place = terms.BinarySearch(term, ByInner.Instance);
            if (place < 0 || terms[place].Weight < term.Weight)
                return null;
            rest -= term.Weight * Lower[term.Inner];
        }

        return rest;
    }

    /// <summary>The best lower bound from one sum that lies within the column.</summary>
    private long Inside(ImmutableArray<Term> column, long lower)
    {
        long best = lower;
        foreach (int e in column.SelectMany(term => Of(term.Inner)).Distinct())
        {
            (ImmutableArray<Term> terms, long left) = Equations[e];
            if (terms.Length > column.Length)
                continue;
            long covered = 0;
            foreach (Term term in terms)
            {
                int place = column.BinarySearch(term, ByInner.Instance);
                if (place < 0 || term.Weight < 0 || column[place].Weight < term.Weight)
                {
                    covered = -1;
                    break;
                }

                covered += term.Weight * Lower[term.Inner];
            }

            if (covered >= 0)
                best = Math.Max(best, lower - covered + left);
        }

        return best;
    }

    private bool Limit(int e, Term term, long rest, bool atMost)
    {
        // weight × y ≤ rest, or ≥ rest
        bool above = atMost == term.Weight > 0;
        long bound = above ? FloorOf(rest, term.Weight) : CeilingOf(rest, term.Weight);
        if (above ? bound >= Upper[term.Inner] : bound <= Lower[term.Inner])
            return false;
        if (_before is not null)
        {
            _before.TryAdd(term.Inner, (Lower[term.Inner], Upper[term.Inner]));
            _closedBy[term.Inner] = e;
        }

        if (!above)
        {
            Lower[term.Inner] = bound;
            return true;
        }

        Upper[term.Inner] = bound;
        if (_before is null)
            _causeOfUpper[term.Inner] = e;
        return true;
    }

    private (long Sum, int Free) Sum(ImmutableArray<Term> terms, bool greatest)
    {
        long sum = 0;
        int free = 0;
        foreach (Term term in terms)
        {
            sum += Contribution(term, greatest, out bool isFree);
            free += isFree ? 1 : 0;
        }

        return (sum, free);
    }

    private long Contribution(Term term, bool greatest, out bool isFree)
    {
        long bound = term.Weight > 0 == greatest ? Upper[term.Inner] : Lower[term.Inner];
        isFree = bound == Unbounded;
        return isFree ? 0 : term.Weight * bound;
    }

    private static long FloorOf(long a, long b)
    {
        (long quotient, long rest) = Math.DivRem(a, b);
        return rest != 0 && (rest < 0) != (b < 0) ? quotient - 1 : quotient;
    }

    private static long CeilingOf(long a, long b) => -FloorOf(-a, b);

    private sealed class ByInner : IComparer<Term>
    {
        public static ByInner Instance { get; } = new();

        public int Compare(Term x, Term y) => x.Inner.CompareTo(y.Inner);
    }
}
