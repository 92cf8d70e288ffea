namespace Samverkan.Reporting.Reports;

/// <summary>A spell of time on the way to an event: who was followed without it when the spell began, and whom it happened to in it.</summary>
/// <param name="AtRisk">The count of those followed without the event at the spell's beginning.</param>
/// <param name="Reached">The count of those of them whom the event happened to within the spell.</param>
public sealed record SurvivalSpell(FigureId AtRisk, FigureId Reached);
