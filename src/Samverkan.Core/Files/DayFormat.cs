using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Files;

/// <summary>Days of what is told of a person or a programme: of the form <c>2024-11-04</c>, and plausible both when read and when written.</summary>
internal static class DayFormat
{
    public static bool TryRead(ref Utf8JsonReader reader, out LocalDate day)
    {
        day = default;
        return reader.TokenType == JsonTokenType.String
            && LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out day)
            && PlausibleDays.Contains(day);
    }

    /// <exception cref="BrokenValueException">There is no day, or one that is not plausible.</exception>
    public static LocalDate Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out LocalDate day))
            throw new BrokenValueException(FileCodes.BrokenDate);
        return PlausibleDays.Contains(day) ? day : throw new BrokenValueException(FileCodes.DayNotPlausible);
    }

    /// <exception cref="ArgumentException">The day is not plausible: a file with it could not be read.</exception>
    public static string Write(LocalDate day) =>
        PlausibleDays.Contains(day) ? LocalDatePattern.Iso.Format(day) : throw new ArgumentException("The day is not plausible.", nameof(day));

    /// <summary>Whether a day is plausible; otherwise there is a finding at the member that holds it.</summary>
    public static bool IsPlausible(ObjectReader reader, string name, LocalDate day)
    {
        bool plausible = PlausibleDays.Contains(day);
        if (!plausible)
            reader.Refuse(name, FileCodes.DayNotPlausible.With());
        return plausible;
    }
}
