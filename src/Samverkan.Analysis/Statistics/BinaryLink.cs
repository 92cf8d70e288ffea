namespace Samverkan.Analysis.Statistics;

/// <summary>How the probability of an event depends on the columns.</summary>
public enum BinaryLink
{
    /// <summary>Logit: a coefficient is the logarithm of a ratio of odds.</summary>
    Logit = 0,

    /// <summary>Complementary log-log: a coefficient is the logarithm of a ratio of hazards in continuous time.</summary>
    ComplementaryLogLog = 1,
}
