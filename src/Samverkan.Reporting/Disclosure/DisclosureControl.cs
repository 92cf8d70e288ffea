using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Disclosure control (<i>röjandekontroll</i>): decides which figures may be published, so that no small one can be worked out from
/// the others. All figures that will be read together belong in one system.
/// </summary>
/// <remarks>
/// What holds afterwards: no primary cell, and no other hidden cell, is a sum of published ones with any factors; no chain of
/// published zeros and differences of one unknown gives one away; and the bounds that follow, since counts are not negative, are no
/// narrower than the minimum count less one, except where nearly everything is small and sixteen rounds of widening do not suffice: the
/// certificate then shows each interval. Nobody who stands alone in a small cell works out another by adding and subtracting.
/// Proved by <see cref="Auditor"/> before anything is returned. What does not hold: that no sum of several hidden cells is small.
/// </remarks>
public static class DisclosureControl
{
    // Most systems need one to four.
    private const int MostRounds = 16;

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

        // what is kept apart beyond the cells themselves, in the order in which it was found to be needed
        List<Guard> guards = [];
        HashSet<ImmutableArray<Term>> guarded = new(ColumnComparer.Instance);
        PatternVectors vectors = new(system);
        for (int round = 1; ; round++)
        {
            SuppressionPattern pattern = new PatternMaker(system, options, vectors, [.. guards]).Make();
            if (pattern.States.All(static state => state == CellState.Published))
                return new ProtectedCells(system, options, pattern, [], software);
            AuditPresolve known = new(Read(system, options, pattern));
            known.Run();
            AuditReport audit = new AuditElimination(known).Run();
            if (!audit.IsConsistent)
                throw new ArgumentException("The values of the system cannot all be true together.", nameof(system));
            HashSet<string> told = [.. pattern.AlreadyTold];
            HashSet<string> revealed = [.. audit.Determined.Select(static cell => cell.Id).Where(id => !told.Contains(id))];
            int before = guards.Count;
            if (revealed.Count > 0)
            {
                // published figures leave nothing over for some parts, and so tell that they are zero: keep that sum apart as well
                foreach (OutputCell cell in system.Cells.Where(cell => revealed.Contains(cell.Id)))
                    guards.AddRange(known.ZeroSumsBehind(cell.Column).Where(guarded.Add).Select(static sum => new Guard(sum, [])));
            }
            else
            {
                audit = Auditor.WithBounds(audit, known);
                ImmutableArray<AuditedCell> narrow = [.. audit.Narrow(options.Width).Where(cell => !told.Contains(cell.Id))];
                // where nearly everything is small, every widening narrows something else: those inside are told by the certificate
                if (narrow.IsEmpty || round > MostRounds)
                    return new ProtectedCells(system, options, pattern, audit.Hidden, software);
                guards.AddRange(narrow.Where(cell => !cell.Cause.IsEmpty && guarded.Add(cell.Cause)).Select(static cell => new Guard(cell.Cause, [cell.Id])));
            }

            if (guards.Count == before && system.Cells.Any(static cell => cell.IsOut))
            {
                // what is out cannot be taken back; those inside are told
                audit = Auditor.WithBounds(audit, known);
                ImmutableArray<string> late = [.. audit.Hidden.Where(cell => cell.IsNarrowerThan(options.Width)).Select(static cell => cell.Id).Where(id => !told.Contains(id))];
                return new ProtectedCells(system, options, pattern with { AlreadyTold = pattern.AlreadyTold.AddRange(late) }, audit.Hidden, software);
            }

            if (guards.Count == before)
                throw new InvalidOperationException("The pattern did not hold against the attack. Nothing is published.");
        }
    }

    /// <summary>What a reader is given under a pattern, with the knowledge of the method.</summary>
    private static PublishedSystem Read(CellSystem system, DisclosureOptions options, SuppressionPattern pattern) =>
        system.Publish(i => pattern.States[i] == CellState.Published, i => pattern.States[i] != CellState.Published) with
        {
            ShowsZeros = options.Zeros == ZeroRule.Publish,
        };
}
