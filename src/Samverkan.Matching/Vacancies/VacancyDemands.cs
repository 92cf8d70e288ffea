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

    /// <inheritdoc/>
    public bool Equals(VacancyDemands? other) =>
        other is not null && Skills.SequenceEqual(other.Skills) && Languages.SequenceEqual(other.Languages) && Experience.SequenceEqual(other.Experience);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Skills.Length, Languages.Length, Experience.Length);
}
