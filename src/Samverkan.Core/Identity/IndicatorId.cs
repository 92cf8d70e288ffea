using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of one progression indicator within a set, for example <c>health</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<IndicatorId>))]
public sealed record IndicatorId : Slug, ISlug<IndicatorId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public IndicatorId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static IndicatorId Create(string value) => new(value);
}
