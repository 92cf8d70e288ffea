namespace Samverkan.Analysis.Statistics;

/// <summary>How the standard errors of a regression are worked out.</summary>
public enum RegressionErrors
{
    /// <summary>From the model: rows are independent and the model is right.</summary>
    Model = 0,

    /// <summary>The sandwich of White and Huber (HC0): rows are independent, the model may be wrong in its variance.</summary>
    Robust = 1,

    /// <summary>The sandwich by clusters, without correction (HC0): rows of one cluster may depend on each other.</summary>
    Clustered = 2,

    /// <summary>
    /// The sandwich by clusters, corrected for few of them (CR1): times G / (G − 1) × (n − 1) / (n − k), and t with G − 1 degrees
    /// of freedom. The usual choice.
    /// </summary>
    ClusteredForFew = 3,
}
