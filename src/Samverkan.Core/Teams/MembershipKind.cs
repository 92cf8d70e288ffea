namespace Samverkan.Core.Teams;

/// <summary>Whether somebody belongs to a team or works with it from outside.</summary>
public enum MembershipKind
{
    /// <summary>A member of the team.</summary>
    Member = 0,

    /// <summary>Not in the team, but works with it (<i>ingår inte i multiteamet</i>).</summary>
    ExternalCollaborator = 1,
}
