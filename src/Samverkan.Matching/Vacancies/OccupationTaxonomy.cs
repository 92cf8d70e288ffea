using System.Collections.Immutable;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Which occupations are near each other: by a taxonomy's relations, and by SSYK groups, which a taxonomy or the ads themselves tell. What none of them tells is unknown.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OccupationTaxonomy
{
    private const int DeepestWalk = 8;

    private readonly ImmutableDictionary<ConceptId, TaxonomyConcept> _concepts;
    private readonly ImmutableDictionary<ConceptId, string> _groups;

    /// <summary>Creates a taxonomy.</summary>
    /// <param name="concepts">The concepts; of those with the same id the first stands.</param>
    public OccupationTaxonomy(IEnumerable<TaxonomyConcept> concepts)
        : this(Index(concepts), ImmutableDictionary<ConceptId, string>.Empty)
    {
    }

    private OccupationTaxonomy(ImmutableDictionary<ConceptId, TaxonomyConcept> concepts, ImmutableDictionary<ConceptId, string> groups)
    {
        _concepts = concepts;
        _groups = groups;
    }

    /// <summary>A taxonomy that knows nothing: occupations are the same or unknown.</summary>
    public static OccupationTaxonomy Empty { get; } = new([]);

    /// <summary>The number of concepts.</summary>
    public int Count => _concepts.Count;

    /// <summary>A concept, or <see langword="null"/>.</summary>
    /// <param name="id">Its id.</param>
    public TaxonomyConcept? Find(ConceptId id) => _concepts.GetValueOrDefault(id);

    /// <summary>The same taxonomy with what the ads of a source tell: in which unit group each of their occupations is, and which concept the group itself is. Of ads that differ the first stands.</summary>
    /// <param name="source">The source. It is read to its end.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<OccupationTaxonomy> LearnAsync(IVacancySource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImmutableDictionary<ConceptId, string>.Builder groups = _groups.ToBuilder();
        await foreach (VacancyReading reading in source.ReadAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (reading.Vacancy?.Occupation is { Concept: { } concept, Group: { } group })
                groups.TryAdd(concept, group);
            if (reading.Vacancy is { OccupationGroup: { } unit, Occupation.Group: { } code })
                groups.TryAdd(unit, code);
        }

        return new OccupationTaxonomy(_concepts, groups.ToImmutable());
    }

    /// <summary>The group of SSYK 2012 in which an occupation is; <see langword="null"/> when nothing tells.</summary>
    /// <param name="occupation">The occupation.</param>
    public string? GroupOf(OccupationRef occupation)
    {
        ArgumentNullException.ThrowIfNull(occupation);
        return occupation.Group ?? (occupation.Concept is { } concept ? GroupOf(concept, DeepestWalk) : null);
    }

    /// <summary>How near two occupations are. The order of the two does not matter.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public OccupationNearness Nearness(OccupationRef one, OccupationRef other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Concept is { } first && other.Concept is { } second)
        {
            if (first == second)
                return OccupationNearness.Same;
            if (AreRelated(first, second) || AreRelated(second, first))
                return OccupationNearness.Related;
        }

        if (GroupOf(one) is not { } mine || GroupOf(other) is not { } theirs)
            return OccupationNearness.Unknown;
        int shared = 0;
        while (shared < mine.Length && shared < theirs.Length && mine[shared] == theirs[shared])
            shared++;
        return shared switch
        {
            4 => OccupationNearness.UnitGroup,
            3 => OccupationNearness.MinorGroup,
            2 => OccupationNearness.SubMajorGroup,
            // A wider group that the other lies in says no more than that they are not known to be apart.
            _ when shared == mine.Length || shared == theirs.Length => OccupationNearness.Unknown,
            _ => OccupationNearness.Apart,
        };
    }

    private static ImmutableDictionary<ConceptId, TaxonomyConcept> Index(IEnumerable<TaxonomyConcept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        ImmutableDictionary<ConceptId, TaxonomyConcept>.Builder index = ImmutableDictionary.CreateBuilder<ConceptId, TaxonomyConcept>();
        foreach (TaxonomyConcept concept in concepts)
            index.TryAdd(concept.Id, concept);
        return index.ToImmutable();
    }

    private bool AreRelated(ConceptId one, ConceptId other) => Find(one)?.Related.Contains(other) == true;

    // Broader relations may go in a ring in a broken file.
    private string? GroupOf(ConceptId concept, int deepest)
    {
        if (Find(concept)?.Ssyk is { } own)
            return own;
        if (_groups.GetValueOrDefault(concept) is { } learned)
            return learned;
        if (deepest == 0 || Find(concept) is not { } known)
            return null;
        foreach (ConceptId broader in known.Broader)
        {
            if (GroupOf(broader, deepest - 1) is { } group)
                return group;
        }

        return null;
    }
}
