using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>Brings the answers of one version of an instrument to a later one, answer by answer, as its crosswalks say.</summary>
internal static class FormCarrying
{
    /// <summary>The latest version that a chain of crosswalks leads to from a version; the version itself without one.</summary>
    public static int Latest(IndicatorSetCatalog sets, IndicatorSetId id, int version)
    {
        int latest = version;
        bool found = true;
        while (found)
        {
            found = false;
            foreach (IndicatorSet set in sets.Sets)
            {
                if (set.Id == id && set.Version > latest && set.Crosswalk?.FromVersion == latest)
                {
                    latest = set.Version;
                    found = true;
                    break;
                }
            }
        }

        return latest;
    }

    /// <summary>
    /// The answers by version, ascending: what has a counterpart in the later version stands there, what has none stays where it was.
    /// The form of the version asked for comes even when it has no answer, since somebody filled it in.
    /// </summary>
    public static ImmutableArray<(int Version, ImmutableArray<IndicatorRating> Ratings)> Carry(
        IndicatorSetCatalog sets, IndicatorSetId id, int from, int to, ImmutableArray<IndicatorRating> ratings)
    {
        if (from >= to)
            return [(from, ratings)];
        ImmutableArray<IndicatorRating>.Builder carried = ImmutableArray.CreateBuilder<IndicatorRating>();
        ImmutableArray<IndicatorRating>.Builder left = ImmutableArray.CreateBuilder<IndicatorRating>();
        foreach (IndicatorRating rating in ratings)
        {
            if (sets.Carry(id, from, to, rating) is { } later)
                carried.Add(later);
            else
                left.Add(rating);
        }

        return left.Count == 0 ? [(to, carried.ToImmutable())] : [(from, left.ToImmutable()), (to, carried.ToImmutable())];
    }
}
