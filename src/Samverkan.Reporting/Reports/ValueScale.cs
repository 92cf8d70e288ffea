namespace Samverkan.Reporting.Reports;

/// <summary>The lowest and the highest possible value of a measure. The default, 0 to 0, means that none is stated.</summary>
/// <param name="Lowest">The lowest possible value.</param>
/// <param name="Highest">The highest possible value.</param>
public readonly record struct ValueScale(decimal Lowest, decimal Highest);
