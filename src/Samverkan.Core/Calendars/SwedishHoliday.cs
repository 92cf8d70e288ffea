namespace Samverkan.Core.Calendars;

/// <summary>
/// The public holidays of Sweden by lag (1989:253) om allmänna helgdagar, and the three eves that lag (1930:173) om
/// beräkning av lagstadgad tid, section 2, puts beside them (both remembered, high confidence). Ordinary Sundays are
/// public holidays too but have no name here.
/// </summary>
public enum SwedishHoliday : byte
{
    /// <summary>1 January (<i>nyårsdagen</i>).</summary>
    NewYearsDay = 0,

    /// <summary>6 January (<i>trettondedag jul</i>).</summary>
    Epiphany = 1,

    /// <summary>The Friday before Easter (<i>långfredagen</i>).</summary>
    GoodFriday = 2,

    /// <summary>Easter (<i>påskdagen</i>).</summary>
    EasterSunday = 3,

    /// <summary>The Monday after Easter (<i>annandag påsk</i>).</summary>
    EasterMonday = 4,

    /// <summary>1 May (<i>första maj</i>).</summary>
    FirstOfMay = 5,

    /// <summary>The sixth Thursday after Easter (<i>Kristi himmelsfärdsdag</i>).</summary>
    AscensionDay = 6,

    /// <summary>The seventh Sunday after Easter (<i>pingstdagen</i>).</summary>
    WhitSunday = 7,

    /// <summary>The day after Whit Sunday (<i>annandag pingst</i>), until 2004.</summary>
    WhitMonday = 8,

    /// <summary>6 June (<i>nationaldagen</i>), from 2005.</summary>
    NationalDay = 9,

    /// <summary>The Saturday from 20 to 26 June (<i>midsommardagen</i>).</summary>
    MidsummerDay = 10,

    /// <summary>The Saturday from 31 October to 6 November (<i>alla helgons dag</i>).</summary>
    AllSaintsDay = 11,

    /// <summary>25 December (<i>juldagen</i>).</summary>
    ChristmasDay = 12,

    /// <summary>26 December (<i>annandag jul</i>).</summary>
    SecondDayOfChristmas = 13,

    /// <summary>The day before Midsummer Day (<i>midsommarafton</i>): no public holiday, but treated as one.</summary>
    MidsummerEve = 14,

    /// <summary>24 December (<i>julafton</i>): no public holiday, but treated as one.</summary>
    ChristmasEve = 15,

    /// <summary>31 December (<i>nyårsafton</i>): no public holiday, but treated as one.</summary>
    NewYearsEve = 16,
}
