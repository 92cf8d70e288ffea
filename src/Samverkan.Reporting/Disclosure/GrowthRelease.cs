using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The releases of one day, by the places of their cells in a structure that several days share.</summary>
internal sealed class GrowthRelease
{
    private readonly SortedDictionary<int, long?> _told = [];

    public GrowthRelease(IReadOnlyList<PublishedTables> tables, LinkedTables structure)
    {
        Tables = tables;
        foreach (PublishedTables one in tables)
        {
            foreach ((int? place, long? value) in EarlierRelease.Cells(one, structure))
            {
                if (place is { } there)
                    _told[there] = value ?? _told.GetValueOrDefault(there);
            }

            // a category that is not there yet has nobody
            foreach (ClassifyingColumn column in one.Structure.Columns)
            {
                int number = structure.FindColumn(column.Name);
                foreach (string name in structure.Columns[number].Categories.Except(column.Categories, StringComparer.Ordinal))
                {
                    int[] categories = new int[structure.Columns.Length];
                    Array.Fill(categories, -1);
                    categories[number] = structure.Columns[number].Categories.IndexOf(name);
                    if (structure.FindPlace(categories) is { } place)
                        _told[place] = 0;
                }
            }
        }

        ShowsZeros = tables.All(static one => one.Zeros == ZeroRule.Publish);
        Source = string.Join(", ", tables.Select(static one => one.Source));
    }

    public IReadOnlyList<PublishedTables> Tables { get; }

    public string Source { get; }

    public bool ShowsZeros { get; }

    /// <summary>The cells of the release by their place, with the value that is told or none.</summary>
    public IReadOnlyDictionary<int, long?> Told => _told;

    /// <summary>Whether a reader may take another release for a later one: no figure that both tell is lower there, and one is higher.</summary>
    public bool IsBefore(GrowthRelease other)
    {
        bool grows = false;
        foreach ((int place, long? value) in _told)
        {
            if (!other._told.TryGetValue(place, out long? later))
                continue;
            if ((value is { } before && later is { } after && after < before) || (value is null && later == 0 && ShowsZeros))
                return false;
            grows |= value < later;
        }

        return grows;
    }
}
