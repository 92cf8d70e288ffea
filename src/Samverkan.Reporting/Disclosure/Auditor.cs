namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Attacks published figures as a reader would who knows how they are built, and says which hidden cells follow exactly. It knows
/// nothing of how the pattern was made, and shares neither arithmetic nor elimination with what made it.
/// </summary>
/// <remarks>
/// The answer is exact over the rational numbers. Published zeros and figures with one unknown part are resolved first; what is left
/// is eliminated modulo a prime near 2⁶², and each dependence found there is proved with whole numbers; where the numbers grow too
/// large for that, further primes are taken until their product passes Hadamard's bound on every determinant that could matter.
/// Not covered yet: bounds, sole contributors, and sums of several hidden cells.
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
        AuditElimination elimination = new(known);
        return elimination.Run();
    }
}
