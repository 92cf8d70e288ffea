namespace Samverkan.Core.Programmes;

/// <summary>How a result is compared with a threshold.</summary>
public enum ThresholdKind
{
    /// <summary>A share in percent, or more.</summary>
    AtLeastPercent = 0,

    /// <summary>A count, or more.</summary>
    AtLeastCount = 1,

    /// <summary>Every one: 100 percent.</summary>
    All = 2,

    /// <summary>A count, neither more nor less.</summary>
    ExactCount = 3,
}
