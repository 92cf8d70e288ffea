using System.Text;
using System.Text.Json;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>The table for the authority, and months read back from the record of deliveries.</summary>
public sealed class AuthorityTableTests : IDisposable
{
    private static readonly AuthorityTableKey Key = new("A", "ESO4.1", "mer utvecklad");

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-authority-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Each_row_is_what_the_count_counts_and_csv_and_json_say_the_same()
    {
        CommonIndicatorCounts counts = Counts(new(2025, 6, 30));
        Assert.True(AuthorityTable.TryMake(counts, Key, out AuthorityTable? table, out _));
        Assert.Equal("202506", table.Period);
        string[][] rows = [.. Written(table.ToTable()).TrimEnd('\n').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(','))];
        Assert.Equal(table.RowCount + 1, rows.Length);
        foreach (IndicatorCount count in counts.Indicators.Where(static one => one.IsRecorded))
        {
            string[] total = Assert.Single(rows, row => row[5] == count.Indicator.Code && row[6] == "total");
            Assert.Equal([Digits(count.Counted.Count), Digits(count.Unknown.Count), Digits(count.Declined.Count), Digits(count.Pending.Count)], total[7..11]);
            Assert.Equal(Digits(counts.Of(count.Counted, CohortSex.Woman).Count), Assert.Single(rows, row => row[5] == count.Indicator.Code && row[6] == "woman")[7]);
            Assert.Equal(count.Indicator.IsResult ? "10" : "6", total[1]);
        }

        using JsonDocument json = JsonDocument.Parse(Written(table.ToDocument()));
        Assert.Equal(
            rows.Skip(1).Select(static row => (row[5], row[6], row[7])),
            json.RootElement.GetProperty("rows").EnumerateArray().Select(static row => (row.GetProperty("code").GetString()!, row.GetProperty("gender").GetString()!, row.GetProperty("value").ToString())));
    }

    [Theory]
    [InlineData("2025-06-29")]
    [InlineData("2025-12-30")]
    [InlineData("2025-07-31")]
    public void Another_day_than_the_last_of_a_half_year_is_refused(string day)
    {
        Assert.False(AuthorityTable.TryMake(Counts(Day(day)), Key, out AuthorityTable? table, out Refusal? refusal));
        Assert.Equal((null, IndicatorCodes.NotHalfYear), (table, refusal.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("A\nB")]
    public void A_key_is_a_text_on_one_line(string text)
    {
        Assert.False(AuthorityTableKey.IsKey(text));
        Assert.Throws<ArgumentException>(() => new AuthorityTableKey("A", text, "B"));
    }

    [Fact]
    public void The_chain_read_back_from_the_record_is_the_chain_that_was_filed()
    {
        Cohort filed = CohortOf(new(2025, 6, 30), new TestPerson("2025-02-10").Row(1), new TestPerson("2025-03-10").Row(2));
        Cohort corrected = CohortOf(new(2025, 6, 30), new TestPerson("2025-02-10").Row(1), new TestPerson("2025-03-17").Row(2));
        ParticipantFileMapping mapping = new([new("Id", ParticipantColumn.Identity), new("Start", ParticipantColumn.Start)]) { Programme = new("stockholmskraften") };
        DeliveryTable Of(Cohort cohort, int month, int revision)
        {
            Assert.True(mapping.TryLayOut(ParticipantMonth.Of(cohort, new YearMonth(2025, month)), revision, static _ => new(null, new(1985, 4, 9), IsWoman: true, IsProtected: true), out DeliveryTable? file, out _));
            return file;
        }

        ParticipantChain chain = ParticipantChain.Empty;
        DeliveryRecord record = Record();
        for (int month = 1; month <= 6; month++)
        {
            chain = chain.File(ParticipantMonth.Of(filed, new YearMonth(2025, month)));
            Send(record, Of(filed, month, 1), month);
        }

        Same();
        chain = chain.File(ParticipantMonth.Of(corrected, new YearMonth(2025, 3)));
        Send(record, Of(corrected, 3, 2), 7);
        Same();
        // of another programme nothing has been sent, and a month out of order is refused
        Assert.True(SentMonths.TryRead(record.Entries(), new("lumena"), out SentMonths? others, out _));
        Assert.Empty(others.Months);
        Assert.Equal(IndicatorCodes.MonthOutOfOrder, Read().MayNotSend(new YearMonth(2025, 8))!.Code);
        Assert.Null(Read().MayNotSend(new YearMonth(2025, 7)));
        Send(record, Of(filed, 1, 1), 9, "deltagare-stockholmskraften-2025-09-1.csv");
        Assert.False(SentMonths.TryRead(record.Entries(), new("stockholmskraften"), out _, out Refusal? refusal));
        Assert.Equal(IndicatorCodes.MonthOutOfOrder, refusal.Code);

        SentMonths Read() => SentMonths.TryRead(record.Entries(), new("stockholmskraften"), out SentMonths? sent, out _) ? sent : throw new InvalidOperationException();

        void Same()
        {
            SentMonths sent = Read();
            Assert.Equal(chain.Filed.Select(static one => (one.File.Month, one.Revision, one.IsToResubmit)), sent.Months.Select(static one => (one.Month, one.Revision, one.Waits)));
            Assert.Equal(chain.ToResubmit(month => ParticipantMonth.Of(filed, month)), sent.ToSendAgain(month => Of(filed, month.Month, 1)));
            Assert.Equal(chain.ToResubmit(month => ParticipantMonth.Of(corrected, month)), sent.ToSendAgain(month => Of(corrected, month.Month, 1)));
        }
    }

    private static CommonIndicatorCounts Counts(LocalDate on) => CommonIndicatorCounts.Of(
        CohortOf(on, new TestPerson("2025-01-10", "2025-03-31").Row(1), new TestPerson("2025-02-10").Row(2)), CommonIndicatorCatalog.For(ProgrammingPeriod.EsfPlus2021)!);

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private DeliveryRecord Record() => DeliveryRecord.TryOpen(Path.Combine(_directory, "deliveries.jsonl"), out DeliveryRecord? record, out _) ? record : throw new InvalidOperationException();

    private string Written(DeliveryContent content)
    {
        Assert.True(DeliveryOrder.TryCreate(content.Kind, "ESF-rådet", LegalBases.Waiver, StandardPurposes.Reporting, "projektledaren", Instant.FromUtc(2026, 3, 2, 8, 0), out DeliveryOrder? order, out _));
        Assert.True(Delivery.TryMake(order, content, Record(), out Delivery? delivery, out _));
        return Encoding.UTF8.GetString(File.ReadAllBytes(delivery.WriteTo(_directory)));
    }

    private static void Send(DeliveryRecord record, DeliveryTable file, int minute, string? name = null)
    {
        DeliveryContent content = name is null ? file : new DeliveryDocument(DeliveryKind.MonthlyParticipantFile, name, "x"u8);
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.MonthlyParticipantFile, "SCB", LegalBases.Waiver, StandardPurposes.Reporting, "projektledaren", Instant.FromUtc(2026, 3, 2, 8, minute), out DeliveryOrder? order, out _));
        Assert.True(Delivery.TryMake(order, content, record, out _, out _));
    }
}
