using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>The key of one waiver of secrecy within a journey, so that its withdrawal can name it.</summary>
[JsonConverter(typeof(SlugJsonConverter<WaiverId>))]
public sealed record WaiverId : Slug, ISlug<WaiverId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public WaiverId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static WaiverId Create(string value) => new(value);
}
