namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What premises have that lets everybody use them. Ways of use, never needs of a person.</summary>
public enum PremisesFeature
{
    /// <summary>No step or threshold on the way in and inside, or a lift.</summary>
    StepFree = 0,

    /// <summary>A toilet that can be used from a wheelchair.</summary>
    AccessibleToilet = 1,

    /// <summary>A hearing loop.</summary>
    HearingLoop = 2,

    /// <summary>A room to be alone in.</summary>
    QuietRoom = 3,

    /// <summary>Changing rooms for women and for men.</summary>
    SeparateChangingRooms = 4,

    /// <summary>Showers for women and for men.</summary>
    SeparateShowers = 5,

    /// <summary>Toilets for women and for men.</summary>
    SeparateToilets = 6,

    /// <summary>Everybody, whatever disability, can work in the same room.</summary>
    EverybodyInOneRoom = 7,
}
