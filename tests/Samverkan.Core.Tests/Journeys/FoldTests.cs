using CsCheck;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Tests.Journeys;

public sealed class FoldTests
{
    [Fact]
    public void A_correction_replaces_and_a_retraction_removes()
    {
        Journey journey = new Scene()
            .Add("2025-01-01", new Started())
            .Add("2025-01-02", Scene.Activity("a"))
            .Add("2025-01-03", new EntryCorrected(EntryId.FromBits(2), Scene.Day("2025-01-05"), Scene.Activity("a", ActivityKind.Social)))
            .Add("2025-01-04", new JointMappingCompleted([]))
            .Add("2025-01-06", new EntryRetracted(EntryId.FromBits(4)))
            .Journey;
        Assert.Equal(["started", "activityStarted"], journey.Story.Select(static occurrence => occurrence.Body.Kind));
        Occurrence corrected = journey.Story[1];
        Assert.Equal(Scene.Day("2025-01-05"), corrected.Happened);
        Assert.True(corrected.IsCorrected);
        Assert.Equal(Scene.Noon("2025-01-03"), corrected.KnownFrom);
        Assert.Equal(JourneyStage.InActivity, journey.Stage());
    }

    [Fact]
    public void What_was_known_before_a_correction_is_what_was_told_first()
    {
        Journey journey = new Scene()
            .Add("2025-01-01", new Started())
            .Add("2025-03-01", new EntryCorrected(EntryId.FromBits(1), Scene.Day("2025-01-10"), new Started()))
            .Journey;
        Assert.Equal(Scene.Day("2025-01-01"), journey.AsOf(Scene.Noon("2025-02-28")).Episode()!.FirstStart);
        Assert.Equal(Scene.Day("2025-01-10"), journey.AsOf(Scene.Noon("2025-03-01")).Episode()!.FirstStart);
    }

    [Fact]
    public void The_fold_never_refuses()
    {
        Journey journey = new Scene()
            .Add("2025-01-01", new Exited(ExitReason.Completed))
            .Add("2025-01-02", Scene.End("a"))
            .Add("2025-01-03", new EntryRetracted(EntryId.FromBits(99)))
            .Add("2025-01-04", new CaseworkerAssignmentEnded(default, new("job-coach")))
            .Add("2025-01-05", new FactObserved("Not a key", FactValue.Of(1), default))
            .Add("2025-01-06", new FactObserved("birth-date", FactValue.Of("not a date"), default))
            .Add("2025-01-07", new SecrecyWaiverWithdrawn(new("w")))
            .Add("2025-01-08", new UnknownEvent("future.kind", 3, "{}"))
            .Journey;
        Assert.Equal(JourneyStage.Exited, journey.Stage());
        Assert.Empty(journey.EnrolledIntervals());
        Assert.Empty(journey.Activities());
        Assert.Empty(journey.Caseworkers());
        Assert.Empty(journey.Waivers());
        Assert.Empty(journey.Facts().Of(StandardFacts.BirthDate));
    }

    [Fact]
    public void An_entry_that_is_known_changes_nothing_and_another_journey_s_is_a_fault()
    {
        Journey journey = new Scene().Add("2025-01-01", new Started()).Journey;
        Assert.Same(journey, journey.With(journey.Entries[0]));
        Assert.Throws<ArgumentException>(() => Journey.Empty(new JourneyId(default, new("other"))).With(journey.Entries[0]));
    }

    [Fact]
    public void Whatever_the_order_of_recording_what_was_known_is_what_a_replay_knows() =>
        Sequences.Sample(
            static entries =>
            {
                Journey whole = Journey.Fold(Scene.Id, Shuffled(entries));
                Journey grown = entries.Aggregate(Journey.Empty(Scene.Id), static (journey, entry) => journey.With(entry));
                Assert.Equal(State(whole), State(grown));
                foreach (Instant instant in entries.Select(static entry => entry.Recorded).Append(Instant.MinValue).Append(Instant.MaxValue))
                    Assert.Equal(Replay(entries, instant), State(whole.AsOf(instant)));
            },
            iter: Soak.Iterations(300, 20_000));

