using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The greatest value of a sum in whole numbers, where the greatest in fractions is not whole: a number that is no whole one is at most the whole number below it or at least the one above, and both
/// are tried (Land and Doig 1960).
/// </summary>
/// <param name="variables">The number of variables, none negative.</param>
/// <param name="equations">The equations; the place of a term is its variable.</param>
internal sealed class AuditBranches(int variables, ImmutableArray<(ImmutableArray<Term> Terms, long Total)> equations)
{
    // the same for each sum, so that what is found does not depend on what was sought before
    private const long MostEffort = 4_000_000;

    /// <summary>The greatest value; <see langword="null"/> where it is not found with the effort that may be spent, or where nothing whole agrees.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="bound">What it is at most.</param>
    public long? Greatest(IReadOnlyList<Term> sum, long bound)
    {
        AuditSimplex.Effort effort = new(MostEffort);
        long? best = null;
        Stack<ImmutableArray<(int Variable, long Limit, bool IsAbove)>> open = new([[]]);
        while (best != bound && open.TryPop(out ImmutableArray<(int Variable, long Limit, bool IsAbove)> limits))
        {
            AuditSimplex simplex = new(variables + limits.Length, [.. equations.Select(static e => ((IReadOnlyList<Term>)e.Terms, e.Total)), .. limits.Select(Limited)], effort);
            if (!simplex.Start())
            {
                if (simplex.HasFailed)
                    return null;
                continue;
            }

            if (simplex.Maximise(sum) is not { } found)
                return null;
            // rounded down, whatever the sign
            long value = found.Numerator >= 0 ? found.Numerator / found.Scale : -((-found.Numerator + found.Scale - 1) / found.Scale);
            if (value <= best)
                continue;
            if (simplex.Fraction() is not (int variable, long below))
            {
                best = value;
                continue;
            }

            open.Push(limits.Add((variable, below, false)));
            open.Push(limits.Add((variable, below + 1, true)));
        }

        return best;
    }

    private (IReadOnlyList<Term> Terms, long Total) Limited((int Variable, long Limit, bool IsAbove) limit, int number) =>
        ([new Term(limit.Variable, 1), new Term(variables + number, limit.IsAbove ? -1 : 1)], limit.Limit);
}
