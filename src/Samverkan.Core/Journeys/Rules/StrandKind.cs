namespace Samverkan.Core.Journeys.Rules;

/// <summary>What a <see cref="Strand"/> is about.</summary>
internal enum StrandKind
{
    /// <summary>Starts and exits.</summary>
    Enrolment,

    /// <summary>Referrals.</summary>
    Referrals,

    /// <summary>Joint mappings.</summary>
    Mappings,

    /// <summary>All activities.</summary>
    Activities,

    /// <summary>One activity.</summary>
    Activity,

    /// <summary>One person in one role.</summary>
    Caseworker,

    /// <summary>All consents to take part.</summary>
    Consents,

    /// <summary>All waivers of secrecy.</summary>
    Waivers,

    /// <summary>The attendance of one activity.</summary>
    Attendance,

    /// <summary>One subsidised employment.</summary>
    Employment,

    /// <summary>One recommendation, its hand-overs and the answers.</summary>
    Recommendation,

    /// <summary>One proposal and the answers to it.</summary>
    Proposal,

    /// <summary>Merges and splits.</summary>
    Merges,
}
