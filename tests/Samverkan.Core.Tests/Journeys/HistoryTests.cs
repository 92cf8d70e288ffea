using CsCheck;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

public sealed class HistoryTests
{
    private static readonly JourneyRules Rules = new(new JourneySettings
    {
        Programme = Scene.Id.Programme,
        Period = new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
        RequiresConsent = true,
    });

    private static LocalDate FirstDay { get; } = new(2025, 1, 1);

    private static Gen<List<Entry>> Histories { get; } =
        Gen.Select(Gen.Select(Gen.Int[0, 38], Gen.Int[0, 12], Gen.Int[0, 3], Gen.Int[0, 2]).List[0, 40], Gen.Bool).Select(static (steps, inOrder) =>
            (inOrder ? steps.OrderBy(static step => step.Item2) : steps.AsEnumerable()).Select(static (step, i) => EntryOf(step.Item1, step.Item2, step.Item3, step.Item4, i + 1)).ToList());

    [Fact]
    public void History_is_judged_as_each_entry_is_against_the_journey_before_it() =>
        Histories.Sample(
            static entries =>
            {
                List<EntryFinding> one = [];
                Journey known = Journey.Empty(Scene.Id);
                foreach (Entry entry in Journey.Fold(Scene.Id, entries).Entries)
                {
                    if (Rules.Consider(known, entry) is Refused refused)
                        one.AddRange(refused.Refusals.Select(refusal => new EntryFinding(entry.Id, refusal)));
                    known = known.With(entry);
                }

                Assert.Equal(one.Select(Text), Rules.Examine(entries).Select(Text));
            },
            iter: Soak.Iterations(2_000, 200_000));

    [Fact]
    public void A_journey_of_forty_thousand_entries_is_judged_in_a_time_that_grows_with_them()
    {
        List<Entry> entries = [.. Long(40_003)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Rules.Examine(entries));
        // What is allocated is the same on every machine: a fold of the whole for every entry would be many times a gigabyte.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / entries.Count, 0, 10_000);
    }

    [Theory]
    [InlineData("starts and exits")]
    [InlineData("starts and exits on one day")]
    [InlineData("one activity")]
    [InlineData("one caseworker")]
    [InlineData("exits between activities")]
    [InlineData("reviews between waivers")]
    [InlineData("consents that end with an enrolment")]
    [InlineData("corrections of one start")]
    [InlineData("corrections of one start among many")]
    [InlineData("hand-overs that are redirected")]
    [InlineData("merges")]
    [InlineData("attendance")]
    public void A_journey_with_very_much_of_one_thing_is_judged_in_a_time_that_grows_with_it(string shape)
    {
        const int Count = 20_000;
        List<Entry> entries = [.. Enumerable.Range(0, Count).Select(i => Of(i + 1, FirstDay.PlusDays(shape.EndsWith("one day", StringComparison.Ordinal) ? 0 : i * 300 / Count), Much(shape, i)))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Rules.Examine(entries);
        // Telling a strand of thousands anew for every entry would be hundreds of thousands of bytes for each.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / entries.Count, 0, 10_000);
    }

    [Fact]
    public void All_that_a_long_journey_tells_is_told_without_going_through_it_for_every_activity()
    {
        Journey journey = Journey.Fold(Scene.Id, Long(40_003));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(8_000, journey.Activities().Length);
        Assert.Equal(8_000, journey.Caseworkers().Length);
        Assert.Equal(1, journey.Facts().Of(Core.Criteria.StandardFacts.ActiveParties)[^1].Value);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 40_000, 0, 10_000);
    }

