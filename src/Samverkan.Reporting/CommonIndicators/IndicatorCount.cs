using Samverkan.Analysis.Cohorts;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>Who is counted in one indicator, and who might have been. Over the rows of a cohort; immutable.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Reference">Who can be counted: for an output all complete records, for a result those of its reference output.</param>
/// <param name="Counted">Who is counted; a part of <paramref name="Reference"/>.</param>
/// <param name="Unknown">Of whom it cannot be told, declined answers included. Neither yes nor no.</param>
/// <param name="Declined">Who was asked and declined to answer; a part of <paramref name="Unknown"/>.</param>
/// <param name="Pending">Who has not left, or whose window has not closed by the last day. Neither yes nor no.</param>
public sealed record IndicatorCount(CommonIndicator Indicator, RowSet Reference, RowSet Counted, RowSet Unknown, RowSet Declined, RowSet Pending)
{
    /// <summary>Whether anything is recorded of anybody by which it could be told. Where nothing is, a nought would say too much.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>The code; never who.</summary>
    public override string ToString() => Indicator.Code;
}
