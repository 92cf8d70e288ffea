using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of a goal within a programme, for example <c>sk-i1</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<GoalId>))]
public sealed record GoalId : Slug, ISlug<GoalId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public GoalId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static GoalId Create(string value) => new(value);
}
