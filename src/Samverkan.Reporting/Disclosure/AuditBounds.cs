using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What a hidden cell's bounds are, and the sum that the upper one rests on.</summary>
internal readonly record struct CellBounds(long Lower, long? Upper, BoundsKind Kind, ImmutableArray<Term> Cause);

/// <summary>
/// The last part of an attack: within what bounds each hidden cell lies, when counts are not negative. Parts of the system that
/// no sum ties together are solved apart: small ones to the end, larger ones as far as carried bounds tell.
/// </summary>
internal sealed class AuditBounds
{
    /// <summary>The most variables times equations that a part may have to be solved to the end.</summary>
    public const int LargestSolved = 40_000;

    /// <summary>The most variables times equations that may be tied to what somebody alone knows for that person's view to be solved.</summary>
    public const int LargestView = 4_000;

    private const long MostEffort = 400_000_000;
    private const long LeastEffort = 1_000_000;

    private readonly AuditPresolve _known;
    private readonly Dictionary<ImmutableArray<Term>, CellBounds> _found = new(ColumnComparer.Instance);
    private readonly SolvedParts _solved;
    private readonly ImmutableArray<(ImmutableArray<Term> Terms, long Least)> _sums;
    private readonly AuditPropagation _propagation;
    private SolvedPart?[] _parts = [];
    private int[] _partOf = [];
    private List<List<int>> _equationsOf = [];

    /// <param name="known">What is known without bounds.</param>
    /// <param name="solved">Parts that were solved in earlier attempts, and where those of this one are kept.</param>
    public AuditBounds(AuditPresolve known, SolvedParts? solved = null)
    {
        _known = known;
        _solved = solved ?? new SolvedParts();
        SortedDictionary<int, long> atLeast = Least(known);
        _sums = Sums(known, atLeast);
        _propagation = new AuditPropagation(known, atLeast, _sums);
        IsPossible = _propagation.Run();
        Split();
        if (atLeast.Count + _sums.Length > 0 && (!IsPossible || _parts.Any(static part => part is { IsPossible: false })))
        {
            // some hidden figure is zero after all
            _sums = [];
            _propagation = new AuditPropagation(known, new SortedDictionary<int, long>(), _sums);
            IsPossible = _propagation.Run();
            KeepsLeast = false;
            Split();
        }
    }

    /// <summary>Whether counts that are not negative can agree with what is published, as far as carried bounds tell.</summary>
    public bool IsPossible { get; }

    /// <summary>Whether the rules that are stated of hidden figures can be true; where they cannot, bounds go without them.</summary>
    public bool KeepsLeast { get; } = true;

    /// <summary>What a reader knows of hidden figures by the rules that are stated: where zeros are published that they count somebody, and more where the report says so.</summary>
    private static SortedDictionary<int, long> Least(AuditPresolve known)
    {
        SortedDictionary<int, long> least = [];
        foreach (PublishedCell cell in known.System.Cells.Where(static c => c.Value is null))
        {
            long told = Math.Max(cell.Least, known.System.ShowsZeros && cell is { IsImplied: false, IsNothingGiven: false } ? 1 : 0);
            if (told == 0 || known.Split(cell.Column) is not ([{ Weight: 1 } only], var constant))
                continue;
            // what is known of it may be all whom it counts
            told -= constant;
            if (told > 0)
                least[only.Inner] = Math.Max(least.GetValueOrDefault(only.Inner), told);
        }

        return least;
    }

    /// <summary>Of the same knowledge what is said of a sum of several parts of which none need count anybody: where inner cells are no figures, as in the crossing of a ring.</summary>
    private static ImmutableArray<(ImmutableArray<Term> Terms, long Least)> Sums(AuditPresolve known, SortedDictionary<int, long> least)
    {
        if (!known.System.CrossesRing)
            return [];
        HashSet<ImmutableArray<Term>> seen = new(ColumnComparer.Instance);
        ImmutableArray<(ImmutableArray<Term>, long)>.Builder sums = ImmutableArray.CreateBuilder<(ImmutableArray<Term>, long)>();
        foreach (PublishedCell cell in known.System.Cells.Where(static c => c is { Value: null, IsImplied: false, IsNothingGiven: false }))
        {
            (List<Term> unknown, long constant) = known.Split(cell.Column);
            long told = Math.Max(cell.Least, known.System.ShowsZeros ? 1 : 0) - constant;
            if (unknown.Count > 1 && unknown.Sum(term => term.Weight * least.GetValueOrDefault(term.Inner)) < told && seen.Add([.. unknown]))
                sums.Add(([.. unknown], told));
        }

        return sums.DrainToImmutable();
    }

