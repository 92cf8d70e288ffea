using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>The key of an organisation or a part of one, for example <c>af</c> or <c>stockholm/arbetsmarknadsnamnden</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<OrganisationId>))]
public sealed record OrganisationId : Slug, ISlug<OrganisationId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public OrganisationId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static OrganisationId Create(string value) => new(value);
}
