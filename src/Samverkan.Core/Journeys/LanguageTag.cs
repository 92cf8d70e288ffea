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
}
