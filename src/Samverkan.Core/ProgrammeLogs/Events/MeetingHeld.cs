using System.Collections.Immutable;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>A meeting of the programme's governance was held.</summary>
/// <param name="Meeting">Which meeting: one of <see cref="GovernanceKinds.Meetings"/>.</param>
/// <param name="Agenda">The points of the agenda (<i>dagordning</i>), in order.</param>
/// <param name="Decisions">What was decided, in order, in free text. Nothing about participants belongs here.</param>
public sealed record MeetingHeld(GovernanceKind Meeting, ImmutableArray<string> Agenda, ImmutableArray<string> Decisions)
    : ProgrammeEvent("meetingHeld")
{
    /// <summary>The points of the agenda (<i>dagordning</i>), in order.</summary>
    public ImmutableArray<string> Agenda { get; init; } = Agenda.OrEmpty();

    /// <summary>What was decided, in order, in free text. Nothing about participants belongs here.</summary>
    public ImmutableArray<string> Decisions { get; init; } = Decisions.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(MeetingHeld? other) =>
        other is not null && Meeting == other.Meeting && Sequences.Same(Agenda, other.Agenda) && Sequences.Same(Decisions, other.Decisions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Meeting, Sequences.Hash(Agenda), Sequences.Hash(Decisions));
}
