using Samverkan.Core.Identity;

namespace Samverkan.Matching.Placement;

/// <summary>How many participants a track can have at the same time, and how many it has.</summary>
/// <param name="Track">The track.</param>
/// <param name="Places">The places, one for each participant; <see langword="null"/> when no source sets a limit.</param>
/// <param name="Ongoing">The participants whom it has already.</param>
public sealed record TrackCapacity(TrackId Track, int? Places, int Ongoing)
{
    /// <summary>The free places, never below 0; <see langword="null"/> when nothing limits them.</summary>
    public int? Free => Places is { } places ? Math.Max(0, places - Ongoing) : null;
}
