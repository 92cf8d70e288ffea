using NodaTime;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A contact that the mapping calls for and that has not been made: with an employer, health care, Försäkringskassan, a study counsellor.</summary>
/// <param name="Kind">With whom.</param>
/// <param name="Since">The day of the mapping that first called for it.</param>
/// <param name="Days">How many days it has waited.</param>
/// <param name="Says">Why, as a sentence.</param>
public sealed record ContactProposal(ContactKind Kind, LocalDate Since, int Days, Refusal Says)
{
    /// <summary>Only that it is one; never with whom.</summary>
    public override string ToString() => nameof(ContactProposal);
}
