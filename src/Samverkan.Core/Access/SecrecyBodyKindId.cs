using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>The key of a kind of body in the law of secrecy, for example <c>social-services</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<SecrecyBodyKindId>))]
public sealed record SecrecyBodyKindId : Slug, ISlug<SecrecyBodyKindId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public SecrecyBodyKindId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static SecrecyBodyKindId Create(string value) => new(value);
}
