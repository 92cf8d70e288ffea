using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>On tracks whoever has a place keeps it as far as possible.</summary>
public sealed class TrackRevisionTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Arbetsprovning;
    private static readonly TrackId Trial = Programme.Tracks[0].Id;
    private static readonly TrackId Preparation = Programme.Tracks[1].Id;
    private static readonly LocalDate Day = new(2012, 3, 5);

    [Fact]
    public void Fewer_places_move_whom_they_must_and_say_why()
    {
        TrackRevision revision = Planner(1, 1).Revise([(Person(1, 0, 1), Trial), (Person(2, 0, 1), Trial), (Person(3, 0), Trial)], [Person(4, 1)], Day);
        Assert.Equal(1, revision.Kept);
        Assert.Equal([(Person(2).Id, Preparation, "SAM3053"), (Person(3).Id, null, "SAM3054")], revision.Moves.Select(static m => (m.Participant, m.To, m.Reason.Code.Id)));
        Assert.Equal(["SAM3052", "SAM3053"], revision.Proposal.Placements.Select(static p => p.Reason.Code.Id));
        Assert.Equal(2, revision.Proposal.Queue.Length);
        Assert.Throws<ArgumentException>(static () => Planner(1, 1).Revise([(Person(1, 0), Trial)], [Person(1, 0)], Day));
    }

    [Fact]
    public void The_track_that_somebody_has_stays_possible_and_without_a_change_nobody_moves()
    {
        TrackRevision same = Planner(2, 2).Revise([(Person(1), Trial), (Person(2, 0), Preparation)], [], Day);
        Assert.Equal((2, 0), (same.Kept, same.Moves.Length));
    }

    [Fact]
    public void As_many_are_placed_as_can_be_and_of_all_ways_the_fewest_moved() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 7], Gen.Int[0, 1].Array[7], Gen.Int[0, 4], Gen.Int[0, 4]).Sample(
            static (wishes, has, trial, preparation) =>
            {
                TrackCandidate[] people = [.. wishes.Select(static (w, i) => w == 2 ? Person(i + 1, 0, 1) : Person(i + 1, w))];
                int had = people.Length * 2 / 3;
                (TrackCandidate, TrackId)[] placed = [.. people.Take(had).Select((p, i) => (p, has[i] == 0 ? Trial : Preparation))];
                TrackRevision revision = Planner(trial, preparation).Revise(placed, people.Skip(had), Day);
                ImmutableArray<ImmutableArray<AssignmentOption>> options =
                [
                    .. people.Select((p, i) => (ImmutableArray<AssignmentOption>)
                    [
                        .. p.Options.Select(static o => o.Track == Trial ? 0 : 1).Concat(i < had ? [has[i]] : []).Distinct().Select(track => new AssignmentOption(track, i < had && track != has[i] ? 1 : 0)),
                    ]),
                ];
                (ImmutableArray<bool> who, long moved, _) = AssignmentCases.BruteForce(options, new AssignmentPlaces([trial, preparation]));
                return revision.Moves.Count(static m => m.To is not null) == moved && revision.Kept + revision.Moves.Length == had
                    && people.Where((_, i) => who[i]).Select(static p => p.Id).SequenceEqual(revision.Proposal.Placements.Select(static p => p.Participant));
            },
            iter: 300);

    private static TrackPlanner Planner(int trial, int preparation) =>
        new([Programme.Tracks[0] with { Places = trial }, Programme.Tracks[1] with { Places = preparation }], TrackPlanner.For(Programme).Calendar);

    private static TrackCandidate Person(int n, params int[] tracks) =>
        new(ParticipantId.FromBits((UInt128)n), Day.PlusDays(n - 30), [.. tracks.Select(static track => new TrackOption(track == 0 ? Trial : Preparation, 0))]);
}
