namespace Samverkan.Analysis.Statistics;

/// <summary>By which likelihood a growth model is fitted.</summary>
public enum GrowthEstimation
{
    /// <summary>Restricted maximum likelihood: unbiased variances; the usual choice.</summary>
    Restricted = 0,

    /// <summary>Maximum likelihood: for comparing models with different fixed effects.</summary>
    Full = 1,
}
