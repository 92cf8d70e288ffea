namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What somebody who stands alone in a hidden cell, and so knows it, concludes of others since counts are not negative: whether a cell that is to be hidden for its own sake has one possible value
/// left. How narrow its bounds are in that view is not asked.
/// </summary>
/// <remarks>Sought where what is tied to the cell is small (<see cref="AuditBounds.LargestView"/>), up to a stated effort for all views together, the same on every machine.</remarks>
internal static class SoleViews
{
    private const long MostEffort = 100_000_000;

    /// <summary>The primary cells that somebody works out, not being alone in them.</summary>
    /// <param name="system">The system.</param>
    /// <param name="states">What is published and what is not.</param>
    /// <param name="bounds">The attack of a reader who knows no more than what is published.</param>
    public static IReadOnlySet<string> Found(CellSystem system, IReadOnlyList<CellState> states, AuditBounds bounds)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        // reports sum memberships of which no reader is told that they occur
        if (system.Sums is not null)
            return found;
        int[] alone = [.. Enumerable.Range(0, states.Count).Where(i => states[i] != CellState.Published && system.Cells[i].Contributors == 1)];
        int[] primary = [.. Enumerable.Range(0, states.Count).Where(i => states[i] == CellState.Primary && system.Cells[i].Value > 0)];
        HashSet<int> zero = [.. system.Cells.Where(static cell => cell.Value == 0).SelectMany(static cell => cell.Column).Select(static term => term.Inner)];
        AuditSimplex.Effort effort = new(MostEffort);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (int one in alone)
        {
            int[] own = [.. alone.Where(other => other == one || IsSamePerson(system.Cells[one], system.Cells[other], zero, isNested: true))];
            if (!seen.Add(string.Join(' ', own)))
                continue;
            int[] others = [.. primary.Where(i => !found.Contains(system.Cells[i].Id)
                && (system.Cells[i].Contributors > 1 || !Array.Exists(own, mine => IsSamePerson(system.Cells[mine], system.Cells[i], zero, isNested: false))))];
            foreach (int told in bounds.Told([.. own.Select(i => (system.Cells[i].Column, system.Cells[i].Value))], [.. others.Select(i => (system.Cells[i].Column, system.Cells[i].Value))], effort))
                found.Add(system.Cells[others[told]].Id);
            if (effort.Left < 0)
                break;
        }

        return found;
    }

    // of amounts it is told who; of counts, one who is alone in a cell and in what lies in it is the same, and one in cells with somebody in common may be
    private static bool IsSamePerson(OutputCell one, OutputCell other, HashSet<int> zero, bool isNested)
    {
        if (one.Sole is { } who && other.Sole is { } another)
            return who == another;
        HashSet<int> inner = [.. one.Column.Select(static term => term.Inner).Where(i => !zero.Contains(i))];
        int[] others = [.. other.Column.Select(static term => term.Inner).Where(i => !zero.Contains(i))];
        int common = others.Count(inner.Contains);
        return isNested ? common == Math.Min(inner.Count, others.Length) : common > 0;
    }
}
