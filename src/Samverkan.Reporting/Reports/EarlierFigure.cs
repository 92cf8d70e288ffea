using Samverkan.Core.Calendars;

namespace Samverkan.Reporting.Reports;

/// <summary>A figure of a report that is out.</summary>
/// <param name="Unit">What it counts.</param>
/// <param name="Period">The period counted, its own or the report's; <see langword="null"/> where the file does not tell.</param>
/// <param name="IsHidden">Whether readers were told that it is hidden.</param>
/// <param name="Count">The count, where it was told as one.</param>
internal readonly record struct EarlierFigure(CountingUnit Unit, DatePeriod? Period, bool IsHidden, int? Count);
