using System.Buffers;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.ProgrammeLogs;

/// <summary>What cannot be read is not written: an entry with a day that must be a slip of the pen is refused by the writer too.</summary>
public sealed class ImplausibleDayTests
{
    private static readonly LocalDate TooEarly = new(1899, 12, 31);
    private static readonly LocalDate TooLate = new(2201, 1, 1);

    public static TheoryData<int> Entries => [.. Enumerable.Range(0, Implausible.Length)];

    private static ProgrammeLogEntry[] Implausible { get; } =
    [
        Sound with { Happened = TooEarly },
        Sound with { Happened = TooLate },
        Sound with { Recorded = LogScene.Noon("2201-01-01") },
        Sound with { Body = new ReportDelivered(GovernanceKind.QuarterlyReport, DatePeriod.From(TooEarly)) },
        Sound with { Body = new ReportDelivered(GovernanceKind.QuarterlyReport, new DatePeriod(new LocalDate(2024, 9, 1), TooLate)) },
        Sound with { Body = new LogEntryCorrected(EntryId.FromBits(17), TooEarly, new TrainingHeld(3, Subject: "x")) },
    ];

    private static ProgrammeLogEntry Sound => LogScene.Entry(1, "2024-11-04", new TrainingHeld(24, Subject: "x"));

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_writer_refuses_what_the_reader_would_refuse_and_does_not_echo_it(int entry)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => ProgrammeEntryFormat.Standard.Write(Implausible[entry], new ArrayBufferWriter<byte>()));
        Assert.DoesNotContain("1899", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2201", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    public void The_first_and_the_last_plausible_day_are_written_and_read_back(string day)
    {
        ProgrammeLogEntry entry = LogScene.Entry(1, day, new TrainingHeld(24, Subject: "x"));
        Assert.Equal(entry, Assert.Single(LogScene.Read(LogScene.Write([entry])).Entries));
    }
}
