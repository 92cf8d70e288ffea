using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

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

    /// <summary>Every demand of somebody that the track does not meet; what is not known is not promised.</summary>
    internal IEnumerable<Refusal> Against(PlacementNeeds needs)
    {
        if (needs.CoachingLanguage is { } language && !CoachingLanguages.Any(language.Matches))
            yield return PlacementCodes.TrackLanguageNotOffered.With(Track.Value);
        if (needs.Accessibility && !Accessible)
            yield return PlacementCodes.TrackNotAccessible.With(Track.Value);
        if (needs.ProtectedIdentity && !ProtectedIdentities)
            yield return PlacementCodes.TrackProtectedIdentityNotHandled.With(Track.Value);
        if (needs.ConflictsWithStaff.Any(Staff.Contains))
            yield return PlacementCodes.TrackConflictOfInterest.With(Track.Value);
    }
}
