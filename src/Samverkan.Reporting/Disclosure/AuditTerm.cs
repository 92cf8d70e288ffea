namespace Samverkan.Reporting.Disclosure;

/// <summary>One published cell in the sum by which a reader works out a hidden one.</summary>
/// <param name="Cell">The published cell's id.</param>
/// <param name="Numerator">The factor's numerator.</param>
/// <param name="Denominator">The factor's denominator, positive.</param>
public sealed record AuditTerm(string Cell, long Numerator, long Denominator);
