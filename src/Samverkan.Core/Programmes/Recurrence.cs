namespace Samverkan.Core.Programmes;

/// <summary>How often something of a governance calendar happens.</summary>
public enum Recurrence
{
    /// <summary>Once, in the named month where one is named.</summary>
    Once = 0,

    /// <summary>Once each quarter.</summary>
    Quarterly = 1,

    /// <summary>Before each steering-group meeting.</summary>
    EachSteeringGroup = 2,

    /// <summary>The stated number of times during the project.</summary>
    Times = 3,

    /// <summary>All the time.</summary>
    Continuous = 4,

    /// <summary>The source does not say.</summary>
    NotStated = 5,
}
