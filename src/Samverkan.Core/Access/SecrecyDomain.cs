using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>A body within which information may move without being disclosed: an authority, a committee or an independent branch of one (OSL 2009:400 8 kap. 1–2 §§). Never a whole municipality, never a team.</summary>
[JsonConverter(typeof(SlugJsonConverter<SecrecyDomain>))]
public sealed record SecrecyDomain : Slug, ISlug<SecrecyDomain>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public SecrecyDomain(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static SecrecyDomain Create(string value) => new(value);
}
