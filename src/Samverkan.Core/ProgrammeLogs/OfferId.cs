using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The key of an activity that is offered with a start date and places (<i>insatsstart</i>), for example <c>sfi-care-2020-09</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<OfferId>))]
public sealed record OfferId : Slug, ISlug<OfferId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public OfferId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static OfferId Create(string value) => new(value);
}
