namespace Samverkan.Core.Journeys;

/// <summary>What an activity (<i>insats</i>) aims at, in the groups of BIP.</summary>
/// <remarks>The grouping follows the research behind <i>Beskæftigelses Indikator Projektet</i>.</remarks>
public enum ActivityKind
{
    /// <summary>Directed at work: employer contacts, work training, subsidised work.</summary>
    JobDirected = 0,

    /// <summary>Social support.</summary>
    Social = 1,

    /// <summary>Health: treatment, rehabilitation, health coordination. The entry then holds health data.</summary>
    Health = 2,

    /// <summary>Education, language and other upgrading of skills.</summary>
    SkillsUpgrading = 3,

    /// <summary>Anything else.</summary>
    Other = 4,
}
