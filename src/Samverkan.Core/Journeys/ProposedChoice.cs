using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>What is proposed or chosen, by its key: a team, a track, an activity or a vacancy.</summary>
[JsonConverter(typeof(SlugJsonConverter<ProposedChoice>))]
public sealed record ProposedChoice : Slug, ISlug<ProposedChoice>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ProposedChoice(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ProposedChoice Create(string value) => new(value);
}
