using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Calendars;

/// <summary>
/// The Swedish public holidays, computed for any year, by lag (1989:253) om allmänna helgdagar. Whit Monday until 2004,
/// the National Day from 2005. Years before 1990, when the law came into force, follow the law as it first stood.
/// </summary>
public static class SwedishHolidays
{
    private const int NationalDayFrom = 2005;

    /// <summary>The law behind the public holidays.</summary>
    public static SourceReference Source { get; } = new("Lag (1989:253) om allmänna helgdagar", "1 §")
    {
        Confidence = Confidence.RememberedHigh,
    };

    /// <summary>The law behind the three eves.</summary>
    public static SourceReference EvesSource { get; } = new("Lag (1930:173) om beräkning av lagstadgad tid", "2 §")
    {
        Confidence = Confidence.RememberedHigh,
    };

    /// <summary>Easter Sunday of a year, by the Gregorian rule for the paschal full moon.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static LocalDate EasterSunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        int golden = year % 19;
        int century = year / 100;
        // The moon's age: the solar correction takes a day off per common century, the lunar one gives eight back in 2,500 years.
        int epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        // 21 March + daysToMoon is the paschal full moon; the last two epacts are moved so that no moon falls after 18 April.
        int daysToMoon = epact - (epact == 29 || (epact == 28 && golden > 10) ? 1 : 0);
        LocalDate moon = new LocalDate(year, 3, 21).PlusDays(daysToMoon);
        return moon.Next(IsoDayOfWeek.Sunday);
    }

    /// <summary>The date of a holiday in a year, or <see langword="null"/> in a year that does not have it.</summary>
    /// <param name="holiday">The holiday.</param>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the holiday is out of range.</exception>
    public static LocalDate? DateOf(SwedishHoliday holiday, int year) => holiday switch
    {
        SwedishHoliday.NewYearsDay => new LocalDate(year, 1, 1),
        SwedishHoliday.Epiphany => new LocalDate(year, 1, 6),
        SwedishHoliday.GoodFriday => EasterSunday(year).PlusDays(-2),
        SwedishHoliday.EasterSunday => EasterSunday(year),
        SwedishHoliday.EasterMonday => EasterSunday(year).PlusDays(1),
        SwedishHoliday.FirstOfMay => new LocalDate(year, 5, 1),
        SwedishHoliday.AscensionDay => EasterSunday(year).PlusDays(39),
        SwedishHoliday.WhitSunday => EasterSunday(year).PlusDays(49),
        SwedishHoliday.WhitMonday => year < NationalDayFrom ? EasterSunday(year).PlusDays(50) : null,
        SwedishHoliday.NationalDay => year >= NationalDayFrom ? new LocalDate(year, 6, 6) : null,
        SwedishHoliday.MidsummerDay => SaturdayFrom(year, 6, 20),
        SwedishHoliday.AllSaintsDay => SaturdayFrom(year, 10, 31),
        SwedishHoliday.ChristmasDay => new LocalDate(year, 12, 25),
        SwedishHoliday.SecondDayOfChristmas => new LocalDate(year, 12, 26),
        SwedishHoliday.MidsummerEve => SaturdayFrom(year, 6, 20).PlusDays(-1),
        SwedishHoliday.ChristmasEve => new LocalDate(year, 12, 24),
        SwedishHoliday.NewYearsEve => new LocalDate(year, 12, 31),
        _ => throw new ArgumentOutOfRangeException(nameof(holiday)),
    };

    /// <summary>Whether the law makes a holiday a public one; the three eves are none.</summary>
    /// <param name="holiday">The holiday.</param>
    public static bool IsPublic(SwedishHoliday holiday) => holiday <= SwedishHoliday.SecondDayOfChristmas;

    /// <summary>The named holidays of a year by date; two of them may share a date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="eves">Whether the three eves are listed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static ImmutableArray<HolidayDate> InYear(int year, HolidayEves eves = HolidayEves.AreWorkingDays)
    {
        var dates = new List<HolidayDate>(17);
        for (SwedishHoliday holiday = SwedishHoliday.NewYearsDay; holiday <= Last(eves); holiday++)
        {
            if (DateOf(holiday, year) is { } date)
                dates.Add(new(date, holiday));
        }

        return [.. dates.OrderBy(static d => d.Date).ThenBy(static d => d.Holiday)];
    }

    /// <summary>Whether a date is a named holiday.</summary>
    /// <param name="date">The date, from year 1 on.</param>
    /// <param name="eves">Whether the three eves count.</param>
    public static bool Contains(LocalDate date, HolidayEves eves = HolidayEves.AreWorkingDays) => date.Month switch
    {
        // Most days are told by their month; only spring has holidays that move with Easter.
        1 => date.Day is 1 or 6,
        3 or 4 or 5 or 6 => IsInSpring(date, eves),
        10 or 11 => DateOf(SwedishHoliday.AllSaintsDay, date.Year) == date,
        12 => date.Day is 25 or 26 || (eves == HolidayEves.AreFree && date.Day is 24 or 31),
        _ => false,
    };

    /// <summary>The name of a holiday.</summary>
    /// <param name="holiday">The holiday.</param>
    /// <exception cref="ArgumentOutOfRangeException">The holiday is not defined.</exception>
    public static LocalizedText Name(SwedishHoliday holiday) => holiday switch
    {
        SwedishHoliday.NewYearsDay => new("nyårsdagen", "New Year's Day"),
        SwedishHoliday.Epiphany => new("trettondedag jul", "Epiphany"),
        SwedishHoliday.GoodFriday => new("långfredagen", "Good Friday"),
        SwedishHoliday.EasterSunday => new("påskdagen", "Easter Sunday"),
        SwedishHoliday.EasterMonday => new("annandag påsk", "Easter Monday"),
        SwedishHoliday.FirstOfMay => new("första maj", "the First of May"),
        SwedishHoliday.AscensionDay => new("Kristi himmelsfärdsdag", "Ascension Day"),
        SwedishHoliday.WhitSunday => new("pingstdagen", "Whit Sunday"),
        SwedishHoliday.WhitMonday => new("annandag pingst", "Whit Monday"),
        SwedishHoliday.NationalDay => new("Sveriges nationaldag", "the National Day of Sweden"),
        SwedishHoliday.MidsummerDay => new("midsommardagen", "Midsummer Day"),
        SwedishHoliday.AllSaintsDay => new("alla helgons dag", "All Saints' Day"),
        SwedishHoliday.ChristmasDay => new("juldagen", "Christmas Day"),
        SwedishHoliday.SecondDayOfChristmas => new("annandag jul", "the Second Day of Christmas"),
        SwedishHoliday.MidsummerEve => new("midsommarafton", "Midsummer Eve"),
        SwedishHoliday.ChristmasEve => new("julafton", "Christmas Eve"),
        SwedishHoliday.NewYearsEve => new("nyårsafton", "New Year's Eve"),
        _ => throw new ArgumentOutOfRangeException(nameof(holiday)),
    };

    private static bool IsInSpring(LocalDate date, HolidayEves eves)
    {
        if (date is { Month: 5, Day: 1 } || (date is { Month: 6, Day: 6 } && date.Year >= NationalDayFrom))
            return true;
        if (date is { Month: 6, Day: >= 19 })
        {
            LocalDate midsummer = SaturdayFrom(date.Year, 6, 20);
            return date == midsummer || (eves == HolidayEves.AreFree && date == midsummer.PlusDays(-1));
        }

        int afterEaster = date.DayOfYear - EasterSunday(date.Year).DayOfYear;
        return afterEaster is -2 or 0 or 1 or 39 or 49 || (afterEaster == 50 && date.Year < NationalDayFrom);
    }

    private static SwedishHoliday Last(HolidayEves eves) =>
        eves == HolidayEves.AreFree ? SwedishHoliday.NewYearsEve : SwedishHoliday.SecondDayOfChristmas;

    private static LocalDate SaturdayFrom(int year, int month, int day)
    {
        var first = new LocalDate(year, month, day);
        return first.PlusDays(((int)IsoDayOfWeek.Saturday - (int)first.DayOfWeek + 7) % 7);
    }
}
