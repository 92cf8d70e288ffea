using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.Tests.Deliveries;

public sealed class DeliveryTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    private static readonly DeliveryTable Table = new(
        DeliveryKind.MonthlyParticipantFile,
        "deltagare-2026-02.csv",
        ["participant", "month"],
        [ImmutableArray.Create("17", "2026-02"), ImmutableArray.Create("=cmd|'x'", "2026-02")]);

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-deliveries-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_delivery_is_in_the_record_before_it_can_be_written_and_carries_its_checksum()
    {
        DeliveryRecord record = Open();
        Assert.True(Delivery.TryMake(Order(), Table, record, out Delivery? delivery, out _));
        DeliveryEntry entry = Assert.Single(record.Entries());
        Assert.Equal(delivery.Entry, entry);
        Assert.Equal(("SCB", "osl-12-2", "reporting", "projektledaren"), (entry.Recipient, entry.LegalBasis, entry.Purpose, entry.DecidedBy));
        byte[] file = File.ReadAllBytes(delivery.WriteTo(Path.Combine(_directory, "out")));
        Assert.Equal(entry.Sha256, Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal("participant,month\r\n17,2026-02\r\n'=cmd|'x',2026-02\r\n", Encoding.UTF8.GetString(file));
        using MemoryStream stream = new();
        await delivery.WriteToAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(file, stream.ToArray());
    }

    [Fact]
    public void Lines_are_added_and_a_changed_or_missing_line_is_seen()
    {
        for (int i = 0; i < 3; i++)
            Assert.True(Delivery.TryMake(Order(), Table, Open(), out _, out _));
        Assert.Equal([1, 2, 3], Open().Entries().Select(static e => e.Number));
        string[] lines = File.ReadAllLines(Record);
        File.WriteAllText(Record, string.Concat(lines.Select((line, i) => (i == 0 ? line.Replace("SCB", "XYZ", StringComparison.Ordinal) : line) + "\n")));
        AssertBroken("2");
        File.WriteAllText(Record, $"{lines[0]}\n{lines[2]}\n");
        AssertBroken("2");
        File.WriteAllText(Record, lines[0]);
        AssertBroken("1");
        File.WriteAllText(Record, "not json\n");
        AssertBroken("1");
    }

    [Fact]
    public void Nothing_is_delivered_on_a_record_that_was_broken_after_it_was_opened()
    {
        DeliveryRecord record = Open();
        Assert.True(Delivery.TryMake(Order(), Table, record, out _, out _));
        File.AppendAllText(Record, "x\n");
        Assert.Throws<InvalidDataException>(() => Delivery.TryMake(Order(), Table, record, out _, out _));
    }

    [Fact]
    public void A_ground_that_is_not_in_force_and_nameless_people_are_refused()
    {
        LegalBasis later = new("later", LocalizedText.Same("later"), DatePeriod.From(new LocalDate(2027, 1, 1)), new SourceReference("test", "1"));
        Assert.Equal("SAM4102", Refused("SCB", later, "boss").Code.Id);
        Assert.Equal("SAM4100", Refused(" ", LegalBases.Waiver, "boss").Code.Id);
        Assert.Equal("SAM4100", Refused("a\nb", LegalBases.Waiver, "boss").Code.Id);
        Assert.Equal("SAM4101", Refused("SCB", LegalBases.Waiver, "").Code.Id);

        static Refusal Refused(string recipient, LegalBasis basis, string by)
        {
            Assert.False(DeliveryOrder.TryCreate(DeliveryKind.TableForAuthority, recipient, basis, StandardPurposes.Reporting, by, Now, out _, out Refusal? refusal));
            return refusal;
        }
    }

    [Theory]
    [InlineData("osl-8", DeliveryKind.TableForAuthority, "reporting", "SAM4105")]
    [InlineData("gdpr-28", DeliveryKind.SubmissionDifference, "reporting", "SAM4105")]
    [InlineData("gdpr-15", DeliveryKind.SubmissionDifference, "reporting", "SAM4105")]
    [InlineData("gdpr-15", DeliveryKind.ParticipantExtract, "coordination", null)]
    [InlineData("osl-8", DeliveryKind.ParticipantExtract, "coordination", "SAM4105")]
    [InlineData("osl-12-2", DeliveryKind.ParticipantExtract, "import", "SAM4106")]
    [InlineData("osl-12-2", DeliveryKind.MonthlyParticipantFile, "gossip", "SAM4106")]
    [InlineData("osl-12-2", DeliveryKind.MonthlyParticipantFile, "reporting", null)]
    [InlineData("osl-10-28", DeliveryKind.TableForAuthority, "reporting", null)]
    [InlineData("finsam-2003-1210", DeliveryKind.TableForAuthority, "reporting", "SAM4105")]
    [InlineData("osl-26-9", DeliveryKind.TableForAuthority, "reporting", "SAM4105")]
    [InlineData("wrongful-payments", DeliveryKind.TableForAuthority, "reporting", "SAM4105")]
    [InlineData("wrongful-payments", DeliveryKind.ParticipantExtract, "coordination", "SAM4105")]
    [InlineData("registration-consent", DeliveryKind.TableForAuthority, "reporting", null)]
    [InlineData("registration-consent", DeliveryKind.TableForAuthority, "coordination", "SAM4106")]
    public void A_ground_has_to_let_the_kind_leave_for_the_purpose_that_it_serves(string ground, DeliveryKind kind, string purpose, string? code)
    {
        Assert.Equal(code is null, DeliveryOrder.TryCreate(kind, "mottagaren", SecrecyCatalog.Swedish.Basis(ground)!, new ReadingPurpose(purpose), "chefen", Now, out _, out Refusal? refusal));
        Assert.Equal(code, refusal?.Code.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_last_lines_cannot_be_taken_away_unseen(int left)
    {
        for (int i = 0; i < 3; i++)
            Assert.True(Delivery.TryMake(Order(), Table, Open(), out _, out _));
        string[] lines = File.ReadAllLines(Record);
        if (left == 0)
            File.Delete(Record);
        else
            File.WriteAllText(Record, string.Concat(lines[..left].Select(static line => line + "\n")));
        AssertBroken(FormattableString.Invariant($"line {left + 1}"));
    }

    [Fact]
    public void A_process_that_stopped_between_a_line_and_its_end_leaves_a_record_that_goes_on()
    {
        Assert.True(Delivery.TryMake(Order(), Table, Open(), out _, out _));
        byte[] end = File.ReadAllBytes(Record + ".end");
        Assert.True(Delivery.TryMake(Order(), Table, Open(), out _, out _));
        File.WriteAllBytes(Record + ".end", end);
        Assert.True(Delivery.TryMake(Order(), Table, Open(), out _, out _));
        Assert.Equal(3, Open().Entries().Length);
        File.Delete(Record + ".end");
        AssertBroken("line 4");
    }

    [Fact]
    public void The_last_day_of_a_ground_is_a_day_in_Sweden()
    {
        LegalBasis basis = new("until", LocalizedText.Same("until"), DatePeriod.From(new LocalDate(2026, 3, 3)), new SourceReference("test", "1"));
        bool Allows(Instant at) => DeliveryOrder.TryCreate(DeliveryKind.TableForAuthority, "SCB", basis, StandardPurposes.Reporting, "boss", at, out _, out _);
        Assert.False(Allows(Instant.FromUtc(2026, 3, 2, 22, 59)));
        Assert.True(Allows(Instant.FromUtc(2026, 3, 2, 23, 0)));
    }

    [Fact]
    public void Another_kind_than_was_decided_is_refused_and_leaves_no_line()
    {
        DeliveryDocument extract = new(DeliveryKind.ParticipantExtract, "extract.json", "{}"u8);
        Assert.False(Delivery.TryMake(Order(), extract, Open(), out _, out Refusal? refusal));
        Assert.Equal("SAM4103", refusal.Code.Id);
        Assert.Empty(Open().Entries());
    }

    private string Record => Path.Combine(_directory, "deliveries.jsonl");

    private DeliveryRecord Open()
    {
        Assert.True(DeliveryRecord.TryOpen(Record, out DeliveryRecord? record, out _));
        return record;
    }

    private static DeliveryOrder Order()
    {
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.MonthlyParticipantFile, "SCB", LegalBases.Waiver, StandardPurposes.Reporting, "projektledaren", Now, out DeliveryOrder? order, out _));
        return order;
    }

    private void AssertBroken(string line)
    {
        Assert.False(DeliveryRecord.TryOpen(Record, out _, out Refusal? refusal));
        Assert.Equal("SAM4104", refusal.Code.Id);
        Assert.Contains(line, refusal.Explain(Language.English), StringComparison.Ordinal);
    }
}
