namespace Samverkan.Reporting.CommonIndicators;

/// <summary>What a column of the monthly file holds.</summary>
public enum ParticipantColumn
{
    /// <summary>The identity number, or the code of a protected identity.</summary>
    Identity = 0,

    /// <summary>The first start, as an ISO date.</summary>
    Start = 1,

    /// <summary>The last exit, as an ISO date.</summary>
    End = 2,

    /// <summary>The hours of the month.</summary>
    Hours = 3,
}
