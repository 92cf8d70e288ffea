namespace Samverkan.Core.Calendars;

/// <summary>
/// Whether Midsummer Eve, Christmas Eve and New Year's Eve are working days. The default is <see cref="AreWorkingDays"/>:
/// the public holidays by law and nothing else.
/// </summary>
public enum HolidayEves : byte
{
    /// <summary>The eves are working days, as lag (1989:253) om allmänna helgdagar leaves them.</summary>
    AreWorkingDays = 0,

    /// <summary>The eves are free, as lag (1930:173), section 2, and most workplaces have it.</summary>
    AreFree = 1,
}
