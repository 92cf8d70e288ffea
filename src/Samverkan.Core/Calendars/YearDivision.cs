using System.Globalization;
using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>A calendar year cut into equal periods of whole months. Periods are numbered on from the first of year 1, which is 0.</summary>
/// <param name="perYear">How many there are in a year; it divides 12.</param>
/// <param name="letter">The letter before the number in texts.</param>
internal sealed class YearDivision(int perYear, char letter)
{
    private readonly int _months = 12 / perYear;

    /// <exception cref="ArgumentOutOfRangeException">Year or number is out of range.</exception>
    public int IndexOf(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, perYear);
        return ((year - 1) * perYear) + number - 1;
    }

    public int IndexOf(LocalDate date) => IndexOf(date.Year, ((date.Month - 1) / _months) + 1);

    public int YearOf(int index) => (index / perYear) + 1;

    public int NumberOf(int index) => (index % perYear) + 1;

    public LocalDate FirstDayOf(int index) => new(YearOf(index), ((NumberOf(index) - 1) * _months) + 1, 1);

    public LocalDate LastDayOf(int index) => FirstDayOf(index).PlusMonths(_months - 1).With(DateAdjusters.EndOfMonth);

    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public int Plus(int index, int count) =>
        (long)index + count is >= 0 and var sum && sum < 9999L * perYear ? (int)sum : throw new ArgumentOutOfRangeException(nameof(count));

    public bool TryParse(string? text, out int index)
    {
        index = 0;
        if (text is not { Length: 7 } || text[4] != '-' || text[5] != letter || text[6] < '1' || text[6] > '0' + perYear)
            return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < 1)
            return false;
        index = IndexOf(year, text[6] - '0');
        return true;
    }

    public string Format(int index) => string.Create(CultureInfo.InvariantCulture, $"{YearOf(index):0000}-{letter}{NumberOf(index)}");
}
