using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>An offered activity with its places, as known on a day.</summary>
/// <param name="Offer">What was offered.</param>
/// <param name="Filled">How many places were filled, as last told; <see langword="null"/> when nobody has said.</param>
public sealed record OfferedPlaces(ActivityOffered Offer, int? Filled)
{
    /// <summary>How many places were free, 0 or more; <see langword="null"/> when nobody has said how many were filled.</summary>
    public int? Free => Filled is { } filled ? Math.Max(0, Offer.Places - filled) : null;
}
