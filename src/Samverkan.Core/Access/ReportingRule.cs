using System.Collections.Immutable;

namespace Samverkan.Core.Access;

/// <summary>
/// What the owner of a programme may read to account for its results: entries of participants who have consented to take part,
/// from whatever body they come. Of the others only an anonymous row is known.
/// </summary>
/// <param name="Readers">The owner's secrecy domains.</param>
/// <param name="As">The role.</param>
/// <param name="For">The purpose.</param>
/// <param name="Categories">What may be read of what was recorded while the consent was in force.</param>
/// <param name="CategoriesAfterWithdrawal">What may be read of what was recorded after it was withdrawn or ended, so that the account knows that the person left.</param>
/// <param name="Basis">The ground.</param>
public sealed record ReportingRule(
    ImmutableArray<SecrecyDomain> Readers,
    ReaderRole As,
    ReadingPurpose For,
    ImmutableArray<DataCategory> Categories,
    ImmutableArray<DataCategory> CategoriesAfterWithdrawal,
    LegalBasis Basis)
{
    /// <summary>Whether it speaks of a reader on a day.</summary>
    /// <param name="access">The reader.</param>
    /// <param name="today">The day of reading.</param>
    public bool AppliesTo(ReadingAccess access, NodaTime.LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Basis.IsInForce(today) && Readers.Contains(access.Who) && As == access.As && For == access.For;
    }
}
