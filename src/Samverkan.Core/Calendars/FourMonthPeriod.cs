using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>A third of a calendar year (<i>tertial</i>): January to April, May to August, September to December. The default is the first of year 1.</summary>
/// <remarks>Immutable; ordered by time.</remarks>
public readonly record struct FourMonthPeriod : IComparable<FourMonthPeriod>
{
    private const int PerYear = 3;
    private const int Months = 4;
    private readonly int _index;

    /// <summary>Creates a period.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="number">Its number in the year, 1 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or number is out of range.</exception>
    public FourMonthPeriod(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PerYear);
        _index = ((year - 1) * PerYear) + number - 1;
    }

    /// <summary>The year.</summary>
    public int Year => (_index / PerYear) + 1;

    /// <summary>The number in the year, from 1.</summary>
    public int Number => (_index % PerYear) + 1;

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => FirstDay.PlusMonths(Months - 1).With(DateAdjusters.EndOfMonth);

    /// <summary>All its days.</summary>
    public DatePeriod Days => new(FirstDay, LastDay);

    /// <summary>The period so many steps later.</summary>
    /// <param name="count">The number of steps; negative goes back.</param>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public FourMonthPeriod Plus(int count)
    {
        long index = (long)_index + count;
        return index is >= 0 and < 9999L * PerYear
            ? new((int)(index / PerYear) + 1, (int)(index % PerYear) + 1)
            : throw new ArgumentOutOfRangeException(nameof(count));
    }

    /// <summary>The period in which a date lies.</summary>
    /// <param name="date">A date from year 1 on.</param>
    public static FourMonthPeriod Of(LocalDate date) => new(date.Year, ((date.Month - 1) / Months) + 1);

    /// <summary>Reads the text of a period, for example <c>2025-T2</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static FourMonthPeriod Parse(string text) =>
        TryParse(text, out FourMonthPeriod period) ? period : throw new FormatException("A year of four digits, \"-T\" and a number from 1 to 3 was expected.");

    /// <summary>Reads the text of a period without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period, or the default.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FourMonthPeriod period)
    {
        period = default;
        if (text is not { Length: 7 } || text[4] != '-' || text[5] != 'T' || text[6] is < '1' or > (char)('0' + PerYear))
            return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < 1)
            return false;
        period = new(year, text[6] - '0');
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(FourMonthPeriod other) => _index.CompareTo(other._index);

    /// <summary>Year and number, for example <c>2025-T2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-T{Number}");
}
