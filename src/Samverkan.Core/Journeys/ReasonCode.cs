using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>Why something was decided, for example <c>district-of-team</c> or <c>no-free-place</c>. The codes are the host's; nothing personal belongs in one.</summary>
[JsonConverter(typeof(SlugJsonConverter<ReasonCode>))]
public sealed record ReasonCode : Slug, ISlug<ReasonCode>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ReasonCode(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ReasonCode Create(string value) => new(value);
}
