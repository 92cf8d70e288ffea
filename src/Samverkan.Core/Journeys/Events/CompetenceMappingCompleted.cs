using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The competence mapping (<i>kompetenskartläggning</i>) was completed. Its answers belong to a form, not to this entry.</summary>
/// <param name="Parties">The bodies that mapped together with the participant.</param>
/// <remarks>Arbetsprövning och arbetsförberedelse: an individual competence mapping beside the practical work trial.</remarks>
public sealed record CompetenceMappingCompleted(ImmutableArray<OrganisationId> Parties)
    : JourneyEvent("competenceMappingCompleted", DataCategory.Activity)
{
    /// <summary>The bodies that mapped together with the participant.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(CompetenceMappingCompleted? other) =>
        other is not null && Sequences.Same(Parties, other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.Hash(Parties);
}
