using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The role in which somebody is responsible for a participant, for example <c>employment-officer</c>, <c>job-coach</c> or <c>social-worker</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<CaseworkerRole>))]
public sealed record CaseworkerRole : Slug, ISlug<CaseworkerRole>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public CaseworkerRole(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static CaseworkerRole Create(string value) => new(value);
}
