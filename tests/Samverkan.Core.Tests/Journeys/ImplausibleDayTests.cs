using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>What cannot be read is not written: an entry with a day that must be a slip of the pen is refused by the writer too.</summary>
public sealed class ImplausibleDayTests
{
    private static readonly LocalDate TooEarly = new(1899, 12, 31);
    private static readonly LocalDate TooLate = new(2201, 1, 1);

    public static TheoryData<int> Entries => [.. Enumerable.Range(0, Implausible.Length)];

    private static Entry[] Implausible { get; } =
    [
        Sound with { Happened = TooEarly },
        Sound with { Happened = TooLate },
        Sound with { Recorded = Scene.Noon(TooLate) },
        Sound with { Body = new ActivityGapExplained(DatePeriod.From(TooEarly), GapReason.RulesPreventOverlap) },
        Sound with { Body = new ActivityGapExplained(new DatePeriod(new LocalDate(2024, 9, 1), TooLate), GapReason.RulesPreventOverlap) },
        Sound with { Body = FactObserved.Of(StandardFacts.BirthDate, TooEarly, DatePeriod.From(new LocalDate(2024, 9, 1))) },
        Sound with { Body = new EntryCorrected(EntryIdOfOther, TooEarly, new Started()) },
        Sound with { Body = new OutcomeReached(OutcomeKind.SubsidisedWork, TooLate) },
    ];

    private static EntryId EntryIdOfOther => EntryId.FromBits(17);

    private static Entry Sound => Scene.Entry(1, "2024-09-02", new Started());

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_writer_refuses_what_the_reader_would_refuse_and_does_not_echo_it(int entry)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => EntryFormat.Standard.Write(Implausible[entry]));
        Assert.DoesNotContain("1899", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2201", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    public void The_first_and_the_last_plausible_day_are_written_and_read_back(string day)
    {
        Entry entry = Sound with { Happened = Scene.Day(day), Recorded = Scene.Noon(day) };
        Assert.True(EntryFormat.Standard.TryRead(EntryFormat.Standard.Write(entry), out Entry? read));
        Assert.Equal(entry, read);
    }
}
