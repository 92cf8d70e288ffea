using System.Text;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

public sealed class ParticipantFileTests : IDisposable
{
    // one of the numbers that Skatteverket publishes for testing
    private static readonly IdentityNumber Number = IdentityNumber.Parse("189001019802", new LocalDate(2026, 3, 2));

    private static readonly ParticipantFileMapping Mapping = new(
    [
        new("Personnummer", ParticipantColumn.Identity),
        new("Start", ParticipantColumn.Start),
        new("Slut", ParticipantColumn.End),
        new("Timmar", ParticipantColumn.Hours),
    ]);

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-months-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(2024, 1, "2024-02-28")]
    [InlineData(2024, 2, "2024-03-28")]
    [InlineData(2025, 1, "2025-02-28")]
    [InlineData(2025, 2, "2025-03-28")]
    [InlineData(2025, 6, "2025-07-28")]
    [InlineData(2025, 12, "2026-01-28")]
    public void A_month_is_due_four_weeks_after_its_end(int year, int month, string due)
    {
        ParticipantMonth file = ParticipantMonth.Of(CohortOf(new(2026, 12, 31)), new YearMonth(year, month));
        Assert.Equal(Day(due), file.DueOn);
        Assert.Equal(new YearMonth(year, month).OnDayOfMonth(1).PlusMonths(1), file.OpensOn);
    }

    [Fact]
    public void A_start_is_told_in_its_month_and_an_end_in_its_own()
    {
        Cohort cohort = CohortOf(new(2025, 6, 30), new TestPerson("2025-03-01", "2025-05-31").Row());
        Assert.Equal(Day("2025-03-01"), Assert.Single(Month(cohort, 3).Entries).Start);
        Assert.Null(Assert.Single(Month(cohort, 3).Entries).End);
        Assert.Empty(Month(cohort, 4).Entries);
        Assert.Equal(Day("2025-05-31"), Assert.Single(Month(cohort, 5).Entries).End);
        Assert.Equal(12.5m, Assert.Single(ParticipantMonth.Of(cohort, new YearMonth(2025, 4), static _ => 12.5m).Entries).Hours);
    }

    [Fact]
    public void Correcting_March_when_June_is_filed_asks_for_March_to_June_in_order()
    {
        LocalDate on = new(2025, 6, 30);
        Cohort filed = CohortOf(on, new TestPerson("2025-02-10").Row(1), new TestPerson("2025-03-10").Row(2));
        Cohort corrected = CohortOf(on, new TestPerson("2025-02-10").Row(1), new TestPerson("2025-03-17").Row(2));
        ParticipantChain chain = ParticipantChain.Empty;
        for (int month = 1; month <= 6; month++)
            chain = chain.File(Month(filed, month));
        Assert.Empty(chain.ToResubmit(month => ParticipantMonth.Of(filed, month)));
        Assert.Equal([3, 4, 5, 6], chain.ToResubmit(month => ParticipantMonth.Of(corrected, month)).Select(static month => month.Month));
        for (int month = 3; month <= 6; month++)
        {
            chain = chain.File(Month(corrected, month));
            // the months that follow wait for their turn, though they tell the same
            Assert.Equal(Enumerable.Range(month + 1, 6 - month), chain.ToResubmit(m => ParticipantMonth.Of(corrected, m)).Select(static m => m.Month));
        }

        Assert.Equal([1, 1, 2, 2, 2, 2], chain.Filed.Select(static month => month.Revision));
    }

    [Fact]
    public void A_month_is_not_left_out_and_not_told_before_it_has_ended()
    {
        Cohort cohort = CohortOf(new(2025, 6, 29));
        ParticipantChain chain = ParticipantChain.Empty.File(Month(cohort, 1));
        Assert.Throws<ArgumentException>(() => chain.File(Month(cohort, 3)));
        Assert.Throws<ArgumentException>(() => Month(cohort, 6));
    }

    [Fact]
    public void A_file_leaves_through_a_delivery_with_its_revision_in_its_name()
    {
        Cohort cohort = CohortOf(new(2025, 6, 30), new TestPerson("2025-03-01").Row(1), new TestPerson("2025-03-02").Row(2));
        ParticipantIdentity protectedWoman = new(null, new LocalDate(1985, 4, 9), IsWoman: true, IsProtected: true);
        Assert.True(Mapping.TryLayOut(Month(cohort, 3), 2, id => id == cohort.Participants[0] ? new(Number, new(1985, 4, 9), true, false) : protectedWoman, out DeliveryTable? file, out _));
        Assert.Equal(("deltagare-2025-03-2.csv", 2), (file.FileName, file.RowCount));
        Assert.True(DeliveryRecord.TryOpen(Path.Combine(_directory, "deliveries.jsonl"), out DeliveryRecord? record, out _));
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.MonthlyParticipantFile, "SCB", LegalBases.Waiver, StandardPurposes.Reporting, "projektledaren", Instant.FromUtc(2026, 3, 2, 8, 0), out DeliveryOrder? order, out _));
        Assert.True(Delivery.TryMake(order, file, record, out Delivery? delivery, out _));
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(delivery.WriteTo(_directory)));
        Assert.Equal($"Personnummer,Start,Slut,Timmar\r\n{Number.ToTwelveCharacters()},2025-03-01,,\r\n19850409Tf29,2025-03-02,,\r\n", text);
    }

    [Fact]
    public void Columns_that_are_the_same_everywhere_and_the_form_of_dates_are_the_users()
    {
        const string Layout = """
            { "format": "samverkan-participant-file", "formatVersion": 1, "dates": "basic",
              "columns": [ { "header": "Projekt", "holds": "constant", "text": "2021-00001" }, { "header": "Pnr", "holds": "identity" }, { "header": "Start", "holds": "start" } ] }
            """;
        FindingList findings = new("layout.json");
        ParticipantFileMapping mapping = ParticipantFileMappingReader.Read(Encoding.UTF8.GetBytes(Layout), findings)!;
        Assert.Empty(findings.ToImmutable());
        Cohort cohort = CohortOf(new(2025, 6, 30), new TestPerson("2025-03-01").Row());
        Assert.True(mapping.TryLayOut(Month(cohort, 3), 1, static _ => new(Number, new(1985, 4, 9), true, false), out DeliveryTable? file, out _));
        Assert.True(DeliveryRecord.TryOpen(Path.Combine(_directory, "deliveries.jsonl"), out DeliveryRecord? record, out _));
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.MonthlyParticipantFile, "SCB", LegalBases.Waiver, StandardPurposes.Reporting, "projektledaren", Instant.FromUtc(2026, 3, 2, 8, 0), out DeliveryOrder? order, out _));
        Assert.True(Delivery.TryMake(order, file, record, out Delivery? delivery, out _));
        Assert.Equal($"Projekt,Pnr,Start\r\n2021-00001,{Number.ToTwelveCharacters()},20250301\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(delivery.WriteTo(_directory))));
        Assert.Null(ParticipantFileMappingReader.Read(Encoding.UTF8.GetBytes(Layout.Replace(", \"text\": \"2021-00001\"", "", StringComparison.Ordinal)), findings));
    }

    [Fact]
    public void What_is_not_known_is_refused_and_a_protected_number_is_never_written()
    {
        Cohort cohort = CohortOf(new(2025, 6, 30), new TestPerson("2025-03-01").Row());
        ParticipantIdentity man = new(Number, new LocalDate(1985, 4, 9), IsWoman: false, IsProtected: true);
        Assert.Equal("SAM4222", Refused(Mapping, man));
        Assert.Equal("SAM4221", Refused(Mapping, null));
        Assert.Equal("SAM4221", Refused(Mapping, man with { Number = null, IsProtected = false }));
        Assert.Equal("SAM4220", Refused(new ParticipantFileMapping([]), man));
        Assert.True((Mapping with { ProtectedMan = "X" }).TryLayOut(Month(cohort, 3), 1, _ => man, out _, out _));

        string Refused(ParticipantFileMapping mapping, ParticipantIdentity? identity)
        {
            Assert.False(mapping.TryLayOut(Month(cohort, 3), 1, _ => identity, out DeliveryTable? file, out Refusal? refusal));
            Assert.Null(file);
            return refusal.Code.Id;
        }
    }

    private static ParticipantMonth Month(Cohort cohort, int month) => ParticipantMonth.Of(cohort, new YearMonth(2025, month));
}
