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
    /// <summary>Attacks a system.</summary>
    /// <param name="system">What a reader knows.</param>
    public static AuditReport Audit(PublishedSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        AuditPresolve known = new(system);
        known.Run();
        AuditReport report = new AuditElimination(known).Run();
        return WithBounds(report, known);
    }

    /// <summary>Adds to what elimination found the bounds of the cells that it did not determine.</summary>
    internal static AuditReport WithBounds(AuditReport report, AuditPresolve known, SolvedParts? solved = null)
    {
        if (!report.IsConsistent)
            return report;
        AuditBounds bounds = new(known, solved);
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
            hidden.Add(found with { Lower = of.Lower, Upper = of.Upper, Bounds = of.Kind, Cause = of.Cause });
        }

        return report with { Hidden = hidden.MoveToImmutable(), IsConsistent = bounds.IsPossible };
    }
}
