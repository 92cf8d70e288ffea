using System.Text;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>What differs between two submissions of the common indicators, and why.</summary>
public sealed class IndicatorDifferenceTests
{
    private static readonly CommonIndicatorCatalog Catalog = CommonIndicatorCatalog.For(ProgrammingPeriod.EsfPlus2021)!;
    private static readonly LocalDate First = new(2025, 6, 30);
    private static readonly LocalDate Second = new(2025, 12, 31);
    private static readonly Instant Submitted = Instant.FromUtc(2025, 7, 28, 8, 0);

    [Fact]
    public void Each_change_has_its_reason_and_what_is_the_same_is_no_row()
    {
        // 1: work within the window, corrected after the submission; 2: disability told afterwards; 3: leaves after it; 4: starts after it; 5: as before
        CohortRow[] people =
        [
            new TestPerson("2025-01-10", "2025-03-31").Know(StandardFacts.Outcome, "work", "2025-04-10", Instant.FromUtc(2025, 4, 20, 8, 0)).Know(StandardFacts.Employed, false, "2025-03-31", Submitted.Plus(Duration.FromDays(9))).Row(1),
            new TestPerson("2025-01-10").Know(StandardFacts.Disability, true, "2025-01-01", Submitted.Plus(Duration.FromDays(1))).Row(2),
            new TestPerson("2025-01-10", "2025-09-30").Know(StandardFacts.Employed, false, "2025-09-30", Instant.FromUtc(2025, 10, 30, 8, 0)).Row(3),
            new TestPerson("2025-10-01").Row(4),
            new TestPerson("2025-01-10").Row(5),
        ];
        string[] rows = Rows(IndicatorDifference.Between(
            Counts(First, Submitted, people.Take(3).Append(people[4]).Select(WithoutLaterExit)), Counts(First, AsOf, people.Take(3).Append(people[4]).Select(WithoutLaterExit)), Counts(Second, AsOf, people)));
        Assert.Contains(rows, static row => row.Contains("1,EECR04,Counted,NotCounted,Corrected,rättades", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("2,EECO12,Unknown,Counted,RecordedLate,registrerades i efterhand", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("3,EECR04,Pending,NotCounted,HappenedSince,", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("4,EECO01,,Counted,NewPerson,", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, static row => row.StartsWith("00000000000000000000000005,", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_is_gone_and_what_may_no_longer_be_read_have_reasons_of_their_own()
    {
        CohortRow whole = new TestPerson("2025-01-10").Know(StandardFacts.Disability, true, "2025-01-01", Instant.FromUtc(2025, 1, 20, 8, 0)).Row(1);
        CohortRow withheld = new TestPerson("2025-01-10").Row(1) with { HasWithheld = true };
        CohortRow gone = new TestPerson("2025-01-10").Row(2);
        string[] rows = Rows(IndicatorDifference.Between(Counts(First, Submitted, [whole, gone]), Counts(First, AsOf, [withheld]), Counts(Second, AsOf, [withheld])));
        Assert.Contains(rows, static row => row.Contains("1,EECO12,Counted,Unknown,Withheld,får inte längre läsas", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("2,EECO01,Counted,,NoLongerThere,finns inte längre", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, static row => row.Contains(",Corrected,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_with_protected_identity_is_never_a_row()
    {
        CohortRow person = new TestPerson("2025-01-10").Know(StandardFacts.Disability, true, "2025-01-01", Submitted.Plus(Duration.FromDays(1))).Row(1) with { IsIdentityProtected = true };
        Assert.True(IndicatorDifference.Between(Counts(First, Submitted, [person]), Counts(First, AsOf, [person]), Counts(Second, AsOf, [person])).IsEmpty);
    }

    [Fact]
    public void Submissions_that_are_not_comparable_are_refused()
    {
        CommonIndicatorCounts one = Counts(First, Submitted, []);
        CommonIndicatorCounts other = CommonIndicatorCounts.Of(CohortOf(Second), Catalog, ResultWindow.OneMonth);
        Assert.Throws<ArgumentException>(() => IndicatorDifference.Between(one, one, other));
        Assert.Throws<ArgumentException>(() => IndicatorDifference.Between(one, Counts(Second, AsOf, []), Counts(Second, AsOf, [])));
    }

    // on the earlier day the exit of September has not happened
    private static CohortRow WithoutLaterExit(CohortRow row) =>
        row.Reached.TryGetValue(Milestone.Exited, out LocalDate exit) && exit > First ? row with { Reached = row.Reached.Remove(Milestone.Exited) } : row;

    private static CommonIndicatorCounts Counts(LocalDate on, Instant asOf, IEnumerable<CohortRow> rows)
    {
        CohortBuilder builder = new(ProgrammeCatalog.Stockholmskraften.Id, on, asOf);
        foreach (CohortRow row in rows)
            builder.Add(row with { Facts = row.Facts.KnownAt(asOf) });
        return CommonIndicatorCounts.Of(builder.Build(), Catalog);
    }

    private static string[] Rows(IndicatorDifference difference)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "indicator-difference");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.SubmissionDifference, "ESF-rådet", LegalBases.ConsentToRegistration, StandardPurposes.Reporting, "projektledaren", AsOf, out DeliveryOrder? order, out _));
        Assert.True(DeliveryRecord.TryOpen(Path.Combine(folder, "record.jsonl"), out DeliveryRecord? record, out _));
        Assert.True(Delivery.TryMake(order, difference.ToDelivery(Language.Swedish), record, out Delivery? delivery, out _));
        return File.ReadAllLines(delivery.WriteTo(folder), Encoding.UTF8)[1..];
    }
}
