using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// The participant told what they can and want at work (<i>kompetens och önskemål</i>), and which parts of it they agree to use in looking for vacancies. A kind of entry of its own:
/// a host adds <see cref="WorkProfileKind.Kind"/>.
/// </summary>
/// <param name="Agreed">The parts that may be used in matching, of all that has been told until now. The last entry decides: to tell anew without a part takes it back.</param>
/// <param name="Experience">Occupations worked in: concepts, or <c>ssyk:</c> and digits.</param>
/// <param name="Wishes">Occupations wanted.</param>
/// <param name="Skills">Skills, by their concepts.</param>
/// <param name="LacksSkills">Skills that the person does not have. What stands in neither list is unknown.</param>
/// <param name="Languages">Languages, by their concepts.</param>
/// <param name="LacksLanguages">Languages that the person does not have.</param>
/// <param name="Places">Where the person wants to work: codes of municipalities, the two digits of a county, <c>district:</c> and a district's key, or <c>concept:</c> and a concept's id.</param>
/// <param name="MostPercent">The largest share of full time, 1 to 100.</param>
/// <param name="From">The first day on which the person can begin.</param>
/// <param name="DrivingLicence">Whether the person has a driving licence.</param>
/// <param name="NeedsAdaptation">Whether the work must be adapted. The entry then holds health data.</param>
/// <remarks>A part that is left out of an entry stands as it was told before.</remarks>
public sealed record WorkProfileTold(
    ImmutableArray<ProfilePart> Agreed,
    ImmutableArray<string> Experience = default,
    ImmutableArray<string> Wishes = default,
    ImmutableArray<ConceptId> Skills = default,
    ImmutableArray<ConceptId> LacksSkills = default,
    ImmutableArray<ConceptId> Languages = default,
    ImmutableArray<ConceptId> LacksLanguages = default,
    ImmutableArray<string> Places = default,
    int? MostPercent = null,
    LocalDate? From = null,
    bool? DrivingLicence = null,
    bool? NeedsAdaptation = null)
    : JourneyEvent(WorkProfileKind.Name, DataCategory.Mapping), IAgreedUse
{
    /// <summary>The parts that may be used in matching.</summary>
    public ImmutableArray<ProfilePart> Agreed { get; init; } = OrEmpty(Agreed);

    /// <summary>Occupations worked in.</summary>
    public ImmutableArray<string> Experience { get; init; } = OrEmpty(Experience);

    /// <summary>Occupations wanted.</summary>
    public ImmutableArray<string> Wishes { get; init; } = OrEmpty(Wishes);

    /// <summary>Skills.</summary>
    public ImmutableArray<ConceptId> Skills { get; init; } = OrEmpty(Skills);

    /// <summary>Skills that the person does not have.</summary>
    public ImmutableArray<ConceptId> LacksSkills { get; init; } = OrEmpty(LacksSkills);

    /// <summary>Languages.</summary>
    public ImmutableArray<ConceptId> Languages { get; init; } = OrEmpty(Languages);

    /// <summary>Languages that the person does not have.</summary>
    public ImmutableArray<ConceptId> LacksLanguages { get; init; } = OrEmpty(LacksLanguages);

    /// <summary>Where the person wants to work.</summary>
    public ImmutableArray<string> Places { get; init; } = OrEmpty(Places);

    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => NeedsAdaptation is null ? DataCategory.Mapping : DataCategory.Health;

    IAgreedUse IAgreedUse.AgreementAlone => new WorkProfileTold(Agreed);

    JourneyEvent IAgreedUse.Within(IAgreedUse last) => last is WorkProfileTold told ? this with { Agreed = [.. Agreed.Where(told.Agreed.Contains)] } : this;

    /// <inheritdoc/>
    public bool Equals(WorkProfileTold? other) =>
        other is not null && Agreed.SequenceEqual(other.Agreed) && Experience.SequenceEqual(other.Experience) && Wishes.SequenceEqual(other.Wishes)
        && Skills.SequenceEqual(other.Skills) && LacksSkills.SequenceEqual(other.LacksSkills) && Languages.SequenceEqual(other.Languages)
        && LacksLanguages.SequenceEqual(other.LacksLanguages) && Places.SequenceEqual(other.Places) && MostPercent == other.MostPercent && From == other.From
        && DrivingLicence == other.DrivingLicence && NeedsAdaptation == other.NeedsAdaptation;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agreed.Length, Experience.Length, Wishes.Length, Skills.Length, Places.Length, MostPercent, From);

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
