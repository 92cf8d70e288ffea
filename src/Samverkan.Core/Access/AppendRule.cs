namespace Samverkan.Core.Access;

/// <summary>Who may record entries.</summary>
/// <param name="As">The role.</param>
/// <param name="For">The purpose.</param>
/// <param name="OfAnyOrigin">Whether entries of other bodies too may be recorded, as when history is brought in; otherwise only those of the own body.</param>
/// <param name="Basis">The ground.</param>
public sealed record AppendRule(ReaderRole As, ReadingPurpose For, bool OfAnyOrigin, LegalBasis Basis);
