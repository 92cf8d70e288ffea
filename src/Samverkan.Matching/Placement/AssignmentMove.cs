namespace Samverkan.Matching.Placement;

/// <summary>One person who changes place.</summary>
/// <param name="Person">The person, by the number in the queue.</param>
/// <param name="From">The place before, or <see langword="null"/> when the person had none.</param>
/// <param name="To">The place after, or <see langword="null"/> when the person has none.</param>
public readonly record struct AssignmentMove(int Person, int? From, int? To);
