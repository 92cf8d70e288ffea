namespace Samverkan.Core.Programmes;

/// <summary>Whom a goal is about.</summary>
public enum GoalLevel
{
    /// <summary>The world outside the programme.</summary>
    Overall = 0,

    /// <summary>The participants (<i>individnivå</i>).</summary>
    Individual = 1,

    /// <summary>The organisations (<i>organisationsnivå</i>).</summary>
    Organisation = 2,
}
