using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What somebody who knows some hidden sums concludes of others, since counts are not negative: by bounds carried on from those sums and, where the part is small, by its solution.</summary>
/// <param name="known">What everybody knows.</param>
/// <param name="propagation">The published sums, and within what bounds everybody knows every inner cell to be.</param>
/// <param name="own">The sums that only the person knows.</param>
/// <param name="carried">The bounds that are closer in this view.</param>
/// <param name="part">What is tied to the sums, solved with them; <see langword="null"/> where that is not small.</param>
/// <param name="ofInner">A sum as one of inner cells alone.</param>
/// <param name="effort">What may still be spent on sums of several inner cells.</param>
internal sealed class SoleView(
    AuditPresolve known,
    AuditPropagation propagation,
    IReadOnlyList<(ImmutableArray<Term> Terms, long Left)> own,
    IReadOnlyDictionary<int, (long Lower, long Upper, ImmutableArray<Term> Cause)> carried,
    SolvedPart? part,
    Func<ImmutableArray<Term>, ImmutableArray<Term>> ofInner,
    AuditSimplex.Effort effort)
{
    // a sum of more that is to be hidden for its own sake is seldom known before its parts are
    private const int MostParts = 64;

    /// <summary>The inner cells of which the view may tell something, by rising number.</summary>
    public IEnumerable<int> Concerned()
    {
        SortedSet<int> concerned = [.. carried.Keys, .. part?.Inner ?? []];
        HashSet<int> seen = [];
        foreach (int e in carried.Keys.SelectMany(propagation.Of))
        {
            // where a sum's other terms are known, what is left of it is
            if (effort.Left < 0 || !seen.Add(e))
                continue;
            effort.Left -= propagation.Equations[e].Terms.Length;
            int[] open = [.. propagation.Equations[e].Terms.Where(term => !IsOne(term.Inner)).Select(static term => term.Inner).Take(MostParts + 1)];
            if (open.Length <= MostParts)
                concerned.UnionWith(open);
        }

        return concerned;
    }

    /// <summary>Whether a sum can be nothing but this, its true value, in this view, though not known to everybody; not where that is not found.</summary>
    /// <param name="column">The sum.</param>
    /// <param name="value">Its true value.</param>
    /// <param name="cause">A published sum without which it might not be so; empty where none is known.</param>
    public bool IsFixed(ImmutableArray<Term> column, long value, out ImmutableArray<Term> cause)
    {
        cause = [];
        (List<Term> unknown, long constant) = known.Split(column);
        if (unknown.Count == 0)
            return false;
        if (unknown.TrueForAll(term => IsOne(term.Inner)))
        {
            cause = ofInner(unknown.Select(term => carried.TryGetValue(term.Inner, out var closer) ? closer.Cause : []).FirstOrDefault(static sum => !sum.IsEmpty, []));
            return true;
        }

        bool isSolved = part is { IsPossible: true } && unknown.TrueForAll(term => part.Has(term.Inner)) && part.IsFixed([.. unknown], value - constant, out cause);
        if (!isSolved && !IsSumOne(unknown, out cause))
            return false;
        cause = ofInner(cause);
        return true;
    }

    /// <summary>Whether a sum of several inner cells has one value left, though they have more: a sum that is told, less what else stands in it.</summary>
    private bool IsSumOne(List<Term> sum, out ImmutableArray<Term> cause)
    {
        cause = [];
        if (sum.Count is 1 or > MostParts)
            return false;
        (long least, long most) = Range(sum, []);
        int published = propagation.Equations.Count;
        foreach (int e in sum.SelectMany(term => propagation.Of(term.Inner)).Distinct().Concat(Enumerable.Range(published, own.Count)))
        {
            if (effort.Left < 0)
                return false;
            (ImmutableArray<Term> terms, long left) = e < published ? propagation.Equations[e] : own[e - published];
            (long low, long high) = Range(sum, terms);
            bool isLower = high != AuditPropagation.Unbounded && left + high < most, isHigher = low != -AuditPropagation.Unbounded && left + low > least;
            most = isLower ? left + high : most;
            least = isHigher ? left + low : least;
            if (e < published && (isLower || (isHigher && cause.IsEmpty)))
                cause = terms;
        }

        return least == most;
    }

    /// <summary>Within what bounds a sum lies less another.</summary>
    private (long Least, long Most) Range(List<Term> sum, ImmutableArray<Term> less)
    {
        long least = 0, most = 0;
        effort.Left -= sum.Count + less.Length;
        for (int a = 0, b = 0; a < sum.Count || b < less.Length;)
        {
            int inner = b == less.Length || (a < sum.Count && sum[a].Inner < less[b].Inner) ? sum[a].Inner : less[b].Inner;
            long weight = 0;
            if (a < sum.Count && sum[a].Inner == inner)
                weight += sum[a++].Weight;
            if (b < less.Length && less[b].Inner == inner)
                weight -= less[b++].Weight;
            (long lower, long upper) = Bounds(inner);
            least = Add(least, weight, weight > 0 ? lower : upper, -AuditPropagation.Unbounded);
            most = Add(most, weight, weight > 0 ? upper : lower, AuditPropagation.Unbounded);
        }

        return (least, most);
    }

    private static long Add(long sum, long weight, long bound, long unbounded) =>
        weight == 0 || sum == unbounded ? sum : bound == AuditPropagation.Unbounded ? unbounded : sum + (weight * bound);

    private bool IsOne(int inner) => Bounds(inner) is var (lower, upper) && lower == upper;

    private (long Lower, long Upper) Bounds(int inner) => carried.TryGetValue(inner, out var closer) ? (closer.Lower, closer.Upper) : (propagation.Lower[inner], propagation.Upper[inner]);
}
