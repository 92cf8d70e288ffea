using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of one dated edition of a programme's definition, for example <c>stockholmskraften/2024-1</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<EditionId>))]
public sealed record EditionId : Slug, ISlug<EditionId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public EditionId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static EditionId Create(string value) => new(value);
}
