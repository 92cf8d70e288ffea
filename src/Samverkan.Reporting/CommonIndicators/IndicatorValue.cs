using Samverkan.Analysis.Cohorts;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>One cell of a table of indicators.</summary>
/// <param name="Code">The indicator, or a sum reserved in SFC, for example <c>EECO02+04</c>.</param>
/// <param name="Gender">The gender, or <see langword="null"/> for the total.</param>
/// <param name="Value">The number of participants.</param>
public sealed record IndicatorValue(string Code, CohortSex? Gender, int Value);
