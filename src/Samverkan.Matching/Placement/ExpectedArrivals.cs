using System.Collections.Immutable;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>
/// People who are expected later and of whom only the kind is known: so many from a district, with the same possible teams and needs. Last year's arrivals, for instance. Immutable.
/// </summary>
/// <param name="Count">How many, 0 to <see cref="Largest"/>.</param>
/// <param name="District">Their district; <see langword="null"/> when it says nothing, and only <see cref="Options"/> count.</param>
public sealed record ExpectedArrivals(int Count, DistrictId? District)
{
    /// <summary>The highest number of one kind.</summary>
    public const int Largest = 100_000;

    /// <summary>Teams other than the district's on which they may be placed too, and costs for any team; the district's own costs 0 unless it is listed.</summary>
    public ImmutableArray<TeamOption> Options { get; init; } = [];

    /// <summary>What each of them needs of a team. A day on which they could start is not weighed: they come later.</summary>
    public PlacementNeeds Needs { get; init; } = PlacementNeeds.None;
}
