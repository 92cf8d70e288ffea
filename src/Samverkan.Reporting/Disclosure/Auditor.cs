using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Attacks published figures as a reader would who knows how they are built, and says which hidden cells follow exactly. It knows
/// nothing of how the pattern was made, and shares neither arithmetic nor elimination with what made it.
/// </summary>
/// <remarks>
/// The answer is exact over the rational numbers. Published zeros and figures with one unknown part are resolved first; what is left
/// is eliminated modulo a prime near 2⁶², and each dependence found there is proved with whole numbers; where the numbers grow too
/// large for that, further primes are taken until their product passes Hadamard's bound on every determinant that could matter.
/// Then come the bounds that follow when no count is negative: solved in whole numbers where the part of the system that ties a cell to
/// others is small, and carried from sum to sum where it is large.
/// </remarks>
public static class Auditor
{
    // below it both take less than to start them beside each other
    private const int LargeSystem = 10_000;

    /// <summary>Attacks a system.</summary>
    /// <param name="system">What a reader knows.</param>
    public static AuditReport Audit(PublishedSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        AuditPresolve known = new(system);
        known.Run();
        AuditReport report = Eliminate(known, null, out AuditBounds? bounds);
        return WithBounds(report, known, bounds: bounds);
    }

    /// <summary>Which hidden cells follow exactly; of a large system the bounds are begun beside it, since neither needs the other.</summary>
    internal static AuditReport Eliminate(AuditPresolve known, SolvedParts? solved, out AuditBounds? bounds)
    {
        bounds = null;
        if (known.System.Cells.Length < LargeSystem)
            return new AuditElimination(known).Run();
        AuditReport report = null!;
        AuditBounds begun = null!;
        Parallel.Invoke(() => report = new AuditElimination(known).Run(), () => begun = new AuditBounds(known, solved));
        bounds = begun;
        return report;
    }

    /// <summary>Adds to what elimination found the bounds of the cells that it did not determine.</summary>
    internal static AuditReport WithBounds(AuditReport report, AuditPresolve known, SolvedParts? solved = null, AuditBounds? bounds = null)
    {
        if (!report.IsConsistent)
            return report;
        bounds ??= new AuditBounds(known, solved);
        bounds.Prepare(known.System.Cells.Where(static cell => cell.Value is null).Where((_, i) => !report.Hidden[i].IsDetermined).Select(static cell => cell.Column));
        ImmutableArray<AuditedCell>.Builder hidden = ImmutableArray.CreateBuilder<AuditedCell>(report.Hidden.Length);
        int next = 0;
        foreach (PublishedCell cell in known.System.Cells)
        {
            if (cell.Value is not null)
                continue;
            AuditedCell found = report.Hidden[next++];
            if (found.IsDetermined)
            {
                hidden.Add(found with { Lower = found.Determined, Upper = found.Determined });
                continue;
            }

            CellBounds of = bounds.Of(cell.Column);
            hidden.Add(found with { Lower = of.Lower, Upper = of.Upper, Bounds = of.Kind == BoundsKind.Integer && known.System.HasLargeRing ? BoundsKind.Propagated : of.Kind, Cause = of.Cause });
        }

        return report with { Hidden = hidden.MoveToImmutable(), IsConsistent = bounds.IsPossible };
    }
}
