using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What somebody who knows some hidden sums concludes of others, since counts are not negative: by bounds carried on from those sums and, where the part is small, by its solution.</summary>
/// <param name="known">What everybody knows.</param>
/// <param name="lower">What every inner cell is at least.</param>
/// <param name="upper">What every inner cell is at most.</param>
/// <param name="carried">The bounds that are closer in this view.</param>
/// <param name="part">What is tied to the sums, solved with them; <see langword="null"/> where that is not small.</param>
/// <param name="ofInner">A sum as one of inner cells alone.</param>
internal sealed class SoleView(AuditPresolve known, long[] lower, long[] upper, IReadOnlyDictionary<int, (long Lower, long Upper, ImmutableArray<Term> Cause)> carried, SolvedPart? part, Func<ImmutableArray<Term>, ImmutableArray<Term>> ofInner)
{
    /// <summary>The inner cells of which the view may tell something, by rising number.</summary>
    public IEnumerable<int> Concerned => carried.Keys.Union(part?.Inner ?? []).Order();

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
        if (unknown.TrueForAll(term => Bounds(term.Inner) is var (least, most) && least == most))
        {
            cause = ofInner(unknown.Select(term => carried.TryGetValue(term.Inner, out var closer) ? closer.Cause : []).FirstOrDefault(static sum => !sum.IsEmpty, []));
            return true;
        }

        if (part is not { IsPossible: true } || !unknown.TrueForAll(term => part.Has(term.Inner)) || !part.IsFixed([.. unknown], value - constant, out cause))
            return false;
        cause = ofInner(cause);
        return true;
    }

    private (long Least, long Most) Bounds(int inner) => carried.TryGetValue(inner, out var closer) ? (closer.Lower, closer.Upper) : (lower[inner], upper[inner]);
}
