using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The key of premises (<i>lokal</i>) in a programme, for example <c>workshop</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<PremisesId>))]
public sealed record PremisesId : Slug, ISlug<PremisesId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public PremisesId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static PremisesId Create(string value) => new(value);
}
