using System.Text.Json;

namespace Samverkan.Core.Files;

/// <summary>How the values of an enumeration are written in our files: by name, in camel case.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal static class EnumCodes<T>
    where T : struct, Enum
{
    private static readonly KeyValuePair<string, T>[] Codes =
        [.. Enum.GetValues<T>().Select(static value => new KeyValuePair<string, T>(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), value))];

    public static ReadOnlySpan<KeyValuePair<string, T>> All => Codes;

    /// <summary>The names in the order of the values.</summary>
    public static string Expected { get; } = string.Join(", ", Codes.Select(static code => code.Key));

    public static string Of(T value)
    {
        foreach ((string code, T meaning) in Codes)
        {
            if (EqualityComparer<T>.Default.Equals(meaning, value))
                return code;
        }

        throw new ArgumentOutOfRangeException(nameof(value), "The value is not in the enumeration.");
    }

    public static bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        foreach ((string code, T meaning) in Codes)
        {
            if (reader.ValueTextEquals(code))
            {
                value = meaning;
                return true;
            }
        }

        return false;
    }
}
