using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>
/// An attacker of its own: carries bounds from published sum to published sum, knowing that counts are not negative. It shares no code with the
/// auditor. It finds less than an attacker who lists every table, and copes with any size.
/// </summary>
internal static class IntervalAttacker
{
    /// <summary>The least and greatest value of each hidden cell; the greatest is <see langword="null"/> where nothing is found.</summary>
    public static Dictionary<string, (long Lower, long? Upper)> Attack(PublishedSystem system, long hiddenAtLeast)
    {
        // unknowns: the inner cells, and behind them every figure that is told to be hidden
        List<(List<(int At, long Weight)> Terms, long Total)> equations = [.. system.Relations.Select(static r => (r.Select(static t => (t.Inner, (long)t.Weight)).ToList(), 0L))];
        int count = system.InnerCount;
        Dictionary<string, int> places = [];
        foreach (PublishedCell cell in system.Cells)
        {
            List<(int, long)> terms = [.. cell.Column.Select(static t => (t.Inner, (long)t.Weight))];
            if (cell.Value is null)
            {
                places.Add(cell.Id, count);
                terms.Add((count++, -1));
            }

            equations.Add((terms, cell.Value ?? 0));
        }

        decimal[] low = new decimal[count];
        decimal[] high = [.. Enumerable.Repeat(decimal.MaxValue, count)];
        foreach (PublishedCell cell in system.Cells.Where(static c => c.Value is null && !c.IsImplied))
            low[places[cell.Id]] = hiddenAtLeast;
        for (int pass = 0, changed = 1; changed > 0 && pass < 30; pass++)
        {
            changed = 0;
            foreach ((List<(int At, long Weight)> terms, long total) in equations)
            {
                foreach ((int at, long weight) in terms)
                {
                    decimal? most = 0, least = 0;
                    foreach ((int other, long w) in terms)
                    {
                        if (other == at)
                            continue;
                        decimal up = w > 0 ? high[other] : low[other], down = w > 0 ? low[other] : high[other];
                        most = up == decimal.MaxValue || most is null ? null : most + (w * up);
                        least = down == decimal.MaxValue || least is null ? null : least + (w * down);
                    }

                    // weight × value lies from total − most to total − least
                    decimal? from = weight > 0 ? total - most : -(total - least), to = weight > 0 ? total - least : -(total - most);
                    decimal size = Math.Abs(weight);
                    if (from is { } f && decimal.Ceiling(f / size) > low[at])
                        (low[at], changed) = (decimal.Ceiling(f / size), 1);
                    if (to is { } t && decimal.Floor(t / size) < high[at])
                        (high[at], changed) = (decimal.Floor(t / size), 1);
                }
            }
        }

        return places.ToDictionary(static p => p.Key, p => ((long)low[p.Value], high[p.Value] == decimal.MaxValue ? (long?)null : (long)high[p.Value]), StringComparer.Ordinal);
    }
}
