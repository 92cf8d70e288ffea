using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Calendars;

namespace Samverkan.Core;

/// <summary>What a host decides for all of Samverkan. Validated when the host starts, by annotations and by code.</summary>
public sealed class SamverkanOptions
{
    /// <summary>
    /// The time zone in which a day begins and ends, by its tz database name. "Today" is Stockholm's unless told otherwise.
    /// </summary>
    [Required(AllowEmptyStrings = false)]
    public string TimeZone { get; set; } = "Europe/Stockholm";

    /// <summary>Whether Midsummer Eve, Christmas Eve and New Year's Eve are working days in the calendar of the host.</summary>
    [EnumDataType(typeof(HolidayEves))]
    public HolidayEves HolidayEves { get; set; }
}
