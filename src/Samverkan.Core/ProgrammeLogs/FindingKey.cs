using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The key of a figure in a report that somebody has written something of, for example <c>gap/sex/woman-man/outcome</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<FindingKey>))]
public sealed record FindingKey : Slug, ISlug<FindingKey>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public FindingKey(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static FindingKey Create(string value) => new(value);
}
