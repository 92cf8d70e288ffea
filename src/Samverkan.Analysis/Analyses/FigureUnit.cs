namespace Samverkan.Analysis.Analyses;

/// <summary>What a figure of an analysis is counted in.</summary>
public enum FigureUnit
{
    /// <summary>Steps of the indicator's scale, or a number without unit.</summary>
    Number = 0,

    /// <summary>A share, 0 to 1; told as percent.</summary>
    Share = 1,

    /// <summary>A ratio of two: 1 is no difference.</summary>
    Ratio = 2,

    /// <summary>A statistic of a test.</summary>
    Statistic = 3,
}
