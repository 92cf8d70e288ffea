using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A part of a system that is solved to the end. What is at least so much is counted from there.</summary>
internal sealed class SolvedPart
{
    private readonly Dictionary<int, int> _places = [];
    private readonly int[] _inner;
    private readonly long[] _from;
    private readonly AuditSimplex _simplex;
    private readonly Dictionary<ImmutableArray<Term>, (long Lower, long? Upper, bool IsWhole, ImmutableArray<Term> Cause)?> _found = new(ColumnComparer.Instance);

    public SolvedPart(ImmutableArray<(ImmutableArray<Term> Terms, long Left)> equations, long[] lower, long effort)
    {
        foreach (Term term in equations.SelectMany(static e => e.Terms))
            _places.TryAdd(term.Inner, _places.Count);
        _inner = [.. _places.OrderBy(static p => p.Value).Select(static p => p.Key)];
        _from = [.. _inner.Select(inner => lower[inner])];
        _simplex = new AuditSimplex(
            _places.Count,
            equations.Select(e => ((IReadOnlyList<Term>)[.. e.Terms.Select(t => t with { Inner = _places[t.Inner] })], e.Left - e.Terms.Sum(t => t.Weight * lower[t.Inner]))),
            new AuditSimplex.Effort(effort));
        bool started = _simplex.Start();
        IsPossible = started || _simplex.HasFailed;
    }

    public bool IsPossible { get; }

    /// <summary>The bounds of a sum of inner cells of the part, or none when numbers grew too large or too much was spent.</summary>
    public (long Lower, long? Upper, bool IsWhole, ImmutableArray<Term> Cause)? Bounds(ImmutableArray<Term> column)
    {
        if (!_found.TryGetValue(column, out (long, long?, bool, ImmutableArray<Term>)? bounds))
            _found.Add(column, bounds = Seek(column));
        return bounds;
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
