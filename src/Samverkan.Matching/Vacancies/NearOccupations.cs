using System.Collections.Immutable;

namespace Samverkan.Matching.Vacancies;

/// <summary>How near the occupations of a person are to others, worked out once for each: many vacancies share an occupation. For one thread.</summary>
internal sealed class NearOccupations(OccupationTaxonomy taxonomy, ImmutableArray<OccupationRef> known)
{
    private readonly Dictionary<OccupationRef, (OccupationNearness Nearest, bool IsOpen)> _told = [];

    /// <summary>Whether the person has told of a concept itself.</summary>
    public bool Knows(ConceptId concept) => known.Any(one => one.Concept == concept);

    /// <summary>The nearest of the person's, and whether one that is unknown might be nearer.</summary>
    /// <param name="occupation">The other occupation, or <see langword="null"/> when it is not told.</param>
    public (OccupationNearness Nearest, bool IsOpen) To(OccupationRef? occupation)
    {
        if (occupation is null)
            return (OccupationNearness.Unknown, true);
        if (_told.TryGetValue(occupation, out (OccupationNearness, bool) found))
            return found;
        OccupationNearness nearest = OccupationNearness.Unknown;
        bool isUnknown = known.IsEmpty;
        foreach (OccupationRef one in known)
        {
            OccupationNearness nearness = taxonomy.Nearness(one, occupation);
            isUnknown |= nearness == OccupationNearness.Unknown;
            if (nearness > nearest)
                nearest = nearness;
        }

        return _told[occupation] = (nearest, nearest != OccupationNearness.Same && isUnknown);
    }
}
