namespace Samverkan.Matching.Placement;

/// <summary>The kinds of need that a placement asks about.</summary>
public enum PlacementNeed
{
    /// <summary>Coaching in a language (<i>coachning på modersmålet</i>).</summary>
    CoachingLanguage = 0,

    /// <summary>Accessible premises (<i>tillgänglighet</i>).</summary>
    Accessibility = 1,

    /// <summary>A protected identity (<i>skyddade personuppgifter</i>). That somebody has one is itself secret.</summary>
    ProtectedIdentity = 2,

    /// <summary>No conflict of interest (<i>jäv</i>) with a team.</summary>
    ConflictOfInterest = 3,

    /// <summary>The team that the person had before.</summary>
    FormerTeam = 4,

    /// <summary>The caseworkers whom the person had before (<i>samma handläggare</i>).</summary>
    FormerCaseworkers = 5,
}
