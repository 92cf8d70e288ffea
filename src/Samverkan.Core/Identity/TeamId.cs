using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of a team within a programme, for example <c>team-4</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<TeamId>))]
public sealed record TeamId : Slug, ISlug<TeamId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public TeamId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static TeamId Create(string value) => new(value);
}
