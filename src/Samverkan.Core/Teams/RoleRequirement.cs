namespace Samverkan.Core.Teams;

/// <summary>How a required role may be filled.</summary>
public enum RoleRequirement
{
    /// <summary>By a member or by somebody outside who works with the team.</summary>
    MembersOrCollaborators = 0,

    /// <summary>By a member only.</summary>
    MembersOnly = 1,
}
