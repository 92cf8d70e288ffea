using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The key of one subsidised employment within a journey, so that its start and end can be told to belong together.</summary>
[JsonConverter(typeof(SlugJsonConverter<EmploymentId>))]
public sealed record EmploymentId : Slug, ISlug<EmploymentId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public EmploymentId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static EmploymentId Create(string value) => new(value);
}
