namespace Samverkan.Matching.Placement;

/// <summary>A team that a person can get in an <see cref="OptimalAssignment"/>, by its index.</summary>
/// <param name="Team">The index of the team, from 0.</param>
/// <param name="Cost">The cost, 0 or more; lower is better.</param>
public readonly record struct AssignmentOption(int Team, int Cost);
