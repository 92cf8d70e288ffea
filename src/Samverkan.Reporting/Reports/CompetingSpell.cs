namespace Samverkan.Reporting.Reports;

/// <summary>A spell of time in which a person can leave in one of two ways: who was followed when the spell began, and who left how in it.</summary>
/// <param name="AtRisk">The count of those followed at the spell's beginning.</param>
/// <param name="Reached">The count of those of them to whom what is hoped for happened within the spell.</param>
/// <param name="Left">The count of those of them who ended without it within the spell.</param>
public sealed record CompetingSpell(FigureId AtRisk, FigureId Reached, FigureId Left);
