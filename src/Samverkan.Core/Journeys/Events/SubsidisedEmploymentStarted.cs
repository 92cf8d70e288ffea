using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An employment with a wage subsidy began on this day (<i>anställning med lönesubvention</i>).</summary>
/// <param name="Employment">The key of the employment within the journey.</param>
/// <param name="Form">The form of the subsidy.</param>
/// <param name="SubsidisedPercent">The share of the wage cost that is subsidised, above 0 and at most 100 percent, or <see langword="null"/> when not stated.</param>
/// <param name="WorkingPercent">The share of full time that is worked, above 0 and at most 100 percent, or <see langword="null"/> when not stated.</param>
/// <param name="DecidedUntil">The last day of the decided period, or <see langword="null"/>.</param>
/// <param name="Employer">The employer, or <see langword="null"/>.</param>
/// <remarks>A form that presupposes reduced work capacity tells of health: the entry then holds health data.</remarks>
public sealed record SubsidisedEmploymentStarted(
    EmploymentId Employment,
    SubsidyForm Form,
    decimal? SubsidisedPercent = null,
    decimal? WorkingPercent = null,
    LocalDate? DecidedUntil = null,
    OrganisationId? Employer = null)
    : JourneyEvent("subsidisedEmploymentStarted", DataCategory.Activity)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => StandardSubsidyForms.TellsOfHealth(Form) ? DataCategory.Health : DataCategory.Activity;
}
