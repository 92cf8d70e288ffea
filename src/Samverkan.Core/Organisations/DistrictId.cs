using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>The key of a city district (<i>stadsdelsområde</i>), for example <c>stockholm/skarholmen</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<DistrictId>))]
public sealed record DistrictId : Slug, ISlug<DistrictId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public DistrictId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static DistrictId Create(string value) => new(value);
}
