namespace Samverkan.Analysis.Statistics;

/// <summary>How the hazard depends on time when all columns are 0.</summary>
public enum HazardBaseline
{
    /// <summary>A level of its own for each period: every period needs an event.</summary>
    EachPeriod = 0,

    /// <summary>A constant and a straight line over the periods' numbers.</summary>
    Linear = 1,

    /// <summary>A constant, a line and a square over the periods' numbers.</summary>
    Quadratic = 2,
}
