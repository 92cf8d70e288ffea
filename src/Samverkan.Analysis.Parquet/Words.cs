using System.Collections.Immutable;
using System.Text.Json;

namespace Samverkan.Analysis.Parquet;

/// <summary>The codes of an enumeration as they stand in files: lower case with hyphens.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly ImmutableSortedDictionary<string, T> ByWord =
        Enum.GetValues<T>().ToImmutableSortedDictionary(static value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), static value => value, StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<T, string> ByValue = ByWord.ToImmutableSortedDictionary(static pair => pair.Value, static pair => pair.Key);

    public static string List { get; } = string.Join(", ", ByValue.Values.Select(static word => $"`{word}`"));

    public static string Of(T value) => ByValue[value];

    public static T? Find(string word) => ByWord.TryGetValue(word, out T value) ? value : null;
}
