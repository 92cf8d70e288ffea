namespace Samverkan.Analysis.Statistics;

/// <summary>How much a disagreement counts.</summary>
public enum AgreementWeights
{
    /// <summary>Every disagreement counts fully: for categories without an order.</summary>
    None = 0,

    /// <summary>A disagreement counts by the number of steps.</summary>
    Linear = 1,

    /// <summary>A disagreement counts by the square of the number of steps.</summary>
    Quadratic = 2,
}
