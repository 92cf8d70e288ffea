using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>A person whom no team can have on the day, free places or not.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Reason">Why.</param>
public sealed record UnplaceableCandidate(ParticipantId Participant, Refusal Reason)
{
    /// <summary>When the needs are what stands in the way: for each team that could have had the person, each demand that it does not meet.</summary>
    public ImmutableArray<Refusal> Collisions { get; init; } = [];

    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
