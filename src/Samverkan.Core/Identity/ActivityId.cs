using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of one activity (<i>insats</i>) within a journey, so that its start and end can be told to belong together.</summary>
[JsonConverter(typeof(SlugJsonConverter<ActivityId>))]
public sealed record ActivityId : Slug, ISlug<ActivityId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ActivityId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ActivityId Create(string value) => new(value);
}
