namespace Samverkan.Core.Programmes;

/// <summary>The kinds of event in a governance calendar.</summary>
public enum GovernanceKind
{
    /// <summary>Steering-group meeting (<i>styrgruppsmöte</i>).</summary>
    SteeringGroup = 0,

    /// <summary>Staff meeting before the steering group (<i>förmöte</i>).</summary>
    PreMeeting = 1,

    /// <summary>Evaluation-group meeting (<i>utvärderingsgruppsmöte</i>).</summary>
    EvaluationGroup = 2,

    /// <summary>Learning seminar (<i>lärandeseminarium</i>).</summary>
    LearningSeminar = 3,

    /// <summary>Report for four months (<i>tertialrapport</i>).</summary>
    TertialReport = 4,

    /// <summary>Report for a quarter.</summary>
    QuarterlyReport = 5,

    /// <summary>Final report (<i>slutrapport</i>).</summary>
    FinalReport = 6,

    /// <summary>Project plan.</summary>
    ProjectPlan = 7,

    /// <summary>Start-up and planning with staff.</summary>
    Planning = 8,

    /// <summary>Compilation and analysis (<i>sammanställning och analys</i>).</summary>
    Analysis = 9,

    /// <summary>Training of staff.</summary>
    Training = 10,

    /// <summary>Other structure for steering and follow-up.</summary>
    Steering = 11,

    /// <summary>Report of how the project stands (<i>lägesrapport</i>), as the Social Fund asked for before 2021.</summary>
    StatusReport = 12,

    /// <summary>Claim for payment of what the fund has granted (<i>ansökan om utbetalning</i>).</summary>
    PaymentClaim = 13,
}
