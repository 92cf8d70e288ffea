using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The key of a track (<i>delprojekt, spår</i>) within a programme, for example <c>work-trial</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<TrackId>))]
public sealed record TrackId : Slug, ISlug<TrackId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public TrackId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static TrackId Create(string value) => new(value);
}
