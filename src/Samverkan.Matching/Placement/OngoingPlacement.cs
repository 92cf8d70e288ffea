using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// A planner's proposal for a day that follows one change at a time, for a hundred thousand people in milliseconds (a capacity that changes by many in less than a second): somebody comes, somebody leaves, a team can have more or fewer. It stays as good as proposed anew,
/// and of all as good moves fewest of those who have a team. Not thread-safe: it changes. <see cref="PlacementPlanner.Follow"/> starts it.
/// </summary>
/// <remarks>Whoever comes stands last in the queue, whoever that is: nobody loses a place to somebody new.</remarks>
[Mutable("It follows who comes and who leaves; one thread at a time.")]
public sealed class OngoingPlacement
{
    // The costs of the worst off count before all others' together, however many come: a cost has at most 36 bits, and people at most 24.
    private static readonly Int128 WeightOfWorstOff = Int128.One << 64;

    private readonly PlacementRun _run;
    private readonly OngoingAssignment _assignment;
    private readonly List<ParticipantId> _people = [];
    private readonly Dictionary<ParticipantId, int> _numbers = [];

    internal OngoingPlacement(PlacementRun run, IEnumerable<PlacementCandidate> queue)
    {
        _run = run;
        List<ImmutableArray<AssignmentOption>> options = [];
        foreach (PlacementCandidate candidate in queue)
        {
            (ImmutableArray<AssignmentOption> own, Refusal? refusal) = run.OptionsOf(candidate, WeightOfWorstOff);
            if (refusal is not null)
                continue;
            Number(candidate.Id);
            options.Add(own);
        }

        _assignment = new([.. options], run.PlacesToFollow());
    }

    /// <summary>Those who wait for a place, in the order of the queue.</summary>
    public ImmutableArray<ParticipantId> Waiting => [.. _assignment.Waiting.Select(number => _people[number])];

    /// <summary>The team of a person; <see langword="null"/> for whoever waits, has left or never came.</summary>
    /// <param name="participant">The person.</param>
    public TeamId? TeamOf(ParticipantId participant) => _numbers.TryGetValue(participant, out int number) ? TeamAt(_assignment.PlaceOf(number)) : null;

    /// <summary>Somebody comes, last in the queue.</summary>
    /// <param name="candidate">The person.</param>
    /// <returns>Who gets or changes a team; nobody when the person waits; and why, when no team is possible.</returns>
    /// <exception cref="ArgumentException">The person is here already, or names a team that the plan does not have, or one twice, or a negative cost.</exception>
    public OngoingPlacementChange Arrive(PlacementCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (_numbers.ContainsKey(candidate.Id))
            throw new ArgumentException("The person is here already.", nameof(candidate));
        (ImmutableArray<AssignmentOption> options, Refusal? refusal) = _run.OptionsOf(candidate, WeightOfWorstOff);
        if (refusal is not null)
            return new([], refusal);
        Number(candidate.Id);
        return Told(_assignment.Arrive(options));
    }

    /// <summary>Somebody leaves, from a team or from the queue.</summary>
    /// <param name="participant">The person.</param>
    /// <returns>Who loses, gets or changes a team.</returns>
    /// <exception cref="ArgumentException">The person is not here.</exception>
    public OngoingPlacementChange Leave(ParticipantId participant)
    {
        if (!_numbers.Remove(participant, out int number))
            throw new ArgumentException("The person is not here.", nameof(participant));
        return Told(_assignment.Leave(number));
    }

    /// <summary>A team can have more or fewer of those who are followed here.</summary>
    /// <param name="team">The team.</param>
    /// <param name="free">How many of them it can have from now, 0 or more, beside its participants of before.</param>
    /// <returns>Who gets, changes or loses a team.</returns>
    /// <exception cref="ArgumentException">The plan has no such team.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public OngoingPlacementChange SetFree(TeamId team, int free)
    {
        ArgumentNullException.ThrowIfNull(team);
        return Told(_assignment.SetWholeCapacity(_run.IndexOf(team), free));
    }

    private void Number(ParticipantId participant)
    {
        _numbers.Add(participant, _people.Count);
        _people.Add(participant);
    }

    private TeamId? TeamAt(int? place) => place is { } seat ? _run.TeamAt(seat) : null;

    private OngoingPlacementChange Told(ImmutableArray<AssignmentMove> moves) => new([.. moves.Select(move => (_people[move.Person], TeamAt(move.From), TeamAt(move.To)))]);
}
