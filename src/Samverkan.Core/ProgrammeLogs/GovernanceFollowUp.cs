using System.Collections.Immutable;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>One kind of a governance calendar: what is planned, and what was done.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="PlannedInAll">How many the calendar states for the whole programme; <see langword="null"/> when it states no number.</param>
/// <param name="Done">How many the log tells.</param>
/// <param name="Quarters">Quarter by quarter, from the programme's first to the one that is looked at last.</param>
public sealed record GovernanceFollowUp(GovernanceKind Kind, int? PlannedInAll, int Done, ImmutableArray<GovernanceQuarter> Quarters)
{
    /// <summary>Quarter by quarter, from the programme's first to the one that is looked at last.</summary>
    public ImmutableArray<GovernanceQuarter> Quarters { get; init; } = Quarters.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(GovernanceFollowUp? other) =>
        other is not null && Kind == other.Kind && PlannedInAll == other.PlannedInAll && Done == other.Done
        && Sequences.Same(Quarters, other.Quarters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, PlannedInAll, Done, Sequences.Hash(Quarters));
}
