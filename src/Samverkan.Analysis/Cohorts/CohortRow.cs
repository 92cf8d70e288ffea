using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// One participant as a cohort knows him or her: what a folded journey says, in plain values. The way into a cohort also for
/// data that never was a journey.
/// </summary>
/// <remarks>Immutable. A value that is not known is <see langword="null"/>, never zero.</remarks>
public sealed record CohortRow
{
    /// <summary>The person.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>What is known about the person.</summary>
    public FactTimeline Facts { get; init; } = FactTimeline.Empty;

    /// <summary>When each milestone was first reached; one that is not here has not been reached.</summary>
    public ImmutableSortedDictionary<Milestone, LocalDate> Reached { get; init; } = ImmutableSortedDictionary<Milestone, LocalDate>.Empty;

    /// <summary>The team; the last one when there have been several.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The district.</summary>
    public DistrictId? District { get; init; }

    /// <summary>The track.</summary>
    public TrackId? Track { get; init; }

    /// <summary>Sex for statistics.</summary>
    public CohortSex Sex { get; init; }

    /// <summary>Why the participant left; <see langword="null"/> while in the programme.</summary>
    public ExitReason? ExitReason { get; init; }

    /// <summary>The first outcome that is work or studies.</summary>
    public OutcomeKind? Outcome { get; init; }

    /// <summary>The parties of the coordinated plan; <see langword="null"/> without a plan.</summary>
    public int? PlanParties { get; init; }

    /// <summary>The last proposal of each kind with what was answered to it by the cohort's day; a kind of which nothing was proposed is not here.</summary>
    public ImmutableSortedDictionary<ProposalKind, Proposal> Proposals { get; init; } = ImmutableSortedDictionary<ProposalKind, Proposal>.Empty;

    /// <summary>Days enrolled until the cohort's day, both ends included, without the time between an exit and a re-entry.</summary>
    public int? EnrolledDays { get; init; }

    /// <summary>Enrolled days with at least one activity.</summary>
    public int? ActivityDays { get; init; }

    /// <summary>Enrolled days with at least two activities.</summary>
    public int? ParallelDays { get; init; }

    /// <summary>Enrolled days with a job-directed activity and one of another kind.</summary>
    public int? JobDirectedParallelDays { get; init; }

    /// <summary>The number of gaps (<i>glapp</i>).</summary>
    public int? Gaps { get; init; }

    /// <summary>The gaps' days together, calendar days.</summary>
    public int? GapDays { get; init; }

    /// <summary>How many of the gaps were waits for the first activity after a start (<see cref="ActivityGap.IsBeforeFirst"/>): at most <see cref="Gaps"/>. What is left are breaks between activities and after the last.</summary>
    public int? GapsBeforeFirst { get; init; }

    /// <summary>The calendar days of the waits for the first activity.</summary>
    public int? GapDaysBeforeFirst { get; init; }

    /// <summary>The gaps' days together, working days.</summary>
    public int? GapWorkingDays { get; init; }

    /// <summary>The longest gap, calendar days; 0 without a gap.</summary>
    public int? LongestGap { get; init; }

    /// <summary>Gaps' calendar days by the reason given; a reason without days is not here.</summary>
    public ImmutableSortedDictionary<GapReason, int> GapDaysByReason { get; init; } = ImmutableSortedDictionary<GapReason, int>.Empty;

    /// <summary>Days from start to the first contact with an employer; <see langword="null"/> without one.</summary>
    public int? DaysToFirstEmployerContact { get; init; }

    /// <summary>Days from start to the first job-directed activity; <see langword="null"/> without one.</summary>
    public int? DaysToFirstJobDirected { get; init; }

    /// <summary>Hours attended in activities, to the nearest whole hour; <see langword="null"/> when nobody has recorded any, which is not nought.</summary>
    public int? AttendedHours { get; init; }

    /// <summary>How many times another person took over a caseworker's role.</summary>
    public int? CaseworkerChanges { get; init; }

    /// <summary>Whether no activity day lies in the three months up to the cohort's day; <see langword="null"/> when not enrolled on that day, or for less than three months.</summary>
    public bool? IdleForThreeMonths { get; init; }

    /// <summary>Whether the identity is protected: such a row never leaves the house as a row.</summary>
    public bool IsIdentityProtected { get; init; }

    /// <summary>Whether something was withheld from this reader.</summary>
    public bool HasWithheld { get; init; }

    /// <summary>Which parts may lack something; where nobody has told, as in a row read from a file, any may when <see cref="HasWithheld"/> is true.</summary>
    public WithheldParts? Withheld { get; init; }

    /// <summary>The waves that have fallen due while the participant was enrolled, ascending; 0 is the baseline, at most 63.</summary>
    public ImmutableArray<int> DueWaves { get; init; } = [];

    /// <summary>The forms by date; of the same date in the order of recording.</summary>
    public ImmutableArray<MeasuredForm> Forms { get; init; } = [];

    /// <summary>That this is a row; never whose.</summary>
    public override string ToString() => nameof(CohortRow);
}
