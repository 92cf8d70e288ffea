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
    /// <param name="most">How many tables are listed at most; a larger number is told as one more, and the bounds are then those of what was listed.</param>
    public static (Dictionary<string, (long Lower, long Upper)> Bounds, int Tables) Enumerate(PublishedSystem system, long hiddenAtLeast = 0, int most = int.MaxValue - 1)
    {
        List<(Term[] Terms, long Total)> equations =
        [
            .. system.Relations.Select(static r => (r.ToArray(), 0L)),
            .. system.Cells.Where(static c => c.Value is not null).Select(static c => (c.Column.ToArray(), c.Value!.Value)),
        ];
        long ceiling = equations.Max(static e => e.Total);
        long[] inner = new long[system.InnerCount];
        long[] sums = new long[equations.Count];
        bool[] isPositive = [.. equations.Select(static e => e.Terms.All(static t => t.Weight > 0))];
        (int Equation, int Weight, bool IsLast)[][] of =
        [
            .. Enumerable.Range(0, inner.Length).Select(place => equations.SelectMany((e, i) => e.Terms.Where(t => t.Inner == place).Select(t => (i, t.Weight, e.Terms[^1].Inner == place))).ToArray()),
        ];
        PublishedCell[] hidden = [.. system.Cells.Where(static c => c.Value is null)];
        Dictionary<string, (long, long)> bounds = new(StringComparer.Ordinal);
        int tables = 0;
        long steps = 0;
        Extend(0);
        return (bounds, tables);

        void Extend(int place)
        {
            if (place == inner.Length)
            {
                long[] values = [.. hidden.Select(c => c.Column.Sum(t => t.Weight * inner[t.Inner]))];
                if (values.Any(value => value < hiddenAtLeast))
                    return;
                tables++;
                for (int i = 0; i < values.Length; i++)
                {
                    (long lower, long upper) = bounds.GetValueOrDefault(hidden[i].Id, (values[i], values[i]));
                    bounds[hidden[i].Id] = (Math.Min(lower, values[i]), Math.Max(upper, values[i]));
                }

                return;
            }

            for (long value = 0; value <= ceiling && tables <= most; value++)
            {
                // what leads nowhere takes time too
                if (++steps / 50 > most)
                {
                    tables = most + 1;
                    return;
                }

                bool tooMuch = false, impossible = false;
                foreach ((int e, int weight, bool isLast) in of[place])
                {
                    long sum = sums[e] + (weight * value);
                    tooMuch |= isPositive[e] && sum > equations[e].Total;
                    impossible |= isLast && sum != equations[e].Total;
                }

                if (tooMuch)
                    break;
                if (impossible)
                    continue;
                Move(place, value);
                Extend(place + 1);
                Move(place, -value);
            }

            inner[place] = 0;
        }

        void Move(int place, long by)
        {
            inner[place] += by;
            foreach ((int e, int weight, _) in of[place])
                sums[e] += weight * by;
        }
    }
}
