using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Programmes;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs.Projections;

/// <summary>Costs and financing beside the funding plan. Sums of exact decimals: nothing is rounded on the way.</summary>
internal static class FinancialProjection
{
    private const string Kronor = "SEK";

    public static FinancialFollowUp Of(ImmutableArray<ProgrammeOccurrence> story, Programme programme, LocalDate until)
    {
        // What was told later of an earlier time belongs to that time: the period decides, not the day of the entry.
        ImmutableArray<CostRecorded> costs = [.. story.Select(static told => told.Body).OfType<CostRecorded>().Where(cost => EndOf(cost.Period) <= until)];
        ImmutableArray<FinancingRecorded> paid = [.. story.Select(static told => told.Body).OfType<FinancingRecorded>().Where(one => EndOf(one.Period) <= until)];
        return new FinancialFollowUp
        {
            PlannedTotal = InKronor(programme.Funding?.Total?.Value),
            PlannedSupport = InKronor(programme.Funding?.Support?.Value),
            Costs = costs.Sum(static cost => cost.Kronor),
            Support = paid.Where(IsSupport).Sum(static one => one.Kronor),
            CoFinancing = paid.Where(static one => !IsSupport(one)).Sum(static one => one.Kronor),
            ByType = [.. costs.GroupBy(static cost => cost.CostType).OrderBy(static type => type.Key).Select(static type => new CostTotal(type.Key, type.Sum(static cost => cost.Kronor)))],
            ByFinancier =
            [
                .. paid.GroupBy(static one => (one.Financier, one.Form)).OrderBy(static one => one.Key.Financier).ThenBy(static one => one.Key.Form)
                    .Select(static one => new FinancierTotal(one.Key.Financier, one.Key.Form, one.Sum(static amount => amount.Kronor))),
            ],
            Quarters = [.. Quarters(programme, until).Select(quarter => Account(quarter, costs, paid, programme, until))],
        };
    }

    private static QuarterAccount Account(Quarter quarter, ImmutableArray<CostRecorded> costs, ImmutableArray<FinancingRecorded> paid, Programme programme, LocalDate until)
    {
        ImmutableArray<Quarter> all = Quarters(programme, until);
        bool IsIn(DatePeriod period) => Within(Quarter.Of(EndOf(period)), all) == quarter;
        return new QuarterAccount(
            quarter,
            costs.Where(cost => IsIn(cost.Period)).Sum(static cost => cost.Kronor),
            paid.Where(one => IsSupport(one) && IsIn(one.Period)).Sum(static one => one.Kronor),
            paid.Where(one => !IsSupport(one) && IsIn(one.Period)).Sum(static one => one.Kronor));
    }

    // What lies before or after the programme is told in its first or last quarter, so that the quarters add up to the whole.
    private static Quarter Within(Quarter quarter, ImmutableArray<Quarter> all) =>
        quarter.FirstDay < all[0].FirstDay ? all[0] : quarter.FirstDay > all[^1].FirstDay ? all[^1] : quarter;

    private static ImmutableArray<Quarter> Quarters(Programme programme, LocalDate until)
    {
        DatePeriod period = programme.Period.Value;
        LocalDate last = period.End is { } end && end < until ? end : until;
        ImmutableArray<Quarter>.Builder quarters = ImmutableArray.CreateBuilder<Quarter>();
        for (Quarter quarter = Quarter.Of(period.Start); quarters.Count == 0 || quarter.FirstDay <= last; quarter = quarter.Plus(1))
            quarters.Add(quarter);
        return quarters.ToImmutable();
    }

    private static LocalDate EndOf(DatePeriod period) => period.End ?? period.Start;

    private static bool IsSupport(FinancingRecorded one) => one.Form == FinancingForm.Grant;

    private static decimal? InKronor(Amount? amount) => amount is not null && string.Equals(amount.Currency, Kronor, StringComparison.Ordinal) ? amount.Value : null;
}
