using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Governance;

/// <summary>What a programme leads to, of those who started: work or studies, or a recommendation in a programme that has no outcome of its own.</summary>
/// <param name="IsOutcome">Whether it is work or studies.</param>
/// <param name="Rows">Who has reached it by the report's last day.</param>
/// <param name="Count">How many.</param>
/// <param name="Share">What share of those who started.</param>
/// <param name="By">Who had reached it by a day.</param>
internal sealed record ProgrammeResult(bool IsOutcome, RowSet Rows, FigureId Count, FigureId Share, Func<LocalDate, RowSet> By)
{
    public LocalizedText Name => IsOutcome ? new("arbete eller studier", "work or studies") : new("rekommendation", "recommendation");

    public LocalizedText Label => IsOutcome ? new("till arbete eller studier", "to work or studies") : new("fick en rekommendation", "had a recommendation");

    public LocalizedText Reached => IsOutcome ? new("nådde arbete eller studier", "reached work or studies") : new("fick en rekommendation", "had a recommendation");

    /// <summary>In the perfect: "har nått …", of one or of several.</summary>
    public LocalizedText Have => IsOutcome ? new("har nått arbete eller studier", "have reached work or studies") : new("har fått en rekommendation", "have a recommendation");
}
