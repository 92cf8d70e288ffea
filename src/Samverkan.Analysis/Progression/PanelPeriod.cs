using System.Globalization;

namespace Samverkan.Analysis.Progression;

/// <summary>
/// One participant in one period between two due days: what went on in it. Period 0 runs from the start to the day before the second
/// wave; the ratings of wave k are known when period k begins.
/// </summary>
/// <remarks>Immutable. Only what the journey says; a caseworker is a number without meaning, by which rows may be clustered and nothing else.</remarks>
public sealed record PanelPeriod
{
    /// <summary>The row of the participant in the cohort.</summary>
    public required int Row { get; init; }

    /// <summary>The number of the period, from 0.</summary>
    public required int Period { get; init; }

    /// <summary>The length of the period in days.</summary>
    public required int Days { get; init; }

    /// <summary>The days of it on which the participant was enrolled, up to the cohort's day.</summary>
    public int EnrolledDays { get; init; }

    /// <summary>The enrolled days with an activity.</summary>
    public int ActiveDays { get; init; }

    /// <summary>The enrolled days with a job-directed activity.</summary>
    public int JobDirectedDays { get; init; }

    /// <summary>The enrolled days with a job-directed activity and one of another kind.</summary>
    public int JobDirectedParallelDays { get; init; }

    /// <summary>How many times in the period another person took over a caseworker's role.</summary>
    public int CaseworkerChanges { get; init; }

    /// <summary>How many times that had happened before the period.</summary>
    public int EarlierCaseworkerChanges { get; init; }

    /// <summary>The number of who was responsible when the period began; <see langword="null"/> when nobody was.</summary>
    public int? Caseworker { get; init; }

    /// <summary>Whether the whole period lies before the cohort's day or on it.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether the participant was enrolled, and had not reached work or studies, when the period began.</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>Whether work or studies were reached for the first time in the period.</summary>
    public bool ReachedWork { get; init; }

    /// <summary>Whether the participant was enrolled all of the period, and it is over.</summary>
    public bool IsWhole => IsOver && EnrolledDays == Days;

    /// <summary>
    /// Whether there was no activity in all of a whole period (<i>glapp på tre månader</i> with the usual cadence); <see langword="null"/>
    /// when the period is not whole.
    /// </summary>
    public bool? IsIdle => IsWhole ? ActiveDays == 0 : null;

    /// <summary>The number of the period; never whose.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"PanelPeriod {Period}");
}
