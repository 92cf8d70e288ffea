using Samverkan.Core.Identity;

namespace Samverkan.Matching.Fairness;

/// <summary>Somebody whose outcome changed although only an attribute did that must not matter.</summary>
/// <param name="Swapped">Whose attribute was swapped; <see langword="null"/> when everybody's was.</param>
/// <param name="Affected">Whose outcome changed.</param>
/// <param name="Before">The outcome before.</param>
/// <param name="After">The outcome after.</param>
public sealed record CounterfactualChange(ParticipantId? Swapped, ParticipantId Affected, string Before, string After)
{
    /// <summary>Nothing about anybody.</summary>
    public override string ToString() => nameof(CounterfactualChange);
}
