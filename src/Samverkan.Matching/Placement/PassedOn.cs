using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Reasons as they can stand on a page that is passed on: the mere fact that somebody has a protected identity is secret, so that it is told as a need that is not named. The named reason is in the proposal, for
/// whoever may know.
/// </summary>
/// <remarks>A conflict of interest is told by the same words, and neither by which teams or tracks nor how many of them: else what is not named would be the protection, and as good as named.</remarks>
public static class PassedOn
{
    private static readonly ImmutableArray<RefusalCode> Unnamed =
        [PlacementCodes.ProtectedIdentityNotHandled, PlacementCodes.TrackProtectedIdentityNotHandled, PlacementCodes.ConflictOfInterest, PlacementCodes.TrackConflictOfInterest];

    /// <summary>The reasons in their order; those that are not named are one, where the first of them stood.</summary>
    /// <param name="reasons">The reasons of one person.</param>
    public static ImmutableArray<Refusal> Of(IEnumerable<Refusal> reasons) =>
        [.. reasons.Select(static reason => Unnamed.Contains(reason.Code) ? PlacementCodes.NeedNotNamed.With() : reason).Distinct()];

    /// <summary>Whether a recorded need can be told by its name.</summary>
    /// <param name="need">The need.</param>
    public static bool MayName(PlacementNeed need) => need is not (PlacementNeed.ProtectedIdentity or PlacementNeed.ConflictOfInterest);
}
