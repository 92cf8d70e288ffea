using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// What to do on tracks when places or needs have changed: everybody who has a place keeps it as far as possible. Of all ways to place as many, in the order of the queue with those who have a
/// place first, it moves fewest people.
/// </summary>
/// <param name="Kept">How many keep their track.</param>
/// <param name="Moves">Those who change or lose theirs, in the order of the queue.</param>
/// <param name="Proposal">The whole: also whoever waited before and can be placed now.</param>
public sealed record TrackRevision(int Kept, ImmutableArray<TrackMove> Moves, TrackProposal Proposal)
{
    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kept} kept, {Moves.Length} moved");
}
