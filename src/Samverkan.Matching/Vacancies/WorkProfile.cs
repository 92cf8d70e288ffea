using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// What a person can and wants at work, as far as the person has agreed to use it and a reader may see it. What has not been told is unknown, never a no.
/// </summary>
/// <remarks>Immutable. Personal: <see cref="ToString"/> tells nothing of it.</remarks>
public sealed record WorkProfile
{
    /// <summary>A person of whom nothing may be used.</summary>
    public static WorkProfile Unknown { get; } = new();

    /// <summary>Occupations worked in.</summary>
    public ImmutableArray<OccupationRef> Experience { get; init; } = [];

    /// <summary>Occupations wanted.</summary>
    public ImmutableArray<OccupationRef> Wishes { get; init; } = [];

    /// <summary>Skills that the person has (true) and has not (false).</summary>
    public ImmutableSortedDictionary<ConceptId, bool> Skills { get; init; } = ImmutableSortedDictionary<ConceptId, bool>.Empty;

    /// <summary>Languages that the person has (true) and has not (false).</summary>
    public ImmutableSortedDictionary<ConceptId, bool> Languages { get; init; } = ImmutableSortedDictionary<ConceptId, bool>.Empty;

    /// <summary>
    /// Where the person wants to work: codes of municipalities (four digits) or counties (two), districts as <c>district:</c> and their key, for example <c>district:stockholm/skarholmen</c>, and municipalities
    /// or counties by the taxonomy as <c>concept:</c> and their id.
    /// </summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The largest share of full time, in percent.</summary>
    public int? MostPercent { get; init; }

    /// <summary>The first day on which the person can begin.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Whether the person has a driving licence.</summary>
    public bool? DrivingLicence { get; init; }

    /// <summary>Whether the work must be adapted.</summary>
    public bool? NeedsAdaptation { get; init; }

    /// <summary>Whether nothing may be used.</summary>
    public bool IsEmpty => Experience.IsEmpty && Wishes.IsEmpty && Skills.IsEmpty && Languages.IsEmpty && Places.IsEmpty && MostPercent is null && From is null && DrivingLicence is null && NeedsAdaptation is null;

    /// <summary>What one reader may see and the person has agreed to use.</summary>
    /// <param name="view">The journey as the reader may see it.</param>
    /// <param name="on">The day; what was told later is left out.</param>
    public static WorkProfile Of(JourneyView view, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Journey, on);
    }

    /// <summary>What one reader may see of a person of one id or several, and the person has agreed to use.</summary>
    /// <param name="view">The journey as the reader may see it.</param>
    /// <param name="on">The day; what was told later is left out.</param>
    public static WorkProfile Of(MergedView view, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Journey, on);
    }

    /// <summary>Only that it is one.</summary>
    public override string ToString() => nameof(WorkProfile);

    internal static Truth Has(ImmutableSortedDictionary<ConceptId, bool> known, ConceptId? concept) =>
        concept is null || !known.TryGetValue(concept, out bool has) ? Truth.Unknown : has ? Truth.True : Truth.False;

    private static WorkProfile Of(Journey journey, LocalDate on)
    {
        WorkProfileTold[] told = [.. journey.Story.Where(what => what.Happened <= on).Select(static what => what.Body).OfType<WorkProfileTold>()];
        if (told.Length == 0)
            return Unknown;
        ImmutableArray<ProfilePart> agreed = told[^1].Agreed;
        bool May(ProfilePart part) => agreed.Contains(part);
        return new WorkProfile
        {
            Experience = May(ProfilePart.Experience) ? Occupations(told, static one => one.Experience) : [],
            Wishes = May(ProfilePart.Wishes) ? Occupations(told, static one => one.Wishes) : [],
            Skills = May(ProfilePart.Skills) ? Concepts(told, static one => one.Skills, static one => one.LacksSkills) : ImmutableSortedDictionary<ConceptId, bool>.Empty,
            Languages = May(ProfilePart.Languages) ? Concepts(told, static one => one.Languages, static one => one.LacksLanguages) : ImmutableSortedDictionary<ConceptId, bool>.Empty,
            Places = May(ProfilePart.Places) ? [.. Last(told, static one => one.Places).Where(WorkProfileKind.IsPlace)] : [],
            MostPercent = May(ProfilePart.Hours) && told.LastOrDefault(static one => one.MostPercent is not null)?.MostPercent is >= 1 and <= 100 and { } most ? most : null,
            From = May(ProfilePart.Hours) ? told.LastOrDefault(static one => one.From is not null)?.From : null,
            DrivingLicence = May(ProfilePart.Skills) ? told.LastOrDefault(static one => one.DrivingLicence is not null)?.DrivingLicence : null,
            NeedsAdaptation = May(ProfilePart.Adaptation) ? told.LastOrDefault(static one => one.NeedsAdaptation is not null)?.NeedsAdaptation : null,
        };
    }

    private static ImmutableArray<T> Last<T>(WorkProfileTold[] told, Func<WorkProfileTold, ImmutableArray<T>> part) =>
        told.Select(part).LastOrDefault(static items => !items.IsEmpty, []);

    private static ImmutableArray<OccupationRef> Occupations(WorkProfileTold[] told, Func<WorkProfileTold, ImmutableArray<string>> part) =>
        [.. Last(told, part).Select(static text => OccupationRef.TryParse(text, out OccupationRef? occupation) ? occupation : null).OfType<OccupationRef>()];

    // Of a concept told twice the later holds.
    private static ImmutableSortedDictionary<ConceptId, bool> Concepts(WorkProfileTold[] told, Func<WorkProfileTold, ImmutableArray<ConceptId>> has, Func<WorkProfileTold, ImmutableArray<ConceptId>> lacks)
    {
        ImmutableSortedDictionary<ConceptId, bool>.Builder known = ImmutableSortedDictionary.CreateBuilder<ConceptId, bool>();
        foreach (WorkProfileTold one in told)
        {
            foreach (ConceptId concept in lacks(one))
                known[concept] = false;
            foreach (ConceptId concept in has(one))
                known[concept] = true;
        }

        return known.ToImmutable();
    }
}
