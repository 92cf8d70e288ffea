using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The key of a method or form of support within an activity, for example <c>work-training</c> or <c>supported-employment</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<MethodId>))]
public sealed record MethodId : Slug, ISlug<MethodId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public MethodId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static MethodId Create(string value) => new(value);
}
