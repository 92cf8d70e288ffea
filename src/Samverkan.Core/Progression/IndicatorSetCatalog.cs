using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;

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
