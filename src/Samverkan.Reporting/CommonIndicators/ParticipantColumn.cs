namespace Samverkan.Reporting.CommonIndicators;

/// <summary>What a column of the monthly file holds.</summary>
public enum ParticipantColumn
{
    /// <summary>The identity number, or the code of a protected identity.</summary>
    Identity = 0,

    /// <summary>The first start, in the mapping's form of dates.</summary>
    Start = 1,

    /// <summary>The last exit, in the mapping's form of dates.</summary>
    End = 2,

    /// <summary>The hours of the month.</summary>
    Hours = 3,

    /// <summary>The same text in every row, for example the project's number.</summary>
    Constant = 4,
}
