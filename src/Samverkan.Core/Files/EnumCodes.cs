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

    public static string Of(T value)
    {
        foreach ((string code, T meaning) in Codes)
        {
            if (EqualityComparer<T>.Default.Equals(meaning, value))
                return code;
        }

        throw new ArgumentOutOfRangeException(nameof(value));
    }
}
