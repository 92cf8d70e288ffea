using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What somebody who knows some hidden sums concludes of others, since counts are not negative: by bounds carried on from those sums and, where the part is small, by its solution.</summary>
/// <param name="known">What everybody knows.</param>
/// <param name="lower">What every inner cell is at least.</param>
/// <param name="upper">What every inner cell is at most.</param>
/// <param name="carried">The bounds that are closer in this view.</param>
/// <param name="part">What is tied to the sums, solved with them; <see langword="null"/> where that is not small.</param>
internal sealed class SoleView(AuditPresolve known, long[] lower, long[] upper, IReadOnlyDictionary<int, (long Lower, long Upper)> carried, SolvedPart? part)
{
    /// <summary>The inner cells of which the view may tell something, by rising number.</summary>
    public IEnumerable<int> Concerned => carried.Keys.Union(part?.Inner ?? []).Order();

    /// <summary>Whether a sum can be nothing but this, its true value, in this view, though not known to everybody; not where that is not found.</summary>
    /// <param name="column">The sum.</param>
    /// <param name="value">Its true value.</param>
    public bool IsFixed(ImmutableArray<Term> column, long value)
    {
        (List<Term> unknown, long constant) = known.Split(column);
        if (unknown.Count == 0)
            return false;
        return unknown.TrueForAll(term => Bounds(term.Inner) is var (least, most) && least == most)
            || (part is { IsPossible: true } && unknown.TrueForAll(term => part.Has(term.Inner)) && part.IsFixed([.. unknown], value - constant));
    }

    private (long Least, long Most) Bounds(int inner) => carried.TryGetValue(inner, out (long, long) closer) ? closer : (lower[inner], upper[inner]);
}
