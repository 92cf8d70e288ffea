using System.Collections.Immutable;
using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys;

/// <summary>Which category of data an observed fact belongs to.</summary>
public static class FactCategories
{
    private static readonly ImmutableSortedDictionary<string, DataCategory> Known = ImmutableSortedDictionary.CreateRange<string, DataCategory>(
        StringComparer.Ordinal,
        [
        ]);

    /// <summary>
    /// The category of a fact. A fact that Samverkan does not know belongs to <see cref="DataCategory.Health"/>, the category that
    /// protects best, until somebody says otherwise on the entry.
    /// </summary>
    /// <param name="fact">The key of the fact.</param>
    public static DataCategory Of(string fact) =>
        fact is not null && Known.TryGetValue(fact, out DataCategory category) ? category : DataCategory.Health;
}
