using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A pattern that somebody else has chosen, and what an attack on it finds. It has to hold as our own has to.</summary>
internal static class ChosenPattern
{
    /// <summary>The states of the cells when these are hidden, and nothing else is.</summary>
    public static SuppressionPattern Of(CellSystem system, DisclosureOptions options, IReadOnlySet<string> hidden)
    {
        CellState[] states = new CellState[system.Cells.Length];
        CellReason[] reasons = new CellReason[states.Length];
        for (int i = 0; i < states.Length; i++)
        {
            OutputCell cell = system.Cells[i];
            CellReason rule = Rule(cell, options);
            // what is out cannot be taken back, and what only an earlier release has is nobody's choice now
            bool isHidden = !cell.IsOut && (cell.Implied || cell.IsElsewhere ? rule.Kind != ReasonKind.None : hidden.Contains(cell.Id));
            if (!isHidden)
                continue;
            (states[i], reasons[i]) = rule.Kind != ReasonKind.None ? (CellState.Primary, rule) : (CellState.Secondary, CellReason.Decided);
        }

        return new SuppressionPattern(states, reasons, [], [], static () => [], []);
    }

    /// <summary>What an attack finds; <see langword="null"/> when it finds nothing.</summary>
    public static Refusal? Attack(CellSystem system, DisclosureOptions options, SuppressionPattern pattern, out AuditReport audit)
    {
        bool IsShown(int place) => pattern.States[place] == CellState.Published;
        audit = PatternTrial.Attack(system, options, IsShown);
        for (int i = 0; i < system.Cells.Length; i++)
        {
            OutputCell cell = system.Cells[i];
            if (!IsShown(i) || cell.Implied || cell.IsOut || Rule(cell, options) is not { Kind: not ReasonKind.None and var rule })
                continue;
            return rule == ReasonKind.Released ? DisclosureCodes.ChangeOfFew.With() : DisclosureCodes.FewShown.With(options.MinimumCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return !audit.IsConsistent || audit.Hidden.Any(static cell => cell.IsDetermined) || PatternTrial.TooNarrow(system, options, audit).Any()
            || (options.GuardSoleContributors && (IsFoundByOneAlone(system, options, pattern) || PatternTrial.TellsOneAlone(system, options, pattern.States)))
            ? DisclosureCodes.HiddenFollows.With()
            : null;
    }

    /// <summary>
    /// Whether somebody who stands alone in a hidden cell, and so knows it, works out by adding and subtracting another that is to be hidden for its own sake.
    /// </summary>
    private static bool IsFoundByOneAlone(CellSystem system, DisclosureOptions options, SuppressionPattern pattern)
    {
        if (!system.Cells.Where((cell, place) => pattern.States[place] != CellState.Published && cell.Contributors == 1).Any())
            return false;
        AuditPresolve all = new(system.Publish(place => pattern.States[place] == CellState.Published, place => pattern.States[place] != CellState.Published));
        all.Run();
        PublishedCell[] known = [.. Enumerable.Range(0, system.InnerCount).Where(inner => all.Known[inner] is not null).Select(inner => new PublishedCell(FormattableString.Invariant($"inner {inner}"), [new Term(inner, 1)], all.Known[inner]))];
        HashSet<ImmutableArray<Term>> seen = new(ColumnComparer.Instance);
        Dictionary<string, int> places = system.Cells.Select(static (cell, place) => (cell.Id, place)).ToDictionary(static c => c.Id, static c => c.place, StringComparer.Ordinal);
        for (int i = 0; i < system.Cells.Length; i++)
        {
            OutputCell alone = system.Cells[i];
            if (pattern.States[i] == CellState.Published || alone.Contributors != 1 || !seen.Add(alone.Column))
                continue;
            HashSet<int> own = [.. alone.Column.Select(static term => term.Inner)];
            PublishedSystem theirs = all.System with
            {
                Cells = [.. all.System.Cells.Select(cell => ColumnComparer.Instance.Equals(cell.Column, alone.Column) ? cell with { Value = alone.Value } : cell), .. known],
            };
            AuditPresolve presolved = new(theirs, infersZeros: false);
            presolved.Run();
            // a cell that holds this one person alone is no other cell
            if (new AuditElimination(presolved).Run().Determined.Any(found => pattern.States[places[found.Id]] == CellState.Primary
                && !(system.Cells[places[found.Id]].Contributors == 1 && system.Cells[places[found.Id]].Column.Any(term => own.Contains(term.Inner)))))
                return true;
        }

        return false;
    }

    private static CellReason Rule(OutputCell cell, DisclosureOptions options) => cell switch
    {
        { Status: APrioriStatus.Primary, IsReleaseChange: true } => CellReason.Released,
        { Status: APrioriStatus.Primary } => CellReason.Decided,
        { Status: APrioriStatus.Publish, WasHidden: false } => default,
        { Contributors: >= 1 } when cell.Contributors < options.MinimumCount => CellReason.Small,
        { Value: 0 } when options.Zeros == ZeroRule.Protect => CellReason.Zero,
        { WasHidden: true } => CellReason.HiddenEarlier,
        _ => default,
    };
}
