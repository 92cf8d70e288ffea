namespace Samverkan.Core.Journeys;

/// <summary>What a proposal (<i>förslag</i>) is about.</summary>
public enum ProposalKind
{
    /// <summary>A place on a team. The default.</summary>
    Team = 0,

    /// <summary>A place on a track (<i>spår</i>).</summary>
    Track = 1,

    /// <summary>A next step: an activity.</summary>
    Activity = 2,

    /// <summary>A vacancy with an employer.</summary>
    Vacancy = 3,
}
