using System.Collections.Immutable;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>Which kinds of a governance calendar are met, delivered or learnt.</summary>
public static class GovernanceKinds
{
    /// <summary>The kinds at which people meet.</summary>
    public static ImmutableArray<GovernanceKind> Meetings { get; } =
    [
        GovernanceKind.SteeringGroup, GovernanceKind.PreMeeting, GovernanceKind.EvaluationGroup, GovernanceKind.LearningSeminar,
        GovernanceKind.Planning, GovernanceKind.Steering,
    ];

    /// <summary>The kinds that are written and handed over.</summary>
    public static ImmutableArray<GovernanceKind> Reports { get; } =
    [
        GovernanceKind.TertialReport, GovernanceKind.QuarterlyReport, GovernanceKind.FinalReport, GovernanceKind.ProjectPlan, GovernanceKind.Analysis,
        GovernanceKind.StatusReport, GovernanceKind.PaymentClaim,
    ];

    /// <summary>The kind of the calendar that something of a log fulfils; <see langword="null"/> when it fulfils none.</summary>
    /// <param name="body">What happened.</param>
    public static GovernanceKind? FulfilledBy(ProgrammeEvent body) => body switch
    {
        Events.MeetingHeld meeting => meeting.Meeting,
        Events.ReportDelivered report => report.Report,
        Events.TrainingHeld => GovernanceKind.Training,
        _ => null,
    };
}
