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

    private const long MostEffort = 400_000_000;

    private readonly AuditPresolve _known;
    private readonly AuditSimplex.Effort _effort = new(MostEffort);
    private readonly Dictionary<ImmutableArray<Term>, CellBounds> _found = new(ColumnComparer.Instance);
    private readonly Dictionary<int, Part?> _parts = [];
    private readonly AuditPropagation _propagation;
    private int[] _partOf = [];
    private List<List<int>> _equationsOf = [];

    public AuditBounds(AuditPresolve known)
    {
        _known = known;
        // where zeros are published a reader knows that a hidden figure counts somebody
        int[] atLeastOne = known.System.ShowsZeros
            ? [.. known.System.Cells.Where(static c => c.Value is null && !c.IsImplied).Select(c => known.Split(c.Column).Unknown).Where(static u => u is [{ Weight: 1 }]).Select(static u => u[0].Inner).Distinct()]
            : [];
        _propagation = new AuditPropagation(known, atLeastOne);
        IsPossible = _propagation.Run();
        Split();
        if (atLeastOne.Length > 0 && (!IsPossible || Enumerable.Range(0, _equationsOf.Count).Any(part => Solved(part) is { IsPossible: false })))
        {
            // some hidden figure is zero after all
            _parts.Clear();
            _propagation = new AuditPropagation(known, []);
            IsPossible = _propagation.Run();
            Split();
        }
    }

    /// <summary>Whether counts that are not negative can agree with what is published, as far as carried bounds tell.</summary>
    public bool IsPossible { get; }

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

        return bounds with { Lower = bounds.Lower + constant, Upper = bounds.Upper + constant };
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
        List<Term> causes = [];
        foreach (IGrouping<int, Term> part in column.GroupBy(term => _partOf[term.Inner]))
        {
            if (part.Key < 0 || Solved(part.Key) is not { IsPossible: true } solved || solved.Bounds([.. part]) is not { } bounds)
            {
                kind = BoundsKind.Propagated;
                break;
            }

            least += bounds.Lower;
            isBounded &= bounds.Upper is not null;
            most += bounds.Upper ?? 0;
            kind = bounds.IsWhole ? kind : BoundsKind.Propagated;
            causes.AddRange(bounds.Cause);
        }

        if (kind == BoundsKind.Integer && !isBounded)
            return new CellBounds(least, null, BoundsKind.None, []);
        if (kind == BoundsKind.Integer)
            return new CellBounds(least, most, kind, causes.Count > 0 ? [.. causes.OrderBy(static t => t.Inner)] : cause);
        return upper == AuditPropagation.Unbounded
            ? new CellBounds(lower, null, BoundsKind.None, [])
            : new CellBounds(lower, upper, BoundsKind.Propagated, cause);
    }

    /// <summary>Finds the parts: inner cells that some sum ties together.</summary>
    private void Split()
    {
        int[] root = [.. Enumerable.Range(0, _known.System.InnerCount)];
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

        int Root(int inner)
        {
            while (root[inner] != inner)
                inner = root[inner] = root[root[inner]];
            return inner;
        }
    }

    private Part? Solved(int part)
    {
        if (_parts.TryGetValue(part, out Part? solved))
            return solved;
        Dictionary<int, int> places = [];
        foreach (int e in _equationsOf[part])
        {
            foreach (Term term in _propagation.Equations[e].Terms)
                places.TryAdd(term.Inner, places.Count);
        }

        solved = (long)places.Count * _equationsOf[part].Count > LargestSolved || _effort.Left < 0
            ? null
            : new Part(places, _equationsOf[part].Select(e => _propagation.Equations[e]), _propagation.Lower, _effort);
        _parts.Add(part, solved);
        return solved;
    }

    /// <summary>A part that is solved to the end. What is at least so much is counted from there.</summary>
    private sealed class Part
    {
        private readonly Dictionary<int, int> _places;
        private readonly int[] _inner;
        private readonly long[] _from;
        private readonly AuditSimplex _simplex;

        public Part(Dictionary<int, int> places, IEnumerable<(ImmutableArray<Term> Terms, long Left)> equations, long[] lower, AuditSimplex.Effort effort)
        {
            _places = places;
            _inner = [.. places.OrderBy(static p => p.Value).Select(static p => p.Key)];
            _from = [.. _inner.Select(inner => lower[inner])];
            _simplex = new AuditSimplex(
                places.Count,
                equations.Select(e => ((IReadOnlyList<Term>)[.. e.Terms.Select(t => t with { Inner = places[t.Inner] })], e.Left - e.Terms.Sum(t => t.Weight * lower[t.Inner]))),
                effort);
            bool started = _simplex.Start();
            IsPossible = started || _simplex.HasFailed;
        }

        public bool IsPossible { get; }

        public (long Lower, long? Upper, bool IsWhole, ImmutableArray<Term> Cause)? Bounds(IReadOnlyList<Term> column)
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
            bool isWhole = low.IsWhole && most is not { IsWhole: false };
            long lower = from - FloorOf(low.Numerator, low.Scale);
            long? upper = most is { } high ? from + FloorOf(high.Numerator, high.Scale) : null;
            return (lower, upper, isWhole, most is { } found ? [.. found.Cause.Select(t => t with { Inner = _inner[t.Inner] })] : []);
        }

        private static long FloorOf(long a, long b)
        {
            (long quotient, long rest) = Math.DivRem(a, b);
            return rest < 0 ? quotient - 1 : quotient;
        }
    }
}