    /// <summary>A sum of inner cells alone: what a sum has above what it is known to be at least, is that sum less what is known.</summary>
    private ImmutableArray<Term> OfInner(ImmutableArray<Term> cause)
    {
        int first = _propagation.Lower.Length - _sums.Length;
        if (cause.IsEmpty || _sums.IsEmpty || cause.All(term => term.Inner < first))
            return cause;
        TermSum sum = new();
        foreach (Term term in cause)
            sum.Add(term.Inner < first ? [term with { Weight = 1 }] : _sums[term.Inner - first].Terms, term.Weight);
        return sum.ToColumn();
    }

    /// <summary>Solves what the bounds of these cells will need, part by part, several parts at once.</summary>
    public void Prepare(IEnumerable<ImmutableArray<Term>> columns)
    {
        if (!IsPossible)
            return;
        SortedDictionary<int, List<Term[]>> wanted = [];
        HashSet<ImmutableArray<Term>> seen = new(ColumnComparer.Instance);
        foreach (ImmutableArray<Term> column in columns)
        {
            ImmutableArray<Term> open = [.. _known.Split(column).Unknown];
            if (!seen.Add(open))
                continue;
            foreach (IGrouping<int, Term> part in open.GroupBy(term => _partOf[term.Inner]))
            {
                if (part.Key < 0 || _parts[part.Key] is not { IsPossible: true })
                    break;
                if (!wanted.TryGetValue(part.Key, out List<Term[]>? of))
                    wanted.Add(part.Key, of = []);
                of.Add([.. part]);
            }
        }

        Parallel.ForEach(wanted, part =>
        {
            foreach (Term[] sum in part.Value)
                _parts[part.Key]!.Bounds([.. sum]);
        });
    }

    /// <summary>The bounds of a hidden cell.</summary>
    public CellBounds Of(ImmutableArray<Term> column)
    {
        (List<Term> unknown, long constant) = _known.Split(column);
        ImmutableArray<Term> open = [.. unknown];
        if (open.IsEmpty)
            return new CellBounds(constant, constant, BoundsKind.Integer, []);
        if (!_found.TryGetValue(open, out CellBounds bounds))
        {
            bounds = IsPossible ? Seek(open) : new CellBounds(0, null, BoundsKind.None, []);
            _found.Add(open, bounds);
        }

        return bounds with { Lower = bounds.Lower + constant, Upper = bounds.Upper + constant, Cause = OfInner(bounds.Cause) };
    }

    /// <summary>What somebody concludes who knows some hidden sums besides what is published; <see langword="null"/> where nothing of them is unknown to others.</summary>
    /// <param name="own">The sums, with their values.</param>
    /// <param name="carrying">What may still be spent on carrying bounds.</param>
    /// <param name="solving">What may still be spent on solving.</param>
    /// <param name="isBranched">Whether whole numbers are sought where those of a solution are not; otherwise bounds in fractions are rounded.</param>
    public SoleView? View(IEnumerable<(ImmutableArray<Term> Column, long Value)> own, AuditSimplex.Effort carrying, AuditSimplex.Effort solving, bool isBranched)
    {
        List<(ImmutableArray<Term> Terms, long Left)> sums = [];
        foreach ((ImmutableArray<Term> column, long value) in own)
        {
            (List<Term> unknown, long constant) = _known.Split(column);
            if (unknown.Count > 0)
                sums.Add(([.. unknown], value - constant));
        }

        if (!IsPossible || sums.Count == 0)
            return null;
        IReadOnlyDictionary<int, (long Lower, long Upper, ImmutableArray<Term> Cause)> carried = _propagation.Carried(sums, carrying);
        HashSet<int> tied = [.. sums.SelectMany(static sum => sum.Terms).Select(term => _partOf[term.Inner]).Where(static part => part >= 0)];
        // a part that is not small is not gone through
        if (solving.Left < 0 || tied.Sum(part => (long)_equationsOf[part].Count) > LargestView)
            return Seen(null);
        ImmutableArray<(ImmutableArray<Term> Terms, long Left)> equations = [.. tied.Order().SelectMany(part => _equationsOf[part]).Select(e => _propagation.Equations[e]), .. sums];
        HashSet<int> inner = [.. equations.SelectMany(static e => e.Terms).Select(static term => term.Inner)];
        return Seen((long)inner.Count * equations.Length > LargestView ? null : new SolvedPart(equations, _propagation.Lower, solving, isBranched, sums.Count));

        SoleView Seen(SolvedPart? part) => new(_known, _propagation, sums, carried, part, OfInner, carrying);
    }

