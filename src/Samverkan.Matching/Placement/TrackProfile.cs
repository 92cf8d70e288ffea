using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.Placement;

/// <summary>What a track can offer beyond its places. What is not said is not known, and whoever needs it is not proposed for the track.</summary>
/// <param name="Track">The track.</param>
public sealed record TrackProfile(TrackId Track)
{
    /// <summary>The languages in which one can be coached there.</summary>
    public ImmutableSortedSet<LanguageTag> CoachingLanguages { get; init; } = [];

    /// <summary>Whether the premises are known to be accessible.</summary>
    public bool Accessible { get; init; }

    /// <summary>Whether it is known to be able to handle protected identities.</summary>
    public bool ProtectedIdentities { get; init; }

    /// <summary>Who works on the track, as far as it is told: for conflicts of interest and for whoever comes back to the same caseworker.</summary>
    public ImmutableSortedSet<StaffId> Staff { get; init; } = [];
}
