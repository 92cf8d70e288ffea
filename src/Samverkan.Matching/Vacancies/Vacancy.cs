using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// A place to work and what the employer needs. It holds what matching asks for and nothing else: no contact persons, no telephone, no free text of the ad, and no organisation number,
/// which for a sole trader is a person's identity number.
/// </summary>
/// <remarks>Immutable; compared by value. What is <see langword="null"/> is unknown, not no.</remarks>
public sealed record Vacancy
{
    /// <summary>The id within its source, for example <c>23174210</c>: 1 to 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The headline, as plain text; empty only for one that has been taken away and of which nothing else is told.</summary>
    public required string Headline { get; init; }

    /// <summary>The employer's name, as plain text.</summary>
    public string? Employer { get; init; }

    /// <summary>The occupation.</summary>
    public OccupationRef? Occupation { get; init; }

    /// <summary>The unit group's own concept in the taxonomy (<c>ssyk-level-4</c>), where it is told.</summary>
    public ConceptId? OccupationGroup { get; init; }

    /// <summary>The occupation's label, as plain text.</summary>
    public string? OccupationLabel { get; init; }

    /// <summary>The municipality of the workplace.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>The county (<i>län</i>) of the workplace, two digits, where it is told and the municipality is not or is.</summary>
    public string? County { get; init; }

    /// <summary>The district of the workplace. The public ads do not say; an employer whom the team knows may.</summary>
    public DistrictId? District { get; init; }

    /// <summary>The municipality's concept in the taxonomy, where it is told.</summary>
    public ConceptId? MunicipalityConcept { get; init; }

    /// <summary>The county's concept in the taxonomy, where it is told.</summary>
    public ConceptId? CountyConcept { get; init; }

    /// <summary>Full time or part time by the taxonomy (<c>worktime-extent</c>), where it is told.</summary>
    public ConceptId? WorkingHours { get; init; }

    /// <summary>The least share of full time, 1 to 100 percent.</summary>
    public int? LeastPercent { get; init; }

    /// <summary>The largest share of full time, 1 to 100 percent.</summary>
    public int? MostPercent { get; init; }

    /// <summary>What must be had.</summary>
    public VacancyDemands MustHave { get; init; } = VacancyDemands.None;

    /// <summary>What is a merit.</summary>
    public VacancyDemands NiceToHave { get; init; } = VacancyDemands.None;

    /// <summary>Whether experience of the occupation must be had.</summary>
    public bool? RequiresExperience { get; init; }

    /// <summary>Whether a driving licence must be had.</summary>
    public bool? RequiresDrivingLicence { get; init; }

    /// <summary>Whether a car of one's own must be had.</summary>
    public bool? RequiresOwnCar { get; init; }

    /// <summary>Whether the work can be adapted to a person. The public ads do not say; an employer whom the team knows may.</summary>
    public bool? CanBeAdapted { get; init; }

    /// <summary>How many places, from 1.</summary>
    public int? Positions { get; init; }

    /// <summary>The first day of work.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>The day from which it could be applied for.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The last day to apply.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Whether it has been taken away.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The employer's pledge from which it comes; <see langword="null"/> for an ad.</summary>
    public PledgeId? Pledge { get; init; }

    /// <summary>Whether it can be applied for on a day; unknown when no last day is told.</summary>
    /// <param name="on">The day.</param>
    public Truth IsOpen(LocalDate on) => IsRemoved || LastDay < on ? Truth.False : LastDay is null ? Truth.Unknown : Truth.True;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