    private CellBounds Seek(ImmutableArray<Term> column)
    {
        (long lower, long upper, ImmutableArray<Term> cause) = _propagation.Bounds(column);
        if (upper == AuditPropagation.Unbounded && column.Any(term => !_propagation.Of(term.Inner).Any()))
            return new CellBounds(lower, null, BoundsKind.None, []);
        BoundsKind kind = BoundsKind.Integer;
        long least = 0;
        long most = 0;
        bool isBounded = true;
        bool isSolved = true;
        List<Term> causes = [];
        foreach (IGrouping<int, Term> part in column.GroupBy(term => _partOf[term.Inner]))
        {
            if (part.Key < 0 || _parts[part.Key] is not { IsPossible: true } solved || solved.Bounds([.. part]) is not { } bounds)
            {
                isSolved = false;
                break;
            }

            least += bounds.Lower;
            isBounded &= bounds.Upper is not null;
            most += bounds.Upper ?? 0;
            kind = bounds.IsWhole ? kind : BoundsKind.Propagated;
            causes.AddRange(bounds.Cause);
        }

        if (isSolved && !isBounded)
            return new CellBounds(least, null, BoundsKind.None, []);
        if (isSolved && (kind == BoundsKind.Integer || (_known.System.SeeksWhole && most <= upper)))
            return new CellBounds(Math.Max(least, lower), most, kind, causes.Count > 0 ? [.. causes.OrderBy(static t => t.Inner)] : cause);
        return upper == AuditPropagation.Unbounded
            ? new CellBounds(lower, null, BoundsKind.None, [])
            : new CellBounds(lower, upper, BoundsKind.Propagated, cause);
    }

    /// <summary>Finds the parts: inner cells that some sum ties together.</summary>
    private void Split()
    {
        int[] root = [.. Enumerable.Range(0, _propagation.Lower.Length)];
        foreach ((ImmutableArray<Term> terms, _) in _propagation.Equations)
        {
            foreach (Term term in terms)
                root[Root(term.Inner)] = Root(terms[0].Inner);
        }

        _partOf = new int[root.Length];
        Array.Fill(_partOf, -1);
        _equationsOf = [];
        Dictionary<int, int> numbers = [];
        for (int e = 0; e < _propagation.Equations.Count; e++)
        {
            int of = Root(_propagation.Equations[e].Terms[0].Inner);
            if (!numbers.TryGetValue(of, out int number))
            {
                numbers.Add(of, number = _equationsOf.Count);
                _equationsOf.Add([]);
            }

            _equationsOf[number].Add(e);
            foreach (Term term in _propagation.Equations[e].Terms)
                _partOf[term.Inner] = number;
        }

        Solve();

        int Root(int inner)
        {
            while (root[inner] != inner)
                inner = root[inner] = root[root[inner]];
            return inner;
        }
    }

    /// <summary>Brings each part that is small enough to a first solution, several at once; what may be spent on each goes by its size.</summary>
    private void Solve()
    {
        long[] sizes = new long[_equationsOf.Count];
        for (int part = 0; part < sizes.Length; part++)
            sizes[part] = (long)_equationsOf[part].SelectMany(e => _propagation.Equations[e].Terms).Select(static t => t.Inner).Distinct().Count() * _equationsOf[part].Count;
        long all = Math.Max(1, sizes.Where(static size => size <= LargestSolved).Sum());
        SolvedPart?[] parts = new SolvedPart?[sizes.Length];
        Parallel.For(0, sizes.Length, part =>
        {
            if (IsPossible && sizes[part] <= LargestSolved)
                parts[part] = _solved.Get([.. _equationsOf[part].Select(e => _propagation.Equations[e])], _propagation.Lower, Math.Max(LeastEffort, PowerOfTwo((Int128)MostEffort * sizes[part] / all)), _known.System.SeeksWhole);
        });
        _parts = parts;
    }

    // in steps, so that what is solved once serves when other parts have changed a little
    private static long PowerOfTwo(Int128 effort)
    {
        long power = LeastEffort;
        while (power < effort)
            power *= 2;
        return power;
    }
}
