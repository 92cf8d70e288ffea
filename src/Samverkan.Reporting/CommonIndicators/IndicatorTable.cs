using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// Common indicators by gender as they stand before disclosure control: exact figures that stay inside the authority. The layout is this
/// library's own; it is not claimed to be that of any system of the fund. Immutable.
/// </summary>
public sealed class IndicatorTable
{
    private readonly ImmutableSortedDictionary<(string Code, int Gender), int> _values;

    /// <summary>Creates a table.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="values">The cells, each at most once.</param>
    /// <exception cref="ArgumentException">A cell stands twice.</exception>
    public IndicatorTable(CommonIndicatorCatalog catalog, IEnumerable<IndicatorValue> values)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(values);
        Catalog = catalog;
        ImmutableSortedDictionary<(string Code, int Gender), int>.Builder cells = ImmutableSortedDictionary.CreateBuilder<(string Code, int Gender), int>(
            Comparer<(string Code, int Gender)>.Create(static (a, b) => string.CompareOrdinal(a.Code, b.Code) is var order && order != 0 ? order : a.Gender.CompareTo(b.Gender)));
        foreach (IndicatorValue value in values)
        {
            if (!cells.TryAdd((value.Code, Column(value.Gender)), value.Value))
                throw new ArgumentException("A cell stands twice.", nameof(values));
        }

        _values = cells.ToImmutable();
    }

    /// <summary>The catalogue.</summary>
    public CommonIndicatorCatalog Catalog { get; }

    /// <summary>Of how many it is not known whether they belong in a cell; empty where the table does not tell.</summary>
    public ImmutableArray<IndicatorValue> Unknown { get; init; } = [];

    /// <summary>The codes that have a cell, in ordinal order.</summary>
    public IEnumerable<string> Codes => _values.Keys.Select(static key => key.Code).Distinct(StringComparer.Ordinal);

    /// <summary>A cell.</summary>
    /// <param name="code">The code.</param>
    /// <param name="gender">The gender, or <see langword="null"/> for the total.</param>
    /// <returns>The value, or <see langword="null"/> when the table does not have the cell.</returns>
    public int? Find(string code, CohortSex? gender)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _values.TryGetValue((code, Column(gender)), out int value) ? value : null;
    }

    /// <summary>Of how many in a cell's place it is not known whether they belong in it; <see langword="null"/> where the table does not tell.</summary>
    /// <param name="code">The code.</param>
    /// <param name="gender">The gender, or <see langword="null"/> for the total.</param>
    public int? FindUnknown(string code, CohortSex? gender)
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (IndicatorValue cell in Unknown)
        {
            if (cell.Gender == gender && string.Equals(cell.Code, code, StringComparison.Ordinal))
                return cell.Value;
        }

        return null;
    }

    /// <summary>The totals that a published report told: what a later one may not fall below.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="report">The report.</param>
    public static IndicatorTable Of(CommonIndicatorCatalog catalog, EarlierReport report)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(report);
        return new IndicatorTable(catalog,
        [
            .. from indicator in catalog.Indicators
               let told = report.Figures.TryGetValue($"indicator/{indicator.Code.ToLowerInvariant()}", out EarlierFigure figure) ? figure.Count : null
               where told is not null
               select new IndicatorValue(indicator.Code, null, told.Value),
        ]);
    }

    /// <summary>The table of a count, with the sums that SFC reserves for the period.</summary>
    /// <param name="counts">The count.</param>
    public static IndicatorTable Of(CommonIndicatorCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        List<IndicatorValue> values = [];
        List<IndicatorValue> unknown = [];
        foreach (CohortSex? gender in counts.Catalog.Genders.Select(static gender => (CohortSex?)gender).Append(null))
        {
            int Value(RowSet persons) => gender is { } one ? counts.Of(persons, one).Count : persons.Count;
            foreach (IndicatorCount count in counts.Indicators)
            {
                values.Add(new IndicatorValue(count.Indicator.Code, gender, Value(count.Counted)));
                unknown.Add(new IndicatorValue(count.Indicator.Code, gender, Value(count.Unknown)));
            }

            foreach (SfcRules.Sum sum in SfcRules.ReservedOf(counts.Catalog))
                values.Add(new IndicatorValue(sum.Code, gender, sum.Parts.Sum(part => Value(counts[part].Counted))));
        }

        return new IndicatorTable(counts.Catalog, values) { Unknown = [.. unknown] };
    }

    /// <summary>The number of cells; never what is in them.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"IndicatorTable ({_values.Count} cells)");

    private static int Column(CohortSex? gender) => gender is { } one ? (int)one : -1;
}
