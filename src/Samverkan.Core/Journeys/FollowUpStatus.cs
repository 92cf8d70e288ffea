namespace Samverkan.Core.Journeys;

/// <summary>What a follow-up after exit found.</summary>
public enum FollowUpStatus
{
    /// <summary>The person was not reached. The default: nothing is known.</summary>
    NotReached = 0,

    /// <summary>The person was reached and declined to answer.</summary>
    Declined = 1,

    /// <summary>In work without subsidy.</summary>
    Working = 2,

    /// <summary>In work with a wage subsidy.</summary>
    WorkingWithSubsidy = 3,

    /// <summary>In studies.</summary>
    Studying = 4,

    /// <summary>Seeking work.</summary>
    JobSeeking = 5,

    /// <summary>In another programme or support.</summary>
    OtherSupport = 6,

    /// <summary>Neither working, studying nor seeking work.</summary>
    NeitherWorkingNorSeeking = 7,
}
