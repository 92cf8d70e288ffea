using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Files;

/// <summary>Instants at which something was recorded: of the form <c>2024-11-04T08:15:00Z</c>, and on a plausible day both when read and when written.</summary>
internal static class InstantFormat
{
    public static bool TryRead(ref Utf8JsonReader reader, out Instant instant)
    {
        instant = default;
        return reader.TokenType == JsonTokenType.String
            && InstantPattern.ExtendedIso.Parse(reader.GetString()!).TryGetValue(default, out instant)
            && IsPlausible(instant);
    }

    /// <summary>The instant of a member, or <see langword="null"/> with a finding at it.</summary>
    public static Instant? Read(ObjectReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (!InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant))
            reader.Refuse(name, FileCodes.BrokenInstant.With());
        else if (DayFormat.IsPlausible(reader, name, instant.InUtc().Date))
            return instant;
        return null;
    }

    /// <exception cref="ArgumentException">The instant's day is not plausible: a file with it could not be read.</exception>
    public static string Write(Instant instant) =>
        IsPlausible(instant) ? InstantPattern.ExtendedIso.Format(instant) : throw new ArgumentException("The instant is not plausible.", nameof(instant));

    private static bool IsPlausible(Instant instant) => PlausibleDays.Contains(instant.InUtc().Date);
}
