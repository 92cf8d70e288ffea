namespace Samverkan.Core.Teams;

/// <summary>
/// The three ways in which Stockholmskraften's teams are put together ("ESF-ansökan Stockholmskraften", "Stockholmskraftens sex multiteam"). The names are ours.
/// </summary>
public enum TeamModel
{
    /// <summary>Teams 1–3: the three professions, all full time.</summary>
    ThreeProfessions = 0,

    /// <summary>Teams 4–5: part-time social workers, each with participants of the own district only.</summary>
    SocialWorkerPerDistrict = 1,

    /// <summary>Team 6: no social worker in the team; it works with the one now responsible in each district.</summary>
    SocialWorkersOutside = 2,
}
