using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of an indicator set (<i>indikatoruppsättning</i>), for example <c>skapa-structure</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<IndicatorSetId>))]
public sealed record IndicatorSetId : Slug, ISlug<IndicatorSetId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public IndicatorSetId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static IndicatorSetId Create(string value) => new(value);
}
