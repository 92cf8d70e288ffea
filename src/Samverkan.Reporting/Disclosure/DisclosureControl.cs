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
/// narrower than the minimum count less one. Where so few are counted that bounds cannot be widened one by one, more is withheld, at worst all
/// but the zeros. Nobody who stands alone in a small cell works out another by adding and subtracting.
/// Proved by <see cref="Auditor"/> before anything is returned. What does not hold: that no sum of several hidden cells is small.
/// </remarks>
public static class DisclosureControl
{
    // what needs as many guards seldom ends
    private const int FewGuards = 256;

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
        SolvedParts solved = new();
        PatternTrial trial;
        int before;
        int round = 0;
        do
        {
            before = guards.Count;
            trial = PatternTrial.Run(system, options, vectors, guards, ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty, solved);
            if (trial.Holds)
                return new ProtectedCells(system, options, trial.Pattern, trial.Audit?.Hidden ?? [], software);
            HashSet<string> revealed = [.. trial.Revealed.Select(static cell => cell.Id)];
            // published figures leave nothing over for some parts, and so tell that they are zero: keep that sum apart as well
            foreach (OutputCell cell in system.Cells.Where(cell => revealed.Contains(cell.Id)))
                guards.AddRange(trial.Known!.ZeroSumsBehind(cell.Column).Where(guarded.Add).Select(static sum => new Guard(sum, [])));
            guards.AddRange(trial.Narrow.Where(cell => !cell.Cause.IsEmpty && guarded.Add(cell.Cause)).Select(static cell => new Guard(cell.Cause, [cell.Id])));
        }
        while (guards.Count > before && ++round < options.MostWideningRounds && guards.Count < Math.Max(FewGuards, system.Cells.Length / 2));

        trial = new PatternRetreat(system, options, vectors, guards, solved).Run();
        if (trial.Holds)
            return new ProtectedCells(system, options, trial.Pattern, trial.Audit?.Hidden ?? [], software);
        if (!system.Cells.Any(static cell => cell.IsOut))
            throw new InvalidOperationException("The pattern did not hold against the attack. Nothing is published.");
        // what is out cannot be taken back; those inside are told
        AuditReport audit = PatternTrial.WithBounds(system, options, i => trial.Pattern.States[i] == CellState.Published, trial.Audit!, trial.Known!);
        HashSet<string> told = [.. trial.Pattern.AlreadyTold];
        ImmutableArray<string> late = [.. audit.Hidden.Where(cell => cell.IsNarrowerThan(options.Width)).Select(static cell => cell.Id).Where(id => !told.Contains(id))];
        return new ProtectedCells(system, options, trial.Pattern with { AlreadyTold = trial.Pattern.AlreadyTold.AddRange(late) }, audit.Hidden, software);
    }
}
