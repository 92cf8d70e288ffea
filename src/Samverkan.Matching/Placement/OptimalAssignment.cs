using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Assigns many people to few places exactly. The best assignment is, in this order: the one that places most people; among
/// those, the one that places the earliest in the queue (compared person by person from the front); then the lowest total
/// cost.
/// </summary>
/// <remarks>
/// <para>Why one pass suffices: the sets of people who can be placed together are the independent sets of a matroid
/// (Edmonds and Fulkerson, Transversals and matroid partition, 1965). Taking people in the order of the queue, whoever
/// fits beside those taken before stays, and whoever does not never will: the result is the largest set and the earliest one.
/// The places that such a person could reach are full of earlier people for good and are not searched again.</para>
/// <para>Each person enters by a shortest augmenting path over the places, so that the assignment of those placed is the
/// cheapest at every step (successive shortest paths; Dijkstra's algorithm with the shadow prices as potentials, Edmonds and Karp 1972). A step from
/// place a to place b stands for moving the person whose move costs least, so that a path has at most as many steps as there are places,
/// and people with the same options count as one kind.</para>
/// <para>Costs are whole numbers: nothing is rounded. When several assignments are equally good, the order of the queue and of the places
/// decides which one is given, always the same; that choice has no meaning.</para>
/// </remarks>
public static class OptimalAssignment
{
    /// <summary>The highest cost of one option: 2 to the power of 110. It leaves room for costs that count before all others' together, and for a move before those.</summary>
    public static Int128 LargestCost => Int128.One << 110;

    /// <summary>Solves an assignment.</summary>
    /// <param name="people">The options of each person, in the order of the queue; none for somebody who cannot be placed.</param>
    /// <param name="capacities">The free places of each team, 0 or more.</param>
    /// <exception cref="ArgumentException">A capacity or a cost is out of range, a team does not exist, or a person has a team twice.</exception>
    public static AssignmentResult Solve(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities) => Solve(people, new AssignmentPlaces(capacities));

    /// <summary>Solves an assignment in which places can be parts of wholes.</summary>
    /// <param name="people">The options of each person, in the order of the queue; none for somebody who cannot be placed.</param>
    /// <param name="places">The places.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A cost is out of range, a place does not exist, or a person has a place twice.</exception>
    public static AssignmentResult Solve(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(places);
        var network = new AssignmentNetwork(places);
        foreach (ImmutableArray<AssignmentOption> options in people)
        {
            cancellation.ThrowIfCancellationRequested();
            network.Insert(network.Add(options));
        }

        return network.Result();
    }
}
