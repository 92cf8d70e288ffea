using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The annual report (<i>årsrapport</i>): goals, the way through, activity, progression, teams and women and men, from a cohort.
/// The report is not protected: see <see cref="ReportProtection"/>. The other packs are in <see cref="ProgrammeReports"/>.
/// </summary>
public static class AnnualReport
{
    /// <summary>Builds the report.</summary>
    /// <param name="cohort">The participants as they stood on a day and were known at an instant.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="settings">What else it needs to know.</param>
    /// <exception cref="ArgumentException">The cohort or the log is of another programme, the period ends on another day than the cohort's, or that day is after the day of its instant.</exception>
    public static Report Build(Cohort cohort, Programme programme, AnnualReportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return new ProgrammeReports(programme, settings).Annual(cohort);
    }
}
