using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The category of a recommendation (<i>rekommendationskategori</i>), so that recommendations can be counted. The list is the programme's: the keys of its definition's <c>recommendationCategories</c>, for example <c>ap-rc1</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<RecommendationCategory>))]
public sealed record RecommendationCategory : Slug, ISlug<RecommendationCategory>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public RecommendationCategory(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static RecommendationCategory Create(string value) => new(value);
}
