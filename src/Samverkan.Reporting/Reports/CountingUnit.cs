namespace Samverkan.Reporting.Reports;

/// <summary>What one unit of a count is.</summary>
public enum CountingUnit
{
    /// <summary>A person, counted once however often something happened.</summary>
    Person = 0,

    /// <summary>An event: one person may count several times.</summary>
    Event = 1,
}
