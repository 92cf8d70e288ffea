using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The places of an <see cref="OptimalAssignment"/>: how many people each can have, and, where several are parts of one whole, how many the
/// whole can have (the districts of a part-time social worker within a team, or the tracks of a programme). Immutable.
/// </summary>
public sealed class AssignmentPlaces
{
    /// <summary>Creates places that stand alone.</summary>
    /// <param name="capacities">How many people each place can have, 0 or more.</param>
    /// <exception cref="ArgumentException">A capacity is negative.</exception>
    public AssignmentPlaces(ImmutableArray<int> capacities)
        : this(capacities, [.. Enumerable.Repeat<int?>(null, capacities.Length)], [])
    {
    }

    /// <summary>Creates places of which some are parts of a whole.</summary>
    /// <param name="capacities">How many people each place can have, 0 or more.</param>
    /// <param name="wholes">For each place the whole it is part of, by its index, or <see langword="null"/>.</param>
    /// <param name="wholeCapacities">How many people each whole can have, 0 or more.</param>
    /// <exception cref="ArgumentException">A capacity is negative, a whole does not exist, or the lengths differ.</exception>
    public AssignmentPlaces(ImmutableArray<int> capacities, ImmutableArray<int?> wholes, ImmutableArray<int> wholeCapacities)
    {
        if (capacities.Any(static c => c < 0) || wholeCapacities.Any(static c => c < 0))
            throw new ArgumentException("A capacity is never negative.", nameof(capacities));
        if (wholes.Length != capacities.Length || wholes.Any(w => w < 0 || w >= wholeCapacities.Length))
            throw new ArgumentException("Each place stands alone or is part of a whole that exists.", nameof(wholes));
        Capacities = capacities;
        Wholes = wholes;
        WholeCapacities = wholeCapacities;
    }

    /// <summary>How many people each place can have.</summary>
    public ImmutableArray<int> Capacities { get; }

    /// <summary>For each place the whole it is part of, or <see langword="null"/>.</summary>
    public ImmutableArray<int?> Wholes { get; }

    /// <summary>How many people each whole can have.</summary>
    public ImmutableArray<int> WholeCapacities { get; }
}
