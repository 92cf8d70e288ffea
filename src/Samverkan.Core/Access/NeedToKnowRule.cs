using System.Collections.Immutable;

namespace Samverkan.Core.Access;

/// <summary>What somebody in a role may read of their own body's information for a purpose.</summary>
/// <param name="As">The role.</param>
/// <param name="For">The purpose.</param>
/// <param name="Categories">What may be read.</param>
/// <param name="Basis">The ground.</param>
public sealed record NeedToKnowRule(ReaderRole As, ReadingPurpose For, ImmutableArray<DataCategory> Categories, LegalBasis Basis)
{
    /// <summary>Whether it speaks of a reader and a category.</summary>
    /// <param name="access">The reader.</param>
    /// <param name="category">The category.</param>
    public bool Speaks(ReadingAccess access, DataCategory category)
    {
        ArgumentNullException.ThrowIfNull(access);
        return As == access.As && For == access.For && Categories.Contains(category);
    }
}
