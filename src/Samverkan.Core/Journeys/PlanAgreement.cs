namespace Samverkan.Core.Journeys;

/// <summary>Whether the participant agreed to the coordinated plan.</summary>
public enum PlanAgreement
{
    /// <summary>The participant was asked and did not wish to answer. The default.</summary>
    Declined = 0,

    /// <summary>The participant agreed.</summary>
    Yes = 1,

    /// <summary>The participant did not agree.</summary>
    No = 2,
}
