namespace Samverkan.Core.Journeys;

/// <summary>What in a journey may lack something, because entries were withheld from the reader.</summary>
[Flags]
public enum WithheldParts
{
    /// <summary>Nothing was withheld.</summary>
    None = 0,

    /// <summary>Something that none of the other parts is counted from.</summary>
    Other = 1,

    /// <summary>Activities, employments, or starts and exits: what days with activity and gaps (<i>glapp</i>) are counted from.</summary>
    Activities = 2,

    /// <summary>The first day of a job-directed activity.</summary>
    JobDirectedActivities = 4,

    /// <summary>Contacts with employers.</summary>
    EmployerContacts = 8,

    /// <summary>Any part.</summary>
    All = Other | Activities | JobDirectedActivities | EmployerContacts,
}
