using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>Input that contradicts itself. The proposal is made nevertheless, as the reason says; somebody should look at it.</summary>
/// <param name="Participant">The person whom it is about; <see langword="null"/> when it is about a team.</param>
/// <param name="Reason">What collides with what.</param>
public sealed record PlacementContradiction(ParticipantId? Participant, Refusal Reason)
{
    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
