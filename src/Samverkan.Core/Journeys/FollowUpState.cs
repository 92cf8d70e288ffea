namespace Samverkan.Core.Journeys;

/// <summary>Where a follow-up that falls due after exit stands on a day.</summary>
public enum FollowUpState
{
    /// <summary>It is not yet due. The default.</summary>
    NotYetDue = 0,

    /// <summary>It is due and has not been done.</summary>
    Due = 1,

    /// <summary>It has been done, whatever it found.</summary>
    Done = 2,
}
