namespace Samverkan.Reporting.Reports;

/// <summary>One step of a curve.</summary>
/// <param name="Time">The time along the axis, in the axis' unit.</param>
/// <param name="Share">The share reached by then.</param>
/// <param name="Observed">How many were under observation that long.</param>
public sealed record CurveStep(int Time, FigureId Share, FigureId Observed);
