using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>The key of a form (<i>formulär</i>), the same in all its versions, for example <c>ap-participant</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<FormId>))]
public sealed record FormId : Slug, ISlug<FormId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public FormId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static FormId Create(string value) => new(value);
}
