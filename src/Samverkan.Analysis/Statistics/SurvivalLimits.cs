namespace Samverkan.Analysis.Statistics;

/// <summary>On which scale the limits of a share over time are worked out.</summary>
public enum SurvivalLimits
{
    /// <summary>log(−log): stays within 0 to 1, best in small samples (Kalbfleisch and Prentice 1980).</summary>
    LogLog = 0,

    /// <summary>log: the default of R's survival package; the upper limit of a survival share is cut at 1.</summary>
    Log = 1,

    /// <summary>The share itself: symmetric; the limits are cut at 0 and 1.</summary>
    Plain = 2,
}
