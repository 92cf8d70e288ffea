namespace Samverkan.Reporting.Reports;

/// <summary>One step of two shares over time that exclude each other.</summary>
/// <param name="Time">The time along the axis at the step's end, in the axis' unit.</param>
/// <param name="Reached">The share to whom what is hoped for has happened by then.</param>
/// <param name="Left">The share who have ended without it by then.</param>
/// <param name="Spell">The counts of the step.</param>
public sealed record CompetingStep(int Time, FigureId Reached, FigureId Left, CompetingSpell Spell);
