using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>
/// The strongest attacker there is, for small tables: it lists every table of whole, non-negative counts that agrees with what is
/// published, and sees what each hidden cell can be.
/// </summary>
internal static class TableEnumerator
{
    /// <summary>The least and greatest value of each hidden cell, and the number of tables that agree.</summary>
    /// <param name="system">What is published.</param>
    /// <param name="hiddenAtLeast">What the attacker knows every hidden figure to be at least.</param>
    public static (Dictionary<string, (long Lower, long Upper)> Bounds, int Tables) Enumerate(PublishedSystem system, long hiddenAtLeast = 0)
    {
        List<(Term[] Terms, long Total)> equations =
        [
            .. system.Relations.Select(static r => (r.ToArray(), 0L)),
            .. system.Cells.Where(static c => c.Value is not null).Select(static c => (c.Column.ToArray(), c.Value!.Value)),
        ];
        long ceiling = equations.Max(static e => e.Total);
        long[] inner = new long[system.InnerCount];
        Dictionary<string, (long, long)> bounds = new(StringComparer.Ordinal);
        int tables = 0;
        Extend(0);
        return (bounds, tables);

        void Extend(int place)
        {
            if (place == inner.Length)
            {
                if (hiddenAtLeast > 0 && system.Cells.Any(c => c.Value is null && c.Column.Sum(t => t.Weight * inner[t.Inner]) < hiddenAtLeast))
                    return;
                tables++;
                foreach (PublishedCell cell in system.Cells.Where(static c => c.Value is null))
                {
                    long value = cell.Column.Sum(t => t.Weight * inner[t.Inner]);
                    (long lower, long upper) = bounds.GetValueOrDefault(cell.Id, (value, value));
                    bounds[cell.Id] = (Math.Min(lower, value), Math.Max(upper, value));
                }

                return;
            }

            for (long value = 0; value <= ceiling; value++)
            {
                inner[place] = value;
                bool tooMuch = false, impossible = false;
                foreach ((Term[] terms, long total) in equations)
                {
                    if (!terms.Any(t => t.Inner == place))
                        continue;
                    long sum = terms.Where(t => t.Inner <= place).Sum(t => t.Weight * inner[t.Inner]);
                    bool positive = terms.All(static t => t.Weight > 0);
                    tooMuch |= positive && sum > total;
                    impossible |= terms[^1].Inner == place && sum != total;
                }

                if (tooMuch)
                    break;
                if (!impossible)
                    Extend(place + 1);
            }

            inner[place] = 0;
        }
    }
}
