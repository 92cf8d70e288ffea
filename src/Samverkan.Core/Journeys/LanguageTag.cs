using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The language of support, by its tag after BCP 47 in lower case, for example <c>sv</c> or <c>ar</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<LanguageTag>))]
public sealed record LanguageTag : Slug, ISlug<LanguageTag>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public LanguageTag(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static LanguageTag Create(string value) => new(value);

    /// <summary>Reads a tag as people write it, in upper or lower case: a language of two or three letters, then parts of one to eight letters and digits.</summary>
    /// <param name="text">The text, for example <c>ar-SY</c>.</param>
    /// <param name="tag">The tag, or <see langword="null"/>.</param>
    /// <returns>Whether the text has the form of a tag; whether there is such a language is not known here.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LanguageTag? tag)
    {
        tag = null;
        if (text is null)
            return false;
        string[] parts = text.Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter) || !parts.Skip(1).All(static p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit)))
            return false;
        return TryParse<LanguageTag>(text.ToLowerInvariant(), out tag);
    }

    /// <summary>Whether the two are one language, or one is a variety of the other: <c>ar-sy</c> and <c>ar</c>, but not <c>ar-sy</c> and <c>ar-iq</c>.</summary>
    /// <param name="other">The other language.</param>
    public bool Matches(LanguageTag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Holds(Value, other.Value) || Holds(other.Value, Value);
    }

    private static bool Holds(string whole, string variety) =>
        variety.StartsWith(whole, StringComparison.Ordinal) && (variety.Length == whole.Length || variety[whole.Length] == '-');
}
