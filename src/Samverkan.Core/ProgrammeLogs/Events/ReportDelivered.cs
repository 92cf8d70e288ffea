using Samverkan.Core.Calendars;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>A report, a plan or an analysis was handed over.</summary>
/// <param name="Report">Which: one of <see cref="GovernanceKinds.Reports"/>.</param>
/// <param name="Period">The days that it accounts for, when it is about a time.</param>
/// <param name="Recipient">Who received it, when that is told.</param>
public sealed record ReportDelivered(GovernanceKind Report, DatePeriod? Period = null, OrganisationId? Recipient = null)
    : ProgrammeEvent("reportDelivered");
