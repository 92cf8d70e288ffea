using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>The rules that a table of sums cannot show: one status for each person, and days in their order.</summary>
internal static class RecordRules
{
    public static IEnumerable<IndicatorFinding> Check(CommonIndicatorCounts counts)
    {
        foreach (IndicatorFinding finding in Statuses(counts))
            yield return finding;
        Cohort cohort = counts.Cohort;
        Column<LocalDate?> entries = cohort.Reached(Milestone.Started);
        Column<LocalDate?> exits = cohort.Reached(Milestone.Exited);
        if (counts.Complete.Rows.Any(row => exits[row] < entries[row]))
            yield return new IndicatorFinding(counts.Catalog.Total ?? counts.Catalog.Statuses[0], null, "Samverkan 8", IndicatorCodes.LeftBeforeStart.With(), IsWarning: false);
        foreach (IndicatorCount result in counts.Indicators.Where(static count => count.Indicator is { IsResult: true, AnyOf.IsEmpty: true }))
        {
            LocalDate? Closes(int row) => exits[row] is not { } exit ? null
                : result.Indicator.Kind == IndicatorKind.ImmediateResult ? counts.Window.LastDay(exit) : ResultWindow.SixMonthsAfter(exit);
            if (result.Counted.Rows.Any(row => Closes(row) is not { } closes || closes > cohort.LastKnownDay))
                yield return new IndicatorFinding(result.Indicator.Code, null, "Samverkan 8", IndicatorCodes.ResultBeforeItsTime.With(result.Indicator.Code), IsWarning: false);
        }
    }

    private static IEnumerable<IndicatorFinding> Statuses(CommonIndicatorCounts counts)
    {
        ImmutableArray<string> statuses = counts.Catalog.Statuses;
        RowSet one = RowSet.None(counts.Cohort.Count);
        bool isTwice = false;
        foreach (string status in statuses)
        {
            isTwice |= one.CountAnd(counts[status].Counted) > 0;
            one = one.Or(counts[status].Counted);
        }

        if (isTwice || !one.Equals(counts.Complete))
            yield return new IndicatorFinding(statuses[0], null, "Samverkan 7", IndicatorCodes.NotOneStatus.With(string.Join(", ", statuses)), IsWarning: false);
    }
}
