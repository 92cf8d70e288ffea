namespace Samverkan.Matching.Placement;

/// <summary>A place (a team, or a part of one) that a person can get in an <see cref="OptimalAssignment"/>, by its index.</summary>
/// <param name="Place">The index of the place, from 0.</param>
/// <param name="Cost">The cost, 0 to <see cref="OptimalAssignment.LargestCost"/>; lower is better.</param>
public readonly record struct AssignmentOption(int Place, Int128 Cost);
