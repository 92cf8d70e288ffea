namespace Samverkan.Matching.Placement;

/// <summary>What stands between a person and a place, when a place is one of a team and one of a track: beside those who are before in the queue and have a place.</summary>
public enum TeamTrackWait
{
    /// <summary>Nothing: the person has a place. The default.</summary>
    Placed = 0,

    /// <summary>No team that the person can have has a place left; some track has.</summary>
    NoTeam = 1,

    /// <summary>No track that the person can have has a place left; some team has.</summary>
    NoTrack = 2,

    /// <summary>Neither has.</summary>
    Neither = 3,

    /// <summary>Both have, but with this person there fewer could be placed in all: what is left of teams and tracks would not go together.</summary>
    GivesWay = 4,

    /// <summary>The person can have no team or no track at all.</summary>
    NoOption = 5,
}
