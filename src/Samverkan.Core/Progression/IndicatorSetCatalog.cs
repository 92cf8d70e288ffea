using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>The indicator sets that a host knows, by key and version. Immutable.</summary>
public sealed class IndicatorSetCatalog
{
    /// <summary>Creates a catalog.</summary>
    /// <param name="sets">The sets.</param>
    /// <exception cref="ArgumentException">Two sets have the same key and version.</exception>
    public IndicatorSetCatalog(IEnumerable<IndicatorSet> sets)
    {
        Sets = [.. sets.OrderBy(static s => s.Id).ThenBy(static s => s.Version)];
        if (FirstDuplicate(Sets) is not null)
            throw new ArgumentException("Two indicator sets have the same key and version.", nameof(sets));
    }

    /// <summary>The sets in the box.</summary>
    public static ImmutableArray<IndicatorSet> Shipped => [ShippedIndicatorSets.BipStructure, ShippedIndicatorSets.SkapaStructure];

    /// <summary>All sets by key and version.</summary>
    public ImmutableArray<IndicatorSet> Sets { get; }

    /// <summary>One version of a set, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    /// <param name="version">The version.</param>
    public IndicatorSet? Find(IndicatorSetId id, int version) => Sets.FirstOrDefault(s => s.Id == id && s.Version == version);

    /// <summary>The highest version of a set that is valid on a day, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    /// <param name="on">The day.</param>
    public IndicatorSet? FindValid(IndicatorSetId id, LocalDate on) => Sets.LastOrDefault(s => s.Id == id && s.Validity.Contains(on));

    /// <summary>
    /// A rating of one version of a set as one of a later version, by the crosswalks between them. Nothing is carried where no crosswalk
    /// is declared: then the later version begins a new series.
    /// </summary>
    /// <param name="id">The key of the set.</param>
    /// <param name="from">The version in which the rating was made.</param>
    /// <param name="to">The later version; the same gives the rating as it is.</param>
    /// <param name="rating">The rating.</param>
    /// <returns>The rating in the later version, or <see langword="null"/>.</returns>
    public IndicatorRating? Carry(IndicatorSetId id, int from, int to, IndicatorRating rating)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(rating);
        if (from == to)
            return rating;
        return from < to && Find(id, to)?.Crosswalk is { } crosswalk && crosswalk.FromVersion >= from && Carry(id, from, crosswalk.FromVersion, rating) is { } earlier
            ? crosswalk.Carry(earlier)
            : null;
    }

    /// <summary>What is wrong between the versions of the sets: a crosswalk from a version that is not there, or to what measures otherwise.</summary>
    internal static IEnumerable<Refusal> CheckVersions(ImmutableArray<IndicatorSet> sets)
    {
        foreach (IndicatorSet set in sets)
        {
            if (set.Crosswalk is not { } crosswalk)
                continue;
            if (sets.FirstOrDefault(earlier => earlier.Id == set.Id && earlier.Version == crosswalk.FromVersion) is not { } found)
            {
                yield return ProgressionCodes.EarlierVersionMissing.With(set.ToString(), Files.FindingList.Number(crosswalk.FromVersion));
                continue;
            }

            foreach (Refusal refusal in IndicatorSetRelations.CheckAgainst(set, found))
                yield return refusal;
        }
    }

    internal static IndicatorSet? FirstDuplicate(ImmutableArray<IndicatorSet> ordered)
    {
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Id == ordered[i - 1].Id && ordered[i].Version == ordered[i - 1].Version)
                return ordered[i];
        }

        return null;
    }
}
