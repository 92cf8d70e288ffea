using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A figure that two releases tell, and between which too few have come or gone. For those inside only.</summary>
/// <param name="Cell">The cell's categories.</param>
/// <param name="From">The folder of one release.</param>
/// <param name="To">The folder of the other, in the order given.</param>
/// <param name="Difference">The later value less the earlier, in the order given.</param>
public sealed record ReleaseChange(string Cell, string From, string To, long Difference)
{
    /// <summary>Subtracts each release from those after it, cell by cell.</summary>
    /// <param name="releases">The releases, in order.</param>
    /// <param name="minimumCount">Differences from 1 to one less, either way, are too small.</param>
    /// <returns>The differences that are too small.</returns>
    public static ImmutableArray<ReleaseChange> Between(IReadOnlyList<PublishedTables> releases, int minimumCount)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ImmutableArray<ReleaseChange>.Builder changes = ImmutableArray.CreateBuilder<ReleaseChange>();
        for (int a = 0; a < releases.Count; a++)
        {
            // figures that are not exact tell no exact difference, and a difference of amounts does not tell how few it is of
            if (releases[a].Method != ProtectionMethod.Suppress || releases[a].Quantity is not null)
                continue;
            for (int b = a + 1; b < releases.Count; b++)
            {
                if (releases[b].Method != ProtectionMethod.Suppress || releases[b].Quantity is not null)
                    continue;
                foreach ((int place, long before) in EarlierRelease.Told(releases[a], releases[b].Structure).OrderBy(static told => told.Key))
                {
                    if (releases[b].Value(place) is { } after && Math.Abs(after - before) is var few && few >= 1 && few < minimumCount)
                        changes.Add(new ReleaseChange(releases[b].Structure.CellId(place), releases[a].Source, releases[b].Source, after - before));
                }
            }
        }

        return changes.DrainToImmutable();
    }

    /// <summary>The cell and the releases; never the difference.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cell}: {From} – {To}");
}
