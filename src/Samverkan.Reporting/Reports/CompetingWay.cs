namespace Samverkan.Reporting.Reports;

/// <summary>The two ways to leave that exclude each other.</summary>
public enum CompetingWay
{
    /// <summary>What is hoped for happened: work or studies.</summary>
    Reached = 0,

    /// <summary>Ended without it.</summary>
    Left = 1,
}
