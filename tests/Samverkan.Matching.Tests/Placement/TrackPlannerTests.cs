using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class TrackPlannerTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Arbetsprovning;
    private static readonly TrackId Trial = Programme.Tracks[0].Id;
    private static readonly TrackId Preparation = Programme.Tracks[1].Id;
    private static readonly LocalDate Day = new(2012, 3, 5);

    [Fact]
    public void Each_track_has_25_places_for_25_participants_and_the_26th_waits()
    {
        TrackProposal proposal = TrackPlanner.For(Programme).Propose(Enumerable.Range(1, 26).Select(static n => Person(n, n == 26 ? 0 : -n, (Trial, 0))), Day);
        Assert.Equal([25, 25], proposal.Capacities.Select(static c => c.Places ?? -1));
        Assert.Equal(25, proposal.Placements.Length);
        TrackQueuePlace waits = Assert.Single(proposal.Queue);
        Assert.Equal((Id(26), 1, "SAM3014"), (waits.Participant, waits.Position, waits.Reason.Code.Id));
        PlacementShortage shortage = Assert.Single(proposal.Shortages);
        Assert.Equal((Trial, 25, 26, 1, "SAM3016"), (Assert.Single(shortage.Tracks), shortage.Places, shortage.People, shortage.Waiting, shortage.Reason.Code.Id));
    }

    [Fact]
    public void Whoever_can_have_either_gives_way_to_whoever_can_have_one_only()
    {
        Dictionary<TrackId, int> ongoing = new() { [Trial] = 24, [Preparation] = 24 };
        TrackProposal proposal = TrackPlanner.For(Programme).Propose([Person(1, -9, (Trial, 0), (Preparation, 4)), Person(2, -1, (Trial, 0))], Day, ongoing);
        Assert.Equal([(Id(1), Preparation, "SAM3009"), (Id(2), Trial, "SAM3008")], proposal.Placements.Select(static p => (p.Participant, p.Track, p.Reason.Code.Id)));
        Assert.Equal(Trial, proposal.Placements[0].NextBest);
    }

    [Fact]
    public void Somebody_can_ask_for_both_tracks_at_once_and_never_twice_for_one()
    {
        TrackPlanner planner = TrackPlanner.For(Programme);
        Assert.Equal(2, planner.Propose([Person(1, -1, (Trial, 0)), Person(1, -1, (Preparation, 0))], Day).Placements.Length);
        Assert.Throws<ArgumentException>(() => planner.Propose([Person(1, -1, (Trial, 0)), Person(1, -1, (Trial, 1))], Day));
        Assert.Throws<ArgumentException>(() => planner.Propose([Person(1, -1, (new TrackId("no-such"), 0))], Day));
    }

    [Fact]
    public void The_start_is_the_first_open_day_on_which_the_person_can()
    {
        // The four whole weeks of July 2012 are closed, 2 to 29 July; and 5 March 2012 is a Monday.
        TrackPlanner planner = new(Programme.Tracks, TrackPlanner.For(Programme).Calendar) { StartWithinDays = 30 };
        Assert.Equal(Day, planner.Propose([Person(1, -1, (Trial, 0))], Day).Placements[0].Start);
        Assert.Equal(Day.PlusDays(7), planner.Propose([Person(1, -1, (Trial, 0)) with { EarliestStart = Day.PlusDays(6) }], Day).Placements[0].Start);
        LocalDate closed = Programme.ClosurePeriods[0].Period.Start;
        LocalDate start = planner.Propose([Person(1, -1, (Trial, 0))], closed).Placements[0].Start;
        Assert.True(start > closed && planner.Calendar.IsWorkingDay(start));
        Assert.Equal("SAM3026", planner.Propose([Person(1, -1, (Trial, 0)) with { EarliestStart = Day.PlusDays(31) }], Day).Unplaceable[0].Reason.Code.Id);
        Assert.Equal("SAM3027", planner.Propose([Person(1, -1)], Day).Unplaceable[0].Reason.Code.Id);
        Assert.Equal("SAM3024", planner.Propose([Person(1, 1, (Trial, 0))], Day).Unplaceable[0].Reason.Code.Id);
    }

    [Fact]
    public void No_track_gets_more_than_its_places_and_the_order_of_the_input_is_nothing() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 80], Gen.Int[0, 25]).Sample(
            static (wishes, taken) =>
            {
                TrackCandidate[] people =
                [
                    .. wishes.Select(static (w, i) => Person(i + 1, -(i * 7 % 11), w switch { 0 => [], 1 => [(Trial, 1)], 2 => [(Preparation, 0)], _ => [(Trial, 0), (Preparation, 3)] })),
                ];
                Dictionary<TrackId, int> ongoing = new() { [Trial] = taken };
                TrackProposal proposal = TrackPlanner.For(Programme).Propose(people, Day, ongoing);
                TrackProposal reversed = TrackPlanner.For(Programme).Propose(people.Reverse(), Day, ongoing);
                return proposal.Placements.Count(static p => p.Track == Trial) <= 25 - taken && proposal.Placements.Count(static p => p.Track == Preparation) <= 25
                    && proposal.Placements.Length + proposal.Queue.Length + proposal.Unplaceable.Length == people.Length
                    && proposal.Placements.AsSpan().SequenceEqual(reversed.Placements.AsSpan()) && proposal.Queue.AsSpan().SequenceEqual(reversed.Queue.AsSpan());
            },
            iter: 200);

    private static TrackCandidate Person(int n, int days, params (TrackId Track, int Cost)[] options) =>
        new(Id(n), Day.PlusDays(days), [.. options.Select(static o => new TrackOption(o.Track, o.Cost))]);

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);
}
