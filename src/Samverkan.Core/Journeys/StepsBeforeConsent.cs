namespace Samverkan.Core.Journeys;

/// <summary>The steps of a way through a programme that may be taken before anybody has consented to be registered.</summary>
[Flags]
public enum StepsBeforeConsent
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The case has been gone through: <see cref="Events.CaseGoneThrough"/>.</summary>
    GoneThrough = 1,

    /// <summary>The person has been invited to a meeting: <see cref="Events.InvitedToMeeting"/>.</summary>
    Invited = 2,

    /// <summary>The person has been informed: <see cref="Events.InformationMeetingHeld"/>.</summary>
    Informed = 4,

    /// <summary>The person has begun.</summary>
    Started = 8,
}
