namespace Samverkan.Core.Programmes;

/// <summary>What a goal promises.</summary>
public enum GoalKind
{
    /// <summary>An effect (<i>effektmål</i>).</summary>
    Effect = 0,

    /// <summary>Something done or delivered (<i>projektmål</i>).</summary>
    Delivery = 1,
}
