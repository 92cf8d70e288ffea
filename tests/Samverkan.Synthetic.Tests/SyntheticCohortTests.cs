using System.Globalization;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

public sealed class SyntheticCohortTests
{
    private static readonly SyntheticSetting World = Worlds.Stockholmskraften;
    private static readonly Lazy<SyntheticCohort> Thousand = new(static () => SyntheticCohort.Generate(World, 1000, 20240901));

    [Theory]
    [InlineData("sv-SE", "I", 1.5, "i", "1,5")]
    [InlineData("tr-TR", "I", 1.5, "ı", "1,5")]
    [InlineData("en-US", "I", 1.5, "i", "1.5")]
    public void Same_seed_gives_the_same_bytes_in_every_culture(string culture, string letter, double number, string lower, string text)
    {
        byte[] expected = Bytes(SyntheticCohort.Generate(World, 40, 7));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            // The culture is really in force: it lowers letters and writes numbers its own way.
            Assert.Equal(lower, letter.ToLower(CultureInfo.CurrentCulture));
            Assert.Equal(text, number.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Bytes(SyntheticCohort.Generate(World, 40, 7)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_gives_other_people() =>
        Assert.Empty(SyntheticCohort.Generate(World, 30, 1).Entries.Select(static e => e.Id).Intersect(SyntheticCohort.Generate(World, 30, 2).Entries.Select(static e => e.Id)));

    [Fact]
    public void The_first_of_a_larger_cohort_are_the_same_people()
    {
        // Where nobody waits for anybody, their whole journeys are the same.
        PlacementRound unlimited = SyntheticPlacement.ByDistrict(World.Teams, int.MaxValue);
        SyntheticCohort small = SyntheticCohort.Generate(World, 50, 3, placement: unlimited);
        SyntheticCohort large = SyntheticCohort.Generate(World, 51, 3, placement: unlimited);
        HashSet<ParticipantId> people = [.. small.Entries.Select(static e => e.Journey.Participant)];
        Assert.Equal(50, MergedJourneys.FoldAll(small.Entries).Length);
        Entry[] Told(SyntheticCohort cohort) => [.. cohort.Entries.Where(e => people.Contains(e.Journey.Participant) && e.Body is not PutInQueue)];
        Assert.Equal(Told(small).Select(static e => (e.Id, e.Happened, e.Body.Kind)), Told(large).Select(static e => (e.Id, e.Happened, e.Body.Kind)));
    }

    [Fact]
    public void Every_kind_of_event_occurs_among_a_thousand()
    {
        HashSet<string> told = [.. Thousand.Value.Entries.Select(static e => e.Body.Kind), "entryCorrected"];
        Assert.Contains(Thousand.Value.Entries, static e => e.Body is EntryCorrected);
        foreach (Programme other in ProgrammeCatalog.All)
            told.UnionWith(SyntheticCohort.Generate(SyntheticSettings.Of(other), 100, 3).Entries.Select(static e => e.Body.Kind));
        Assert.Empty(EventCatalog.Standard.Kinds.Select(static k => k.Kind).Except(told));
    }

    [Fact]
    public void Every_way_to_leave_and_every_outcome_occurs_among_a_thousand()
    {
        Assert.Empty(Enum.GetValues<ExitReason>().Except(Thousand.Value.Entries.Select(static e => e.Body).OfType<Exited>().Select(static e => e.Reason)));
        Assert.Empty(Enum.GetValues<ActivityKind>().Except(Thousand.Value.Entries.Select(static e => e.Body).OfType<ActivityStarted>().Select(static e => e.ActivityKind)));
        Assert.Empty(Enum.GetValues<FollowUpStatus>().Except(Thousand.Value.Entries.Select(static e => e.Body).OfType<FollowedUp>().Select(static e => e.Status)));
        Assert.Empty(Enum.GetValues<OutcomeKind>().Except(Thousand.Value.Entries.Select(static e => e.Body).OfType<OutcomeReached>().Select(static e => e.Outcome)));
    }

    [Fact]
    public void Nothing_is_recorded_before_it_happens_and_numbers_follow_the_recording()
    {
        foreach (IGrouping<JourneyId, Entry> journey in Thousand.Value.Entries.GroupBy(static e => e.Journey))
        {
            Entry[] entries = [.. journey];
            Assert.Equal(Enumerable.Range(1, entries.Length).Select(static n => (long)n), entries.Select(static e => e.Sequence));
            for (int i = 0; i < entries.Length; i++)
            {
                Assert.True(entries[i].Recorded.InUtc().Date >= entries[i].Happened);
                Assert.True(i == 0 || entries[i].Recorded >= entries[i - 1].Recorded);
            }
        }
    }

    [Fact]
    public void Nothing_is_told_of_what_was_recorded_after_the_day_of_reporting()
    {
        LocalDate until = new(2025, 6, 30);
        SyntheticCohort cohort = SyntheticCohort.Generate(World, 300, 5, until);
        Assert.True(cohort.Entries.Max(static e => e.Recorded).InUtc().Date <= until);
        Assert.Equal(
            SyntheticCohort.Generate(World, 300, 5).Entries.Where(e => e.Recorded.InUtc().Date <= until).Select(static e => (e.Id, e.Sequence)),
            cohort.Entries.Select(static e => (e.Id, e.Sequence)));
    }

    [Fact]
    public void Who_waits_has_been_referred_and_has_not_started()
    {
        LocalDate until = new(2025, 6, 30);
        SyntheticCohort cohort = SyntheticCohort.Generate(World, 600, 5, until);
        HashSet<ParticipantId> started = [.. cohort.Entries.Where(static e => e.Body is Started).Select(static e => e.Journey.Participant)];
        Assert.NotEmpty(cohort.Waiting);
        Assert.All(cohort.Waiting, waiting => Assert.True(waiting.Referred <= until && !started.Contains(waiting.Participant)));
        Truth[] verdicts = [.. cohort.Waiting.Select(w => World.TargetGroup!.Assess(w.Facts, w.Referred).Value)];
        Assert.Contains(Truth.True, verdicts);
        Assert.Contains(Truth.False, verdicts);
        Assert.Contains(Truth.Unknown, verdicts);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(100)]
    public void Teams_are_never_fuller_than_their_places(int capacity)
    {
        SyntheticCohort cohort = SyntheticCohort.Generate(World, 500, 11, placement: SyntheticPlacement.ByDistrict(World.Teams, capacity));
        List<(TeamId Team, LocalDate Day, int More)> turns = [];
        foreach (Journey journey in Journey.FoldAll(cohort.Entries))
        {
            if (journey.Team() is not { } team)
                continue;
            foreach (EnrolledInterval interval in journey.EnrolledIntervals())
            {
                turns.Add((team, interval.Start, 1));
                if (interval.End is { } end)
                    turns.Add((team, end.PlusDays(1), -1));
            }
        }

        Assert.NotEmpty(turns);
        foreach (IGrouping<TeamId, (TeamId Team, LocalDate Day, int More)> team in turns.GroupBy(static t => t.Team))
        {
            int inside = 0;
            foreach ((_, _, int more) in team.OrderBy(static t => t.Day).ThenBy(static t => t.More))
                Assert.True((inside += more) <= capacity);
        }
    }

    [Fact]
    public void Referrals_end_when_the_world_says_so_and_everybody_has_been_referred_by_then()
    {
        LocalDate last = new(2025, 8, 31);
        SyntheticCohort cohort = SyntheticCohort.Generate(World with { LastReferral = last }, 200, 6, last.PlusMonths(3));
        // Who stands in the records twice is referred twice.
        LocalDate[] referred = [.. MergedJourneys.FoldAll(cohort.Entries).Select(static j => j.Story.First(static o => o.Body is Referred).Happened)];
        Assert.Equal(200, referred.Length);
        Assert.All(referred, day => Assert.True(day <= Synthetic.Days.Weekday(last)));
    }

    [Fact]
    public void A_placement_of_the_hosts_own_decides()
    {
        TeamId only = World.Teams[0].Team;
        PlacementRound round = static situation => [.. situation.Waiting.Select(static w => new PlacementAnswer(w.Participant, World.Teams[0].Team, new ReasonCode("test"), null))];
        Assert.All(
            SyntheticCohort.Generate(World, 60, 9, placement: round).Entries.Select(static e => e.Body).OfType<PlacedOnTeam>(),
            placed => Assert.Equal((only, new ReasonCode("test")), (placed.Team, placed.Reason)));
    }

    [Theory]
    [InlineData("stockholmskraften")]
    [InlineData("arbetsprovning")]
    [InlineData("hallbar-etablering")]
    [InlineData("insikt")]
    [InlineData("lumena")]
    public void Most_of_the_referred_belong_to_the_target_group_of_each_programme_in_the_box(string programme)
    {
        Programme definition = ProgrammeCatalog.Find(new ProgrammeId(programme))!;
        Journey[] journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(definition), 300, 4).Entries)];
        Truth[] verdicts = [.. journeys.Select(j => definition.TargetGroup.Assess(j.Facts(), j.Story.First(static o => o.Body is Referred).Happened).Value)];
        Assert.InRange(verdicts.Count(static v => v == Truth.True), 240, 297);
        Assert.Contains(Truth.False, verdicts);
        Assert.True(journeys.Count(static j => j.Episode() is not null) > 180);
        Assert.All(journeys.SelectMany(static j => j.EnrolledIntervals()), interval =>
            Assert.Equal(!definition.Tracks.Any(static track => track.Kind == TrackKind.Participants), interval.Track is null));
        Assert.DoesNotContain(journeys.SelectMany(static j => j.EnrolledIntervals()), interval => definition.Tracks.Any(track => track.Id == interval.Track && track.Kind != TrackKind.Participants));
    }

    [Fact]
    public void A_sixth_programme_has_people_too() =>
        Assert.True(SyntheticCohort.Generate(Worlds.OfOurOwn, 200, 4).Entries.Count(static e => e.Body is Started) > 100);

    private static byte[] Bytes(SyntheticCohort cohort)
    {
        using MemoryStream stream = new();
        JourneyFile.Write(stream, cohort.Entries);
        return stream.ToArray();
    }
}
