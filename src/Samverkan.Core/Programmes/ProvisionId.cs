using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>The key of one provision inside a programme's definition, for example <c>sk-c2</c> or <c>ap-a6</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<ProvisionId>))]
public sealed record ProvisionId : Slug, ISlug<ProvisionId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ProvisionId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ProvisionId Create(string value) => new(value);
}