    // A start, and then again and again an activity with what belongs to it.
    private static IEnumerable<Entry> Long(int count)
    {
        LocalDate day = new(2025, 1, 1);
        yield return Of(1, day, new Referred(new("af")));
        yield return Of(2, day, new ParticipationConsentGiven(new("c"), DatePeriod.From(day), ConsentForm.Written, "1", "e"));
        yield return Of(3, day, new Started());
        for (int i = 3; i < count; i++)
        {
            int round = (i - 3) / 5;
            yield return Of(i + 1, day.PlusDays(i * 300 / count), ((i - 3) % 5) switch
            {
                0 => new ActivityStarted(new($"a{round}"), ActivityKind.JobDirected, Provider: new("af")),
                1 => new CaseworkerAssigned(StaffId.FromBits((UInt128)round), new("job-coach")),
                2 => new ContactMade(ContactKind.Employer, new("e")),
                3 => new ActivityEnded(new($"a{round}"), ActivityEndReason.Completed),
                _ => new CaseworkerAssignmentEnded(StaffId.FromBits((UInt128)round), new("job-coach")),
            });
        }
    }

    private static JourneyEvent Much(string shape, int i) => shape switch
    {
        "one activity" => i % 2 == 0 ? Scene.Activity("a") : Scene.End("a"),
        "one caseworker" => i % 2 == 0 ? new CaseworkerAssigned(StaffId.FromBits(1), new("job-coach")) : new CaseworkerAssignmentEnded(StaffId.FromBits(1), new("job-coach")),
        "exits between activities" => (i % 4) switch { 0 => new Started(), 1 => Scene.Activity($"a{i}"), 2 => Scene.Activity($"b{i}"), _ => new Exited(ExitReason.Other) },
        "reviews between waivers" => (i % 3) switch { 0 => new SecrecyWaiverWithdrawn(new($"w{i - 1}")), 1 => new HistoryReviewed([new("stockholm/amn")]), _ => WaiverOf(i) },
        "consents that end with an enrolment" => (i % 3) switch { 0 => new ParticipationConsentGiven(new($"c{i}"), DatePeriod.From(FirstDay.PlusDays(i * 300 / 20_000)), ConsentForm.Written, "1", "e", true), 1 => new Started(), _ => new Exited(ExitReason.Other) },
        "corrections of one start" => i == 0 ? new Started() : new EntryCorrected(EntryId.FromBits(1), FirstDay, new Started()),
        "corrections of one start among many" => i < 10_000 ? StartOrExit(i) : new EntryCorrected(EntryId.FromBits(5_001), FirstDay.PlusDays(75), new Started()),
        "hand-overs that are redirected" => i == 0 ? new RecommendationMade(new("r"), new("c"), ActivityKind.Health, new("af")) : i % 2 == 1 ? new HandedOver(new("r")) : new HandOverAnswered(new("r"), HandOverAnswer.Redirected),
        "merges" => new PersonMerged(ParticipantId.FromBits((UInt128)(100 + i))),
        "attendance" => i == 0 ? Scene.Activity("a") : new AttendanceRecorded(new("a"), DatePeriod.Of(FirstDay.PlusDays(i)), 1),
        _ => StartOrExit(i),
    };

    private static JourneyEvent StartOrExit(int i) => i % 2 == 0 ? new Started() : new Exited(ExitReason.Other);

    private static SecrecyWaiverGiven WaiverOf(int i) =>
        new(new($"w{i}"), [Scene.City], [Scene.Af], [DataCategory.LabourMarketHistory], StandardPurposes.Coordination, DatePeriod.From(FirstDay), ConsentForm.Digital, "1", "e", i % 2 == 0);

    private static Entry EntryOf(int kind, int day, int which, int late, int sequence)
    {
        LocalDate happened = new LocalDate(2025, 1, 1).PlusDays(day);
        // Some speak of what comes later, some of what is itself a correction, some of nothing.
        EntryId target = EntryId.FromBits((UInt128)Math.Max(1, sequence + 1 - which * 2));
        return Of(sequence, happened, kind < 31 ? BodyOf(kind, happened, which) : kind < 37 ? new EntryCorrected(target, happened.PlusDays(which), BodyOf(kind - 31 + which * 8, happened, which)) : new EntryRetracted(target))
            with { Recorded = Scene.Noon(happened.PlusDays(late)) };
    }

