using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>The key of a legal ground, for example <c>osl-12-2</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<LegalBasisId>))]
internal sealed record LegalBasisId : Slug, ISlug<LegalBasisId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    public LegalBasisId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static LegalBasisId Create(string value) => new(value);
}
