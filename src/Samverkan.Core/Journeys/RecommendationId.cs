using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The key of one recommendation within a journey, so that its hand-over and the receipt can name it.</summary>
[JsonConverter(typeof(SlugJsonConverter<RecommendationId>))]
public sealed record RecommendationId : Slug, ISlug<RecommendationId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public RecommendationId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static RecommendationId Create(string value) => new(value);
}
