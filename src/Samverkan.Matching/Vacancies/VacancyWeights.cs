namespace Samverkan.Matching.Vacancies;

/// <summary>
/// What each wish gives at most, 100 in all; a vacancy that names no merits can give no points for them and so 90 at most (<see cref="RankedVacancy.OutOf"/>). Our assumption: the sources name what is to be taken into account and weigh nothing. Demands stand outside: no points outweigh one that is not met.
/// </summary>
public sealed record VacancyWeights
{
    /// <summary>The weights unless a host sets its own.</summary>
    public static VacancyWeights Standard { get; } = new();

    /// <summary>How near the occupation is to one that the person wants.</summary>
    public int Wish { get; init; } = 40;

    /// <summary>How near the occupation is to one that the person has worked in.</summary>
    public int Experience { get; init; } = 30;

    /// <summary>The workplace is where the person wants to work.</summary>
    public int Place { get; init; } = 20;

    /// <summary>All merits together, each as much as the other.</summary>
    public int Merits { get; init; } = 10;

    /// <summary>The share of a weight that a nearness gives, in percent.</summary>
    /// <param name="nearness">The nearness.</param>
    public static int ShareOf(OccupationNearness nearness) => nearness switch
    {
        OccupationNearness.Same => 100,
        OccupationNearness.Related => 80,
        OccupationNearness.UnitGroup => 75,
        OccupationNearness.MinorGroup => 50,
        OccupationNearness.SubMajorGroup => 25,
        _ => 0,
    };
}
