namespace Samverkan.Reporting.Reports;

/// <summary>A count that is out.</summary>
/// <param name="Value">The count.</param>
/// <param name="Unit">What it counts.</param>
internal readonly record struct ToldCount(int Value, CountingUnit Unit);
