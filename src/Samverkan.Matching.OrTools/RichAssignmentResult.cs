using System.Collections.Immutable;

namespace Samverkan.Matching.OrTools;

/// <summary>What was found.</summary>
/// <param name="Places">The place of each person, or <see langword="null"/>; nobody has one when constraints collide.</param>
/// <param name="Cost">The total cost.</param>
/// <param name="IsProven">
/// Whether it is proven to be the best, or that the constraints collide and none of those told can be spared; <see langword="false"/> when the limit came first: then the places are the best that had been found.
/// </param>
/// <param name="Colliding">The side constraints that cannot all be met, by their index: with any one of them taken away the others can, when that is proven. Empty when all are met.</param>
public sealed record RichAssignmentResult(ImmutableArray<int?> Places, long Cost, bool IsProven, ImmutableArray<int> Colliding)
{
    /// <summary>The number of people with a place.</summary>
    public int Placed => Places.Count(static p => p is not null);

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Placed} of {Places.Length} placed");
}
