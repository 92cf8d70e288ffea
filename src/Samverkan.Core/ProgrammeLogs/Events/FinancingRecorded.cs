using Samverkan.Core.Calendars;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>A body paid its part: a fund its support, another body its co-financing (<i>medfinansiering</i>).</summary>
/// <param name="Financier">Who paid.</param>
/// <param name="Form">In what form; <see cref="FinancingForm.Grant"/> is the fund's support, every other is co-financing.</param>
/// <param name="Kronor">The amount in Swedish kronor, exactly, from 0, with at most two decimals.</param>
/// <param name="Period">The days that it belongs to.</param>
public sealed record FinancingRecorded(OrganisationId Financier, FinancingForm Form, decimal Kronor, DatePeriod Period)
    : ProgrammeEvent("financingRecorded");
