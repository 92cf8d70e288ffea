namespace Samverkan.Core.Access;

/// <summary>The purposes that the standard policy speaks of. A host may use others in a policy of its own.</summary>
public static class StandardPurposes
{
    /// <summary>To coordinate the support of one person.</summary>
    public static ReadingPurpose Coordination { get; } = new("coordination");

    /// <summary>To follow the work of a team.</summary>
    public static ReadingPurpose OperationalFollowUp { get; } = new("operational-follow-up");

    /// <summary>To account for the programme's results.</summary>
    public static ReadingPurpose Reporting { get; } = new("reporting");

    /// <summary>To bring recorded history in.</summary>
    public static ReadingPurpose Import { get; } = new("import");
}
