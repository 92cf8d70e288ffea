using System.Collections.Immutable;

namespace Samverkan.Matching.Vacancies;

/// <summary>What an employer asks for, as demands or as merits.</summary>
/// <param name="Skills">Skills.</param>
/// <param name="Languages">Languages.</param>
/// <param name="Experience">Experience of occupations.</param>
public sealed record VacancyDemands(ImmutableArray<VacancyDemand> Skills, ImmutableArray<VacancyDemand> Languages, ImmutableArray<VacancyDemand> Experience)
{
    /// <summary>Nothing asked for.</summary>
    public static VacancyDemands None { get; } = new([], [], []);

    /// <summary>Educations and levels of education. Nobody's profile tells of them, so that they are to be asked about.</summary>
    public ImmutableArray<VacancyDemand> Education { get; init; } = [];

    /// <summary>Classes of driving licence.</summary>
    public ImmutableArray<VacancyDemand> Licences { get; init; } = [];

    /// <summary>All of them, in this order: skills, languages, experience, education, licences.</summary>
    public IEnumerable<VacancyDemand> All => [.. Skills, .. Languages, .. Experience, .. Education, .. Licences];

    /// <inheritdoc/>
    public bool Equals(VacancyDemands? other) =>
        other is not null && Skills.SequenceEqual(other.Skills) && Languages.SequenceEqual(other.Languages) && Experience.SequenceEqual(other.Experience)
        && Education.SequenceEqual(other.Education) && Licences.SequenceEqual(other.Licences);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Skills.Length, Languages.Length, Experience.Length, Education.Length, Licences.Length);
}
