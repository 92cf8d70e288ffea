using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>A proposal to move somebody who has a place. A person decides.</summary>
/// <param name="Participant">The person.</param>
/// <param name="From">The team that the person has.</param>
/// <param name="To">The team proposed; <see langword="null"/> when no team can keep the person, who then waits.</param>
/// <param name="Reason">Why.</param>
public sealed record PlacementMove(ParticipantId Participant, TeamId From, TeamId? To, Refusal Reason)
{
    /// <summary>What the team no longer meets, where that is why; empty where it has too few places.</summary>
    public ImmutableArray<Refusal> Collisions { get; init; } = [];

    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
