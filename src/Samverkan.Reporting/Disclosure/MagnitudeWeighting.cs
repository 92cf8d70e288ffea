namespace Samverkan.Reporting.Disclosure;

/// <summary>What sampling weights mean to the dominance rule.</summary>
public enum MagnitudeWeighting
{
    /// <summary>
    /// The largest contributors as they are, beside the weighted sum: those who are known to be in the sample dominate less of what is published.
    /// The default (GaussSuppression).
    /// </summary>
    WeightedTotal = 0,

    /// <summary>A contributor of weight w counts as w of equal size (tau-argus).</summary>
    AsUnits = 1,

    /// <summary>Weights are not regarded.</summary>
    None = 2,
}
