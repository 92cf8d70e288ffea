using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Reads and writes an enumeration by the names of its values in camelCase; numbers are refused.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CodeJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly ImmutableArray<(string Name, T Value)> Codes =
        [.. Enum.GetValues<T>().Select(static value => (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), value))];

    /// <summary>The names in the order of the values.</summary>
    internal static string Expected { get; } = string.Join(", ", Codes.Select(static code => code.Name));

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(ref reader, out T value) ? value : throw new EntryFormatException(FileCodes.UnknownCode, Expected);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(NameOf(value));
    }

    internal static bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        foreach ((string name, T code) in Codes)
        {
            if (reader.ValueTextEquals(name))
            {
                value = code;
                return true;
            }
        }

        return false;
    }

    internal static bool TryParse(string text, out T value)
    {
        foreach ((string name, T code) in Codes)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
            {
                value = code;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal static string NameOf(T value)
    {
        foreach ((string name, T code) in Codes)
        {
            if (EqualityComparer<T>.Default.Equals(code, value))
                return name;
        }

        throw new ArgumentOutOfRangeException(nameof(value), "The value is not in the enumeration.");
    }
}
