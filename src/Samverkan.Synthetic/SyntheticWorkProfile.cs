using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Synthetic;

/// <summary>
/// What a synthetic person tells of work, in plain words: who draws people says by <see cref="SyntheticSetting.WorkProfile"/> which entry it becomes, since the entry belongs to
/// matching. What is left out has not been told.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed record SyntheticWorkProfile
{
    /// <summary>
    /// The parts that may be used in looking for vacancies: <c>experience</c>, <c>wishes</c>, <c>skills</c>, <c>languages</c>, <c>hours</c>, <c>places</c>, <c>adaptation</c>.
    /// </summary>
    public required ImmutableArray<string> Agreed { get; init; }

    /// <summary>Occupations worked in: <c>ssyk:</c> and the digits of a unit group of SSYK 2012.</summary>
    public ImmutableArray<string> Experience { get; init; } = [];

    /// <summary>Occupations wanted.</summary>
    public ImmutableArray<string> Wishes { get; init; } = [];

    /// <summary>Skills, by their concepts in the JobTech taxonomy.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Skills that the person does not have.</summary>
    public ImmutableArray<string> LacksSkills { get; init; } = [];

    /// <summary>Languages, by their concepts.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Languages that the person does not have.</summary>
    public ImmutableArray<string> LacksLanguages { get; init; } = [];

    /// <summary>Where the person wants to work: codes of municipalities, or the two digits of a county.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The largest share of full time, 1 to 100.</summary>
    public int? MostPercent { get; init; }

    /// <summary>The first day on which the person can begin.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Whether the person has a driving licence.</summary>
    public bool? DrivingLicence { get; init; }

    /// <summary>Whether the work must be adapted.</summary>
    public bool? NeedsAdaptation { get; init; }

    /// <summary>Only that it is one.</summary>
    public override string ToString() => nameof(SyntheticWorkProfile);
}
