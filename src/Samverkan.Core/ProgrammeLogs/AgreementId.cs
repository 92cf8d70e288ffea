using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The key of an agreement between bodies (<i>överenskommelse</i>), for example <c>dua-2019</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<AgreementId>))]
public sealed record AgreementId : Slug, ISlug<AgreementId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public AgreementId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static AgreementId Create(string value) => new(value);
}
