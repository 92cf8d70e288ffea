using NodaTime;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>An employer pledged something (<i>utfästelse</i>), for example in Integrationspakten.</summary>
/// <param name="Pledge">The pledge's key.</param>
/// <param name="Employer">The employer: a company or an authority, never a person.</param>
/// <param name="PledgeKind">What was pledged.</param>
/// <param name="Number">How many of it, from 1.</param>
/// <param name="Due">The last day on which it is to be kept; <see langword="null"/> when none was named.</param>
/// <param name="Within">The pact or forum within which it was made, when there is one.</param>
public sealed record EmployerPledged(PledgeId Pledge, string Employer, PledgeKind PledgeKind, int Number, LocalDate? Due = null, string? Within = null)
    : ProgrammeEvent("employerPledged");
