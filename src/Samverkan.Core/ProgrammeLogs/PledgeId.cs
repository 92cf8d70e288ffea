using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The key of what an employer has pledged (<i>utfästelse</i>), for example <c>pact-17</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<PledgeId>))]
public sealed record PledgeId : Slug, ISlug<PledgeId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public PledgeId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static PledgeId Create(string value) => new(value);
}
