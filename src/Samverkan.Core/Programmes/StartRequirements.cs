namespace Samverkan.Core.Programmes;

/// <summary>
/// What a programme demands before a person starts or a history is reviewed, each with who says so. What is
/// <see langword="null"/> follows from the steps of the method.
/// </summary>
public sealed record StartRequirements
{
    /// <summary>Whether a start needs a referral (<i>remiss</i>) on or before its day.</summary>
    public Stated<bool>? Referral { get; init; }

    /// <summary>Whether a start needs a consent to take part (<i>samtycke</i>) in force on its day.</summary>
    public Stated<bool>? ParticipationConsent { get; init; }

    /// <summary>Whether a review of history needs a waiver of secrecy (<i>hävd sekretess</i>) from the person.</summary>
    public Stated<bool>? WaiverBeforeHistoryReview { get; init; }
}
