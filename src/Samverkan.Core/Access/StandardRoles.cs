namespace Samverkan.Core.Access;

/// <summary>The roles that the standard policy speaks of. A host may use others in a policy of its own.</summary>
public static class StandardRoles
{
    /// <summary>Somebody responsible for participants (<i>handläggare</i>).</summary>
    public static ReaderRole Caseworker { get; } = new("caseworker");

    /// <summary>Somebody who leads a team's work (<i>chef</i>).</summary>
    public static ReaderRole LineManager { get; } = new("line-manager");

    /// <summary>Somebody who accounts for the programme's results.</summary>
    public static ReaderRole Reporting { get; } = new("reporting");

    /// <summary>A system that brings recorded history in.</summary>
    public static ReaderRole Import { get; } = new("import");
}
