using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of a programme, for example <c>stockholmskraften</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<ProgrammeId>))]
public sealed record ProgrammeId : Slug, ISlug<ProgrammeId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ProgrammeId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ProgrammeId Create(string value) => new(value);
}
