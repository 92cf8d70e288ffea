namespace Samverkan.Core.Teams;

/// <summary>What somebody does in or around a team.</summary>
public enum TeamRole
{
    /// <summary>Officer of the public employment service (<i>arbetsförmedlare</i>).</summary>
    EmploymentOfficer = 0,

    /// <summary>Municipal coach at a jobbtorg (<i>jobbcoach</i>).</summary>
    JobCoach = 1,

    /// <summary>Officer of the social services who decides on support (<i>socialsekreterare</i>).</summary>
    SocialWorker = 2,

    /// <summary>Development lead (<i>utvecklingsledare</i>); see <see cref="DevelopmentLeadKind"/>.</summary>
    DevelopmentLead = 3,

    /// <summary>Manager who leads and supports staff, one by one and as a group (<i>chef i den operativa verksamheten</i>).</summary>
    LineManager = 4,
}
