using System.Collections.Immutable;

namespace Samverkan.Matching.Vacancies;

/// <summary>A concept of the JobTech taxonomy.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type by the taxonomy's own word, for example <c>occupation-name</c> or <c>skill</c>.</param>
/// <param name="Label">Its Swedish label, as plain text.</param>
public sealed record TaxonomyConcept(ConceptId Id, string Type, string Label)
{
    /// <summary>Its code in SSYK 2012; <see langword="null"/> when the file tells none.</summary>
    public string? Ssyk { get; init; }

    /// <summary>The concepts that are wider; none when the file tells no relations.</summary>
    public ImmutableArray<ConceptId> Broader { get; init; } = [];

    /// <summary>The concepts that are related.</summary>
    public ImmutableArray<ConceptId> Related { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(TaxonomyConcept? other) =>
        other is not null && Id == other.Id && Type == other.Type && Label == other.Label && Ssyk == other.Ssyk && Broader.SequenceEqual(other.Broader) && Related.SequenceEqual(other.Related);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Type);
}
