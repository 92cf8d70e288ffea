using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Disclosure control (<i>röjandekontroll</i>): decides which figures may be published, so that no small one can be worked out from
/// the others. All figures that will be read together belong in one system.
/// </summary>
/// <remarks>
/// What holds afterwards: no primary cell, and no other hidden cell, is a sum of published ones with any factors; and no chain of
/// published zeros and differences of one unknown gives one away. Proved by <see cref="Auditor"/> before anything is returned. What
/// does not hold yet: narrow bounds, sole contributors who know their own cell, sums of several hidden cells, earlier releases.
/// </remarks>
public static class DisclosureControl
{
    /// <summary>Protects a system by hiding cells.</summary>
    /// <param name="system">All figures that will be read together.</param>
    /// <param name="options">The rules.</param>
    /// <param name="software">Name and version of the program that asks, for the certificate.</param>
    /// <returns>What may be published, with the certificate for those inside.</returns>
    /// <exception cref="ArgumentException">The options do not hold, or a relation of the system itself tells a cell that is to be hidden.</exception>
    public static ProtectedCells Protect(CellSystem system, DisclosureOptions options, string software)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(software);
        if (options.Validate() is [Refusal refusal, ..])
            throw new ArgumentException(refusal.Explain(Language.English), nameof(options));

        HashSet<ImmutableArray<Term>> keptZeros = new(ColumnComparer.Instance);
        while (true)
        {
            SuppressionPattern pattern = new PatternMaker(system, options, [.. keptZeros]).Make();
            if (pattern.States.All(static state => state == CellState.Published))
                return new ProtectedCells(system, options, pattern, software);
            AuditPresolve known = new(system.Publish(i => pattern.States[i] == CellState.Published, i => pattern.States[i] != CellState.Published));
            known.Run();
            AuditReport audit = new AuditElimination(known).Run();
            if (!audit.IsConsistent)
                throw new ArgumentException("The values of the system cannot all be true together.", nameof(system));
            HashSet<string> revealed = [.. audit.Determined.Select(static cell => cell.Id)];
            List<OutputCell> exposed = [.. system.Cells.Where((cell, i) => pattern.States[i] != CellState.Published && revealed.Contains(cell.Id))];
            if (exposed.Count == 0)
                return new ProtectedCells(system, options, pattern, software);

            // published figures leave nothing over for some parts, and so tell that they are zero: keep that sum apart as well
            int before = keptZeros.Count;
            foreach (OutputCell cell in exposed)
                keptZeros.UnionWith(known.ZeroSumsBehind(cell.Column));
            if (keptZeros.Count == before)
                throw new InvalidOperationException("The pattern did not hold against the exact audit. Nothing is published.");
        }
    }
}
