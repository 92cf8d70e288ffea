using System.Collections.Immutable;

namespace Samverkan.Synthetic;

/// <summary>
/// A round of placement: given who waits and how full the teams are, who gets a place. Matching supplies one; without it
/// <see cref="SyntheticPlacement"/> places by district.
/// </summary>
/// <param name="situation">What is before the round.</param>
/// <returns>An answer for each person who waits; a person without an answer waits on in silence.</returns>
/// <remarks>Must be pure: the same situation gives the same answers.</remarks>
public delegate ImmutableArray<PlacementAnswer> PlacementRound(PlacementSituation situation);