    private static Gen<List<Entry>> Sequences { get; } =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 3]).List[0, 25].Select(static steps =>
            steps.Select(static (step, i) => EntryOf(step.Item1, step.Item2, step.Item3, step.Item4, i + 1)).ToList());

    private static Entry EntryOf(int kind, int day, int late, int which, int sequence)
    {
        LocalDate happened = new LocalDate(2025, 1, 1).PlusDays(day);
        EntryId target = EntryId.FromBits((UInt128)Math.Max(1, sequence - 1 - which));
        JourneyEvent body = kind switch
        {
            0 or 1 => new Started(),
            2 => new Exited(ExitReason.Other),
            3 => Scene.Activity($"a{which}"),
            4 => Scene.End($"a{which}"),
            5 => new EntryCorrected(target, happened.PlusDays(which), Scene.Activity($"a{which}", ActivityKind.Social)),
            6 => new EntryRetracted(target),
            7 => new CaseworkerAssigned(StaffId.FromBits((UInt128)which), new("job-coach")),
            8 => new CaseworkerAssignmentEnded(StaffId.FromBits((UInt128)which), new("job-coach")),
            _ => FactObserved.Of(StandardFacts.EducationLevel, which, Core.Calendars.DatePeriod.From(happened)),
        };
        Entry entry = Scene.Entry(sequence, "2025-01-01", body);
        return entry with { Happened = happened, Recorded = Scene.Noon(happened.PlusDays(late)) };
    }

    private static IEnumerable<Entry> Shuffled(List<Entry> entries) => entries.OrderBy(static entry => entry.Happened).ThenByDescending(static entry => entry.Sequence);

    // Everything that a journey tells, as text, so that two can be compared.
    private static string State(Journey journey) =>
        string.Join('\n', journey.Story.Select(static o => $"{o.Happened:uuuu-MM-dd} {o.Body.Kind} {o.Id} {o.ToldBy.Id} {Tell(o.Body)}"))
        + $"\n{journey.Stage()} {journey.Episode()}"
        + string.Concat(journey.EnrolledIntervals().Select(static i => $"\n{i.Period}"))
        + string.Concat(journey.Activities().Select(static a => $"\n{a.Activity} {a.Kind} {a.Period}"))
        + string.Concat(journey.Facts().Of(StandardFacts.EducationLevel).Select(static o => $"\n{o.Value} {o.Period} {o.KnownFrom}"));

    private static string Tell(JourneyEvent body) => body is ActivityStarted started ? $"{started.Activity} {started.ActivityKind}" : "";

    // An independent replay: entry by entry, a plain dictionary of what stands.
    private static string Replay(List<Entry> entries, Instant instant)
    {
        SortedDictionary<long, Entry> stands = [];
        Dictionary<EntryId, Entry> first = [];
        HashSet<EntryId> gone = [];
        List<Entry> kept = [];
        foreach (Entry entry in entries.Where(entry => entry.Recorded <= instant))
        {
            kept.Add(entry);
            if (entry.Body is EntryCorrected or EntryRetracted)
                continue;
            stands[entry.Sequence] = entry;
            first[entry.Id] = entry;
        }

        foreach (Entry entry in kept)
        {
            if (entry.Body is EntryRetracted retracted && first.TryGetValue(retracted.Entry, out Entry? removed))
                gone.Add(removed.Id);
        }

        Dictionary<long, Entry> toldBy = [];
        foreach (Entry entry in kept)
        {
            if (entry.Body is EntryCorrected corrected && first.TryGetValue(corrected.Entry, out Entry? wrong))
            {
                stands[wrong.Sequence] = wrong with { Happened = corrected.Happened, Body = corrected.Replacement };
                toldBy[wrong.Sequence] = entry;
            }
        }

        List<string> lines = [];
        foreach (Entry entry in stands.Values.Where(entry => !gone.Contains(entry.Id)).OrderBy(static entry => entry.Happened))
            lines.Add($"{entry.Happened:uuuu-MM-dd} {entry.Body.Kind} {entry.Id} {toldBy.GetValueOrDefault(entry.Sequence, entry).Id} {Tell(entry.Body)}");
        string story = string.Join('\n', lines);
        string state = State(Journey.Fold(Scene.Id, kept));
        Assert.StartsWith(story + "\n", state, StringComparison.Ordinal);
        return state;
    }
}
