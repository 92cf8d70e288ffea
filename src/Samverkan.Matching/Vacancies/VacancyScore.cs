using System.Runtime.InteropServices;
using NodaTime;
using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Vacancies;

/// <summary>Where a vacancy stands in the order for one person: the lowest is the best.</summary>
/// <param name="Tier">0 when all demands are met, 1 when something of them is unknown, 2 when one is not met.</param>
/// <param name="Points">The points that are known.</param>
/// <param name="MostPoints">The points that it could have.</param>
/// <param name="LastDay">The last day to apply, the last of days when it has none.</param>
/// <param name="Id">The id.</param>
internal readonly record struct VacancyScore(int Tier, int Points, int MostPoints, LocalDate LastDay, string Id) : IComparable<VacancyScore>
{
    public static VacancyScore Of(Vacancy vacancy, List<RankingPart> parts)
    {
        (int tier, int points, int most) = (0, 0, 0);
        foreach (ref readonly RankingPart part in CollectionsMarshal.AsSpan(parts))
        {
            if (part.IsDemand && part.Value != Truth.True)
                tier = Math.Max(tier, part.Value == Truth.False ? 2 : 1);
            points += part.Points;
            most += part.MostPoints;
        }

        return new(tier, points, most, vacancy.LastDay ?? LocalDate.MaxIsoValue, vacancy.Id);
    }

    public int CompareTo(VacancyScore other)
    {
        int order = Tier.CompareTo(other.Tier);
        if (order == 0)
            order = other.Points.CompareTo(Points);
        if (order == 0)
            order = other.MostPoints.CompareTo(MostPoints);
        if (order == 0)
            order = LastDay.CompareTo(other.LastDay);
        return order == 0 ? string.CompareOrdinal(Id, other.Id) : order;
    }
}
