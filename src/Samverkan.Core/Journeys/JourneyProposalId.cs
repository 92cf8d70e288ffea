using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The key of one proposal within a journey, so that the answers to it can name it.</summary>
[JsonConverter(typeof(SlugJsonConverter<JourneyProposalId>))]
public sealed record JourneyProposalId : Slug, ISlug<JourneyProposalId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public JourneyProposalId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static JourneyProposalId Create(string value) => new(value);
}
