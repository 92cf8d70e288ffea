using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>A quarter (<i>kvartal</i>) of a calendar year. The default is the first of year 1.</summary>
/// <remarks>Immutable; ordered by time.</remarks>
public readonly record struct Quarter : IComparable<Quarter>
{
    private static readonly YearDivision Division = new(4, 'Q');
    private readonly int _index;

    /// <summary>Creates a period.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="number">Its number in the year, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or number is out of range.</exception>
    public Quarter(int year, int number)
        : this(Division.IndexOf(year, number))
    {
    }

    private Quarter(int index) => _index = index;

    /// <summary>The year.</summary>
    public int Year => Division.YearOf(_index);

    /// <summary>The number in the year, from 1.</summary>
    public int Number => Division.NumberOf(_index);

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => Division.FirstDayOf(_index);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => Division.LastDayOf(_index);

    /// <summary>All its days.</summary>
    public DatePeriod Days => new(FirstDay, LastDay);

    /// <summary>The period so many steps later.</summary>
    /// <param name="count">The number of steps; negative goes back.</param>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public Quarter Plus(int count) => new(Division.Plus(_index, count));

    /// <summary>The period in which a date lies.</summary>
    /// <param name="date">A date from year 1 on.</param>
    public static Quarter Of(LocalDate date) => new(Division.IndexOf(date));

    /// <summary>Reads the text of a period, for example <c>2025-Q2</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static Quarter Parse(string text) =>
        TryParse(text, out Quarter period) ? period : throw new FormatException("A year of four digits, \"-Q\" and a number from 1 to 4 was expected.");

    /// <summary>Reads the text of a period without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period, or the default.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter period)
    {
        bool isPeriod = Division.TryParse(text, out int index);
        period = new(index);
        return isPeriod;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => _index.CompareTo(other._index);

    /// <summary>Year and number, for example <c>2025-Q2</c>.</summary>
    public override string ToString() => Division.Format(_index);
}