    private static JourneyEvent BodyOf(int kind, LocalDate day, int which) => kind switch
    {
        0 or 1 => new Started(),
        2 or 3 => new Exited(ExitReason.Other),
        4 or 5 => Scene.Activity($"a{which}"),
        6 or 7 => Scene.End($"a{which}"),
        8 => new CaseworkerAssigned(StaffId.FromBits((UInt128)which), new("job-coach")),
        9 => new CaseworkerAssignmentEnded(StaffId.FromBits((UInt128)which), new("job-coach")),
        10 => new ParticipationConsentGiven(new($"c{which}"), PeriodOf(day, which), ConsentForm.Written, "1", "e", which == 0),
        11 => new ParticipationConsentWithdrawn(new($"c{which}")),
        12 => new SecrecyWaiverGiven(new($"w{which}"), [Scene.City], [Scene.Af], [DataCategory.LabourMarketHistory], which == 1 ? StandardPurposes.Reporting : StandardPurposes.Coordination, PeriodOf(day, which), ConsentForm.Digital, "1", "e", which == 0),
        13 => new SecrecyWaiverWithdrawn(new($"w{which}")),
        14 => new HistoryReviewed(which == 3 ? [] : [new("stockholm/amn")]),
        15 => which == 0 ? new Referred(new("af")) : new JointMappingCompleted([]),
        16 => which == 0 ? new FollowedUp(6, FollowUpStatus.Working) : new CoordinatedPlanAgreed([], [], PlanAgreement.Yes),
        17 => new OutreachMade(OutreachChannel.Letter, OutreachResult.NotReached),
        18 or 19 => new RecommendationMade(new($"r{which}"), new("c"), which == 0 ? ActivityKind.Health : ActivityKind.JobDirected, which == 1 ? null : new("af")),
        20 or 21 => new HandedOver(new($"r{which}")),
        22 => new HandOverAnswered(new($"r{which}"), which == 0 ? HandOverAnswer.Received : HandOverAnswer.Redirected),
        23 => new SubsidisedEmploymentStarted(new($"e{which}"), which == 0 ? StandardSubsidyForms.Samhall : StandardSubsidyForms.NewStart, DecidedUntil: day.PlusDays(which - 1)),
        24 => new SubsidisedEmploymentEnded(new($"e{which}"), EmploymentEndReason.Other),
        25 => new AttendanceRecorded(new($"a{which}"), new DatePeriod(day, day.PlusDays(which)), 10 * which),
        26 => which == 0 ? new PersonSplit(ParticipantId.FromBits(8)) : new PersonMerged(ParticipantId.FromBits((UInt128)(6 + which))),
        27 or 28 => new ProposalMade(new($"p{which}"), which == 0 ? ProposalKind.Activity : ProposalKind.Team, new("team-1"), new("sam3001")),
        29 => new ProposalReplied(new($"p{which}"), which < 2 ? ProposalParty.Caseworker : ProposalParty.Participant, which == 0 ? ProposalReply.Undecided : ProposalReply.Accepted),
        _ => new ActivityGapExplained(DatePeriod.From(day), GapReason.Unknown),
    };

    private static DatePeriod PeriodOf(LocalDate day, int which) => which switch
    {
        2 => new DatePeriod(day.PlusDays(1), day.PlusDays(4)),
        3 => new DatePeriod(day.PlusDays(-3), day.PlusDays(2)),
        _ => DatePeriod.From(day),
    };

    private static Entry Of(long sequence, LocalDate day, JourneyEvent body) =>
        Scene.Entry(sequence, "2025-01-01", body) with { Happened = day, Recorded = Scene.Noon(day) };

    private static string Text(EntryFinding finding) => $"{finding.Entry} {finding.Refusal.Explain(Language.English)}";
}
