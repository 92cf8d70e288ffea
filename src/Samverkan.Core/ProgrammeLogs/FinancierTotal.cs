using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What one body paid in one form, together.</summary>
/// <param name="Financier">The body.</param>
/// <param name="Form">The form.</param>
/// <param name="Kronor">Swedish kronor, exactly.</param>
public sealed record FinancierTotal(OrganisationId Financier, FinancingForm Form, decimal Kronor);
