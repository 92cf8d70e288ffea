using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>A vacancy beside a person, part by part. A proposal to talk about, never a decision.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Reasons">The demands and then the wishes, in the order in which they were asked.</param>
public sealed record RankedVacancy(Vacancy Vacancy, ImmutableArray<VacancyReason> Reasons)
{
    /// <summary>Whether all demands are met: false when one is not, unknown when of one nothing has been said.</summary>
    public Truth Fits =>
        Reasons.Any(static reason => reason.IsDemand && reason.Value == Truth.False) ? Truth.False
        : Reasons.Any(static reason => reason.IsDemand && reason.Value == Truth.Unknown) ? Truth.Unknown
        : Truth.True;

    /// <summary>The points that are known.</summary>
    public int Points => Reasons.Sum(static reason => reason.Points);

    /// <summary>The points that it could have if all that is unknown were as good as can be.</summary>
    public int MostPoints => Reasons.Sum(static reason => reason.MostPoints);

    /// <summary>
    /// The points that the vacancy could give to anybody: the scale of <see cref="Points"/>. It is the sum of the weights, 100 unless a host sets its own, less that of the merits where the employer
    /// names none: then 90.
    /// </summary>
    public int OutOf => Reasons.Sum(static reason => reason.Weight);

    /// <summary>The demands that are not met.</summary>
    public ImmutableArray<Refusal> Missing => [.. Reasons.Where(static reason => reason.IsDemand && reason.Value == Truth.False).Select(static reason => reason.Says)];

    /// <summary>The demands of which nothing has been said.</summary>
    public ImmutableArray<Refusal> Unknown => [.. Reasons.Where(static reason => reason.IsDemand && reason.Value == Truth.Unknown).Select(static reason => reason.Says)];

    /// <inheritdoc/>
    public bool Equals(RankedVacancy? other) => other is not null && Vacancy == other.Vacancy && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Vacancy, Reasons.Length);

    /// <summary>The vacancy; never why.</summary>
    public override string ToString() => Vacancy.Id;
}
