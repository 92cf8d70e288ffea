using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;

namespace Samverkan.Core.Organisations;

/// <summary>
/// The districts of a municipality through time, with a version: which exist on a day, and what became of those that ended.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Old records keep their old district. A series over a merger is shown on the successor only, by adding its predecessors;
/// the sum over all districts is the same before and after.
/// </remarks>
public sealed class DistrictCatalog
{
    private static readonly Lazy<DistrictCatalog> LazyStockholm = new(static () => EmbeddedFile.Read("stockholm-districts.json", DistrictCatalogReader.Read));
    private readonly ImmutableSortedDictionary<DistrictId, District> _byId;

    internal DistrictCatalog(string version, MunicipalityCode municipality, ImmutableArray<District> districts)
    {
        Version = version;
        Municipality = municipality;
        Districts = [.. districts.OrderBy(static d => d.Id)];
        _byId = Districts.ToImmutableSortedDictionary(static d => d.Id, static d => d);
    }

    /// <summary>The districts of Stockholm (<i>stadsdelsområden</i>) since 2007: 14, 13 from 2020-07-01, 11 from 2023-07-01.</summary>
    public static DistrictCatalog Stockholm => LazyStockholm.Value;

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>All districts that exist or have existed, in the order of their keys.</summary>
    public ImmutableArray<District> Districts { get; }

    /// <summary>A district by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public District? Find(DistrictId id) => _byId.GetValueOrDefault(id);

    /// <summary>The districts that exist on a day, in the order of their keys.</summary>
    /// <param name="date">The day.</param>
    public ImmutableArray<District> On(LocalDate date) => [.. Districts.Where(d => d.Validity.Contains(date))];

    /// <summary>
    /// The district that stands in another's place on a day: itself while it exists, then its successor, and that one's. There is
    /// none before the district began, nor for one that the catalogue does not know.
    /// </summary>
    /// <param name="id">The key of the district, as a record has it.</param>
    /// <param name="date">The day.</param>
    public District? Resolve(DistrictId id, LocalDate date)
    {
        District? district = Find(id);
        while (district is not null && district.Validity.End < date)
            district = district.Successor is { } successor ? Find(successor) : null;
        return district is not null && district.Validity.Contains(date) ? district : null;
    }

    /// <summary>
    /// Figures by district, carried over to the districts of a later day: a merged district gets the sum of its predecessors.
    /// </summary>
    /// <param name="counts">The figures by the district of their own time.</param>
    /// <param name="date">The day whose districts are wanted.</param>
    /// <exception cref="ArgumentException">A district does not exist on the day and has no successor then.</exception>
    public ImmutableSortedDictionary<DistrictId, long> CarryForward(IReadOnlyDictionary<DistrictId, long> counts, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var sums = ImmutableSortedDictionary.CreateBuilder<DistrictId, long>();
        foreach ((DistrictId id, long count) in counts)
        {
            District district = Resolve(id, date) ?? throw new ArgumentException("A district does not exist on the day and has no successor then.", nameof(counts));
            sums[district.Id] = checked(sums.GetValueOrDefault(district.Id) + count);
        }

        return sums.ToImmutable();
    }
}
