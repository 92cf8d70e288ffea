namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What a reader learns of sums of amounts by subtracting an earlier release from this one: the change is a sum of its own, of what each contributor has more or less, and
/// has to stand the same rules.
/// </summary>
internal sealed class MagnitudeChanges
{
    private readonly HashSet<int> _isOut = [];
    private readonly Dictionary<int, decimal> _largest = [];

    /// <param name="cells">The cells now.</param>
    /// <param name="values">The sum in each cell now, by its place.</param>
    /// <param name="given">Who gives what to each cell now.</param>
    /// <param name="options">The rules.</param>
    /// <param name="minimumCount">The least number of contributors.</param>
    /// <param name="earlier">What was told.</param>
    public MagnitudeChanges(InnerCells cells, long[] values, List<Contribution>?[] given, MagnitudeOptions options, int minimumCount, IReadOnlyList<EarlierAmounts> earlier)
    {
        foreach (EarlierAmounts release in earlier.Where(r => r.Told.Method == ProtectionMethod.Suppress && string.Equals(r.Told.Quantity, cells.Quantity, StringComparison.Ordinal)))
        {
            Dictionary<int, long> told = EarlierRelease.Told(release.Told, cells.Structure);
            if (told.All(cell => values[cell.Key] == cell.Value))
            {
                // the same amounts: what was told is known
                _isOut.UnionWith(told.Keys);
                continue;
            }

            Dictionary<int, List<Contribution>>? before = release.Cells is { } pieces ? Before(pieces, cells) : null;
            foreach ((int place, long value) in told.Where(cell => values[cell.Key] != cell.Value))
            {
                List<Contribution>? change = before is not null ? [.. given[place] ?? [], .. before.GetValueOrDefault(place) ?? []] : null;
                // pieces that do not sum to what was told are not those of that release
                if (change is not null && change.Sum(static c => c.Value) != values[place] - value)
                    change = null;
                if (change is null)
                    Keep(place, Math.Abs(values[place] - value));
                else if (change.GroupBy(static c => c.Contributor).Count(static of => of.Sum(static c => c.Value) != 0) < minimumCount || MagnitudeRules.Broken(change, options) is not null)
                    Keep(place, MagnitudeRules.Largest(change));
            }
        }
    }

    /// <summary>Whether an earlier release of the same amounts has told the sum.</summary>
    public bool IsOut(int place) => _isOut.Contains(place);

    /// <summary>The largest part of a change that may not be told, or as much as it may be; <see langword="null"/> where no change is told or it may be.</summary>
    public decimal? Largest(int place) => _largest.TryGetValue(place, out decimal largest) && !IsOut(place) ? largest : null;

    private void Keep(int place, decimal largest) => _largest[place] = Math.Max(largest, _largest.GetValueOrDefault(place));

    /// <summary>What was given before, taken away, with the numbers that contributors have now; nothing where contributors have no names.</summary>
    private static Dictionary<int, List<Contribution>>? Before(InnerCells pieces, InnerCells cells)
    {
        if (pieces.ContributorNames.IsEmpty || cells.ContributorNames.IsEmpty)
            return null;
        Dictionary<string, int> numbers = cells.ContributorNames.Select(static (name, number) => (name, number)).ToDictionary(static c => c.name, static c => c.number, StringComparer.Ordinal);
        foreach (string name in pieces.ContributorNames)
            numbers.TryAdd(name, numbers.Count);
        List<Contribution>?[] given = pieces.Given();
        Dictionary<int, List<Contribution>> before = [];
        foreach ((int place, int now) in EarlierRelease.Places(pieces.Structure, cells.Structure))
        {
            before[now] = [.. (given[place] ?? []).Select(c => new Contribution(numbers[pieces.ContributorNames[c.Contributor]], -c.Value) { Weight = c.Weight })];
        }

        return before;
    }
}
