using NodaTime;

namespace Samverkan.Matching.Placement;

/// <summary>Where a need comes from. Immutable.</summary>
/// <param name="Need">The need.</param>
/// <param name="RecordedAs">The fact or the kind of entry that tells of it, by its permanent name, for example <c>language-of-support</c> or <c>placedOnTeam</c>.</param>
/// <param name="On">The day of which it speaks, or from which.</param>
public sealed record RecordedNeed(PlacementNeed Need, string RecordedAs, LocalDate On)
{
    /// <summary>Only that it is one: which need a person has is personal.</summary>
    public override string ToString() => nameof(RecordedNeed);
}
