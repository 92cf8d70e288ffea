using System.Collections.Immutable;

namespace Samverkan.Core.Access;

/// <summary>
/// A rule of law that lets one body disclose to another without a waiver (<i>sekretessbrytande bestämmelse</i>). It holds for what is
/// disclosed on a day on which its ground is in force.
/// </summary>
/// <param name="Disclosers">The bodies that may disclose.</param>
/// <param name="Recipients">The bodies that may receive.</param>
/// <param name="As">The role of the reader.</param>
/// <param name="For">The purpose.</param>
/// <param name="Categories">What may be disclosed.</param>
/// <param name="Basis">The ground.</param>
public sealed record DisclosureRule(
    ImmutableArray<SecrecyDomain> Disclosers,
    ImmutableArray<SecrecyDomain> Recipients,
    ReaderRole As,
    ReadingPurpose For,
    ImmutableArray<DataCategory> Categories,
    LegalBasis Basis)
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
