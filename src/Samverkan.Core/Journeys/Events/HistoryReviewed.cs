using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person's history in the parties' systems was reviewed (<i>genomlysning</i>).</summary>
/// <param name="Parties">The bodies whose history was reviewed.</param>
public sealed record HistoryReviewed(ImmutableArray<OrganisationId> Parties)
    : JourneyEvent("historyReviewed", DataCategory.LabourMarketHistory)
{
    /// <summary>The bodies whose history was reviewed.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(HistoryReviewed? other) =>
        other is not null && Sequences.Same(Parties, other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.Hash(Parties);
}
