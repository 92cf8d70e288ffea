using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>The purpose for which somebody reads, for example <c>coordination</c> or <c>reporting</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<ReadingPurpose>))]
public sealed record ReadingPurpose : Slug, ISlug<ReadingPurpose>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ReadingPurpose(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ReadingPurpose Create(string value) => new(value);
}
