using System.Collections.Immutable;

namespace Samverkan.Core.Access;

/// <summary>What somebody in a role may read of their own body's information for a purpose.</summary>
/// <param name="As">The role.</param>
/// <param name="For">The purpose.</param>
/// <param name="Categories">What may be read.</param>
/// <param name="Basis">The ground.</param>
public sealed record NeedToKnowRule(ReaderRole As, ReadingPurpose For, ImmutableArray<DataCategory> Categories, LegalBasis Basis);
