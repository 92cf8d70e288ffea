using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Disclosure control (<i>röjandekontroll</i>): decides which figures may be published, so that no small one can be worked out from
/// the others. All figures that will be read together belong in one system.
/// </summary>
/// <remarks>
/// What holds afterwards: no primary cell, and no other hidden cell, is a sum of published ones with any factors; no chain of
/// published zeros and differences of one unknown gives one away; and the bounds that follow, since counts are not negative, are no
/// narrower than the minimum count less one. Where so few are counted that bounds cannot be widened one by one, more is withheld, at worst all. In large systems bounds are carried, not proved (<see cref="BoundsKind"/>): a reader with much time might come closer. Nobody who stands alone in a small cell works out another's by adding and subtracting, nor,
/// as far as carried bounds and the solution of small parts tell, since counts are not negative.
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
    /// <returns>What may be published, with the certificate for those inside. A cell that a relation of the system itself tells is in the notices (SAM4002).</returns>
    /// <exception cref="ArgumentException">The options do not hold.</exception>
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
        Dictionary<string, long>? floor = null;
        do
        {
            before = guards.Count;
            trial = PatternTrial.Run(system, options, vectors, guards, ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty, solved, floor);
            if (trial.Holds)
                return new ProtectedCells(system, options, trial.Pattern, trial.Audit?.Hidden ?? [], software);
            if (floor is null && system.Cells.Any(static cell => cell.IsOut) && (floor = PatternTrial.Floor(system, options, trial.Pattern.States)).Count > 0)
            {
                before = -1;
                continue;
            }

            HashSet<string> revealed = [.. trial.Revealed.Select(static cell => cell.Id)];
            // published figures leave nothing over for some parts, and so tell that they are zero: keep that sum apart as well
            foreach (OutputCell cell in system.Cells.Where(cell => revealed.Contains(cell.Id)))
                guards.AddRange(trial.Known!.ZeroSumsBehind(cell.Column).Where(guarded.Add).Select(static sum => new Guard(sum, [])));
            guards.AddRange(trial.Narrow.Where(cell => !cell.Cause.IsEmpty && guarded.Add(cell.Cause)).Select(static cell => new Guard(cell.Cause, [cell.Id])));
        }
        while (guards.Count > before && ++round < options.MostWideningRounds && guards.Count < Math.Max(FewGuards, system.Cells.Length / 2));

        trial = new PatternRetreat(system, options, vectors, guards, solved, floor).Run();
        if (trial.Holds)
            return new ProtectedCells(system, options, trial.Pattern, trial.Audit?.Hidden ?? [], software);
        if (!system.Cells.Any(static cell => cell.IsOut))
            return Nothing(system, options, trial.Pattern, software);
        // what is out cannot be taken back; those inside are told
        AuditReport audit = PatternTrial.WithBounds(system, options, i => trial.Pattern.States[i] == CellState.Published, trial.Audit!, trial.Known!);
        HashSet<string> told = [.. trial.Pattern.AlreadyTold];
        ImmutableArray<string> late = [.. audit.Hidden.Where(cell => cell.IsNarrowerThan(options.Width)).Select(static cell => cell.Id).Where(id => !told.Contains(id))];
        return new ProtectedCells(system, options, trial.Pattern with { AlreadyTold = trial.Pattern.AlreadyTold.AddRange(late) }, audit.Hidden, software);
    }

    /// <summary>Nothing at all is published: what then still follows is what every reader knows of how the figures hang together, and is told to those inside.</summary>
    private static ProtectedCells Nothing(CellSystem system, DisclosureOptions options, SuppressionPattern pattern, string software)
    {
        AuditReport audit = PatternTrial.Attack(system, options, static _ => false);
        HashSet<string> known = [.. audit.Hidden.Where(static cell => cell.IsDetermined).Concat(PatternTrial.TooNarrow(system, options, audit)).Select(static cell => cell.Id)];
        ImmutableArray<string> told = [.. system.Cells.Where((cell, place) => known.Contains(cell.Id) && pattern.Reasons[place].IsPrimary).Select(static cell => cell.Id)];
        CellReason[] reasons = [.. pattern.Reasons.Select(reason => reason.Kind == ReasonKind.None ? CellReason.Withheld(told) : reason)];
        CellState[] states = [.. reasons.Select(static reason => reason.IsPrimary ? CellState.Primary : CellState.Secondary)];
        return new ProtectedCells(system, options, new SuppressionPattern(states, reasons, pattern.Order, pattern.Overruled, static () => [], told), audit.Hidden, software);
    }

    /// <summary>Takes over a pattern that was chosen elsewhere, by hand or by another program, if it holds against the same attack as our own.</summary>
    /// <param name="system">All figures that will be read together.</param>
    /// <param name="hidden">The ids of the cells that are to be hidden; all others are published.</param>
    /// <param name="options">The rules.</param>
    /// <param name="software">Name and version of the program that asks, for the certificate.</param>
    /// <param name="cells">What may be published, or <see langword="null"/>.</param>
    /// <param name="refusal">Why nothing may be published, or <see langword="null"/>; it tells neither which cell is found nor what it is.</param>
    /// <returns>Whether the pattern holds.</returns>
    /// <exception cref="ArgumentException">The options do not hold.</exception>
    public static bool TryAccept(
        CellSystem system,
        IReadOnlyCollection<string> hidden,
        DisclosureOptions options,
        string software,
        [NotNullWhen(true)] out ProtectedCells? cells,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(hidden);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(software);
        if (options.Validate() is [Refusal broken, ..])
            throw new ArgumentException(broken.Explain(Language.English), nameof(options));
        cells = null;
        HashSet<string> chosen = new(hidden, StringComparer.Ordinal);
        HashSet<string> there = [.. system.Cells.Where(static cell => !cell.Implied && !cell.IsElsewhere).Select(static cell => cell.Id)];
        if (chosen.Where(id => !there.Contains(id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            refusal = DisclosureCodes.UnknownHiddenFigure.With(unknown);
            return false;
        }

        SuppressionPattern pattern = ChosenPattern.Of(system, options, chosen);
        refusal = ChosenPattern.Attack(system, options, pattern, out AuditReport audit);
        cells = refusal is null ? new ProtectedCells(system, options, pattern, audit.Hidden, software) : null;
        return cells is not null;
    }
}
