using Samverkan.Core.Identity;

namespace Samverkan.Matching.Placement;

/// <summary>A track that a person could have, and what that would cost.</summary>
/// <param name="Track">The track.</param>
/// <param name="Cost">The cost, 0 or more; lower is better. It counts only after how many are placed and who stands first in the queue.</param>
public readonly record struct TrackOption(TrackId Track, int Cost);
