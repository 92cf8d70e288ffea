using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Assigns many people to few teams exactly. The best assignment is, in this order: the one that places most people; among
/// those, the one that places the earliest in the queue (compared person by person from the front); then the lowest total
/// cost; and among equals the one whose teams, read in the order of the queue, come first.
/// </summary>
/// <remarks>
/// <para>Why one pass suffices: the sets of people who can be placed together are the independent sets of a matroid
/// (Edmonds and Fulkerson, Transversals and matroid partition, 1965). Taking people in the order of the queue, whoever
/// fits beside those taken before stays, and whoever does not never will: the result is the largest set and the earliest one.</para>
/// <para>Each person enters by a shortest augmenting path over the teams, so that the assignment of those placed is the
/// cheapest at every step (successive shortest paths). A step from team a to team b stands for moving the person whose move
/// costs least, so that a path has as many steps as there are teams, not people.</para>
/// <para>The cheapest assignment may not be unique. A last pass fixes person by person the first team that some cheapest
/// assignment gives, so that the result depends on the input's meaning only.</para>
/// </remarks>
public static class OptimalAssignment
{
    /// <summary>Solves an assignment.</summary>
    /// <param name="people">The options of each person, in the order of the queue; none for somebody who cannot be placed.</param>
    /// <param name="capacities">The free places of each team, 0 or more.</param>
    /// <returns>The team of each person, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">A capacity or a cost is negative, a team does not exist, or a person has a team twice.</exception>
    public static ImmutableArray<int?> Solve(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities)
    {
        if (capacities.Any(static c => c < 0))
            throw new ArgumentException("A capacity is never negative.", nameof(capacities));
        foreach (ImmutableArray<AssignmentOption> options in people)
        {
            if (options.Any(o => o.Cost < 0 || o.Team < 0 || o.Team >= capacities.Length) || options.DistinctBy(static o => o.Team).Count() != options.Length)
                throw new ArgumentException("An option names an existing team, once, at a cost that is not negative.", nameof(people));
        }

        var network = new TeamNetwork([.. people.Select(static p => p.Sort(static (x, y) => x.Team.CompareTo(y.Team)))], capacities);
        for (int person = 0; person < people.Length; person++)
            network.Insert(person);
        for (int person = 0; person < people.Length; person++)
            network.Fix(person);
        return network.Assignment();
    }
}
