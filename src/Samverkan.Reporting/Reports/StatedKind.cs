namespace Samverkan.Reporting.Reports;

/// <summary>How a stated number is written.</summary>
public enum StatedKind
{
    /// <summary>A plain number: 1 000.</summary>
    Number = 0,

    /// <summary>A share, held as a fraction of one and written in per cent.</summary>
    Share = 1,

    /// <summary>A number of days.</summary>
    Days = 2,

    /// <summary>A calendar year, written without separators.</summary>
    Year = 3,
}
