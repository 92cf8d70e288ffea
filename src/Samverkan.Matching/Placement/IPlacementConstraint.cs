using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// A demand of a host's own that a team must meet for a person, for example that the premises are within reach. <c>PlacementConstraintSuite</c> in
/// Samverkan.Conformance tries an implementation.
/// </summary>
/// <remarks>It is pure and thread-safe: the same choice always gives the same answer, whatever was asked before. The refusal tells nothing about the person.</remarks>
public interface IPlacementConstraint
{
    /// <summary>Why the team cannot have the person, or <see langword="null"/> when it can.</summary>
    /// <param name="choice">The person and the team.</param>
    Refusal? Against(PlacementChoice choice);
}
