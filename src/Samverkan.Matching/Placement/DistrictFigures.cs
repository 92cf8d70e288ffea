using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>The participants of districts as they are told, each under the district of its own time, seen from the districts of a day: predecessors are added together.</summary>
internal sealed class DistrictFigures(DistrictCatalog districts, IReadOnlyDictionary<DistrictId, int>? told)
{
    private readonly Dictionary<LocalDate, Dictionary<DistrictId, int>> _byDay = [];

    /// <summary>The participants of a district that exists on a day.</summary>
    public int Of(DistrictId district, LocalDate on)
    {
        if (told is null)
            return 0;
        if (!_byDay.TryGetValue(on, out Dictionary<DistrictId, int>? figures))
        {
            _byDay.Add(on, figures = []);
            foreach ((DistrictId recorded, int count) in told)
            {
                if (districts.Resolve(recorded, on) is { } present)
                    figures[present.Id] = checked(figures.GetValueOrDefault(present.Id) + count);
            }
        }

        return figures.GetValueOrDefault(district);
    }

    /// <summary>The districts told that do not exist on a day and have no successor then, by key.</summary>
    public ImmutableArray<DistrictId> MissingOn(LocalDate on) => told is null ? [] : [.. told.Keys.Where(d => districts.Resolve(d, on) is null).Order()];
}
