using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>The programme had a cost (<i>kostnad</i>). A wrong amount is corrected by an entry, never by a negative cost.</summary>
/// <param name="CostType">What it was for.</param>
/// <param name="Kronor">The amount in Swedish kronor, exactly, from 0, with at most two decimals.</param>
/// <param name="Period">The days that it belongs to.</param>
/// <param name="Organisation">The body that had it, when that is told.</param>
/// <param name="Track">The track; <see langword="null"/> for the whole programme.</param>
public sealed record CostRecorded(CostType CostType, decimal Kronor, DatePeriod Period, OrganisationId? Organisation = null, TrackId? Track = null)
    : ProgrammeEvent("costRecorded");
