using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>The name of a choice between readings of a source, for example <c>over-30</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<OptionName>))]
public sealed record OptionName : Slug, ISlug<OptionName>
{
    /// <summary>Creates the name.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public OptionName(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static OptionName Create(string value) => new(value);
}
