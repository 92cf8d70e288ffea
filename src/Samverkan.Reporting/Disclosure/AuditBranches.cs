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
    /// <param name="reached">What reaches the greatest value, where it is found.</param>
    public long? Greatest(IReadOnlyList<Term> sum, long bound, out long[]? reached)
    {
        long? best = null;
        reached = null;
        foreach ((long value, long[]? solution) in Rising(sum, () => best, new AuditSimplex.Effort(MostEffort)))
        {
            if (solution is null)
                return null;
            (best, reached) = (value, solution[..variables]);
            if (best == bound)
                break;
        }

        return best;
    }

    /// <summary>Whether nothing whole is above a value that something whole reaches; not where that is not found with the effort that may be spent.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="value">The value.</param>
    /// <param name="effort">What may be spent.</param>
    /// <param name="above">Something whole that is above, where it was found.</param>
    public bool IsGreatest(IReadOnlyList<Term> sum, long value, AuditSimplex.Effort effort, out long[]? above)
    {
        above = null;
        foreach ((_, long[]? solution) in Rising(sum, () => value, effort))
        {
            above = solution is null ? null : solution[..variables];
            return false;
        }

        return true;
    }

    /// <summary>Values in whole numbers, each above the best so far, with what reaches them; none and the end where what may be spent does not suffice.</summary>
    private IEnumerable<(long Value, long[]? Solution)> Rising(IReadOnlyList<Term> sum, Func<long?> best, AuditSimplex.Effort effort)
    {
        Stack<ImmutableArray<(int Variable, long Limit, bool IsAbove)>> open = new([[]]);
        while (open.TryPop(out ImmutableArray<(int Variable, long Limit, bool IsAbove)> limits))
        {
            AuditSimplex simplex = new(variables + limits.Length, [.. equations.Select(static e => ((IReadOnlyList<Term>)e.Terms, e.Total)), .. limits.Select(Limited)], effort);
            bool isPossible = simplex.Start();
            if (!isPossible && !simplex.HasFailed)
                continue;
            if (!isPossible || simplex.Maximise(sum) is not { } found)
            {
                yield return (0, null);
                yield break;
            }

            // rounded down, whatever the sign
            long value = found.Numerator >= 0 ? found.Numerator / found.Scale : -((-found.Numerator + found.Scale - 1) / found.Scale);
            if (value <= best())
                continue;
            if (simplex.Fraction() is not (int variable, long below))
            {
                yield return (value, simplex.Whole());
                continue;
            }

            open.Push(limits.Add((variable, below, false)));
            open.Push(limits.Add((variable, below + 1, true)));
        }
    }

    private (IReadOnlyList<Term> Terms, long Total) Limited((int Variable, long Limit, bool IsAbove) limit, int number) =>
        ([new Term(limit.Variable, 1), new Term(variables + number, limit.IsAbove ? -1 : 1)], limit.Limit);
}
