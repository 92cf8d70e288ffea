using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Synthetic;

/// <summary>A track as far as the synthetic people need it.</summary>
/// <param name="Track">The track.</param>
/// <param name="TargetGroup">What it demands of a person, judged at referral; <see langword="null"/> takes everybody.</param>
public sealed record SyntheticTrack(TrackId Track, Criterion? TargetGroup)
{
    /// <summary>The track's key.</summary>
    public override string ToString() => Track.Value;
}
