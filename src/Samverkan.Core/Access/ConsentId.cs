using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>The key of one consent to take part within a journey, so that its withdrawal can name it.</summary>
[JsonConverter(typeof(SlugJsonConverter<ConsentId>))]
public sealed record ConsentId : Slug, ISlug<ConsentId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ConsentId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ConsentId Create(string value) => new(value);
}
