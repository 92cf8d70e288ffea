using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Days in entries: of the form <c>2024-11-04</c>, and plausible.</summary>
internal static class DayFormat
{
    public static bool TryRead(ref Utf8JsonReader reader, out LocalDate day)
    {
        day = default;
        return reader.TokenType == JsonTokenType.String
            && LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out day)
            && PlausibleDays.Contains(day);
    }

    /// <exception cref="EntryFormatException">There is no day, or one that is not plausible.</exception>
    public static LocalDate Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out LocalDate day))
            throw new EntryFormatException(FileCodes.BrokenDate);
        return PlausibleDays.Contains(day) ? day : throw new EntryFormatException(JourneyCodes.DayNotPlausible);
    }

    /// <summary>The day of a member, or <see langword="null"/> with a finding at it.</summary>
    public static LocalDate? Read(ObjectReader reader, string name)
    {
        if (reader.Date(name) is not { } day)
            return null;
        if (PlausibleDays.Contains(day))
            return day;
        reader.Refuse(name, JourneyCodes.DayNotPlausible.With());
        return null;
    }
}
