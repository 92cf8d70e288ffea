namespace Samverkan.Core.Progression;

/// <summary>How a composite is made of its items.</summary>
public enum CompositeRule
{
    /// <summary>The mean of the items that are answered.</summary>
    Mean = 0,

    /// <summary>The mean of the items that are answered, times the number of items: on the scale of a sum also where some are missing.</summary>
    ProratedSum = 1,
}
