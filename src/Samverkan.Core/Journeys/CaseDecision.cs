namespace Samverkan.Core.Journeys;

/// <summary>What going through a case (<i>gås igenom</i>) led to.</summary>
/// <remarks>Projekt Insikt goes through 300 cases during 2023; that is wider than to map a person.</remarks>
public enum CaseDecision
{
    /// <summary>Nobody has said. The default.</summary>
    Undecided = 0,

    /// <summary>The person is to be called to a meeting.</summary>
    Invite = 1,

    /// <summary>The person is outside the target group.</summary>
    OutsideTargetGroup = 2,

    /// <summary>The person is in the target group and is not called for now.</summary>
    NotNow = 3,
}
