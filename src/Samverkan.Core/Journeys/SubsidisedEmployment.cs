using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys;

/// <summary>An employment with a wage subsidy from its first day to its last with subsidy, both included.</summary>
/// <param name="Employment">The key of the employment within the journey.</param>
/// <param name="Form">The form of the subsidy.</param>
/// <param name="SubsidisedPercent">The share of the wage cost that is subsidised, in percent, or <see langword="null"/>.</param>
/// <param name="WorkingPercent">The share of full time that is worked, in percent, or <see langword="null"/>.</param>
/// <param name="Employer">The employer, or <see langword="null"/>.</param>
/// <param name="Start">The first day.</param>
/// <param name="DecidedUntil">The last day of the decided period, or <see langword="null"/>. It ends nothing by itself.</param>
/// <param name="End">The last day; <see langword="null"/> while it goes on.</param>
/// <param name="Reason">Why it ended; <see langword="null"/> while it goes on.</param>
public sealed record SubsidisedEmployment(
    EmploymentId Employment,
    SubsidyForm Form,
    decimal? SubsidisedPercent,
    decimal? WorkingPercent,
    OrganisationId? Employer,
    LocalDate Start,
    LocalDate? DecidedUntil,
    LocalDate? End,
    EmploymentEndReason? Reason)
{
    /// <summary>The days.</summary>
    public DatePeriod Period => new(Start, End);

    /// <summary>Only that it is one; never which.</summary>
    public override string ToString() => nameof(SubsidisedEmployment);
}
