namespace Samverkan.Core.Programmes;

/// <summary>What a point of a standing agenda is about, so that a steering group's pack can fill it from what is recorded.</summary>
public enum AgendaContent
{
    /// <summary>What has happened since the last meeting.</summary>
    SinceLast = 0,

    /// <summary>What is difficult (<i>utmaningar</i>).</summary>
    Difficulties = 1,

    /// <summary>What has been learnt, and what was changed.</summary>
    Knowledge = 2,

    /// <summary>What waits for a decision.</summary>
    Decisions = 3,

    /// <summary>How far the goals are reached (<i>måluppfyllnad</i>).</summary>
    Goals = 4,
}
