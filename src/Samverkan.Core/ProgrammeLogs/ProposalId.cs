using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The key of a proposal of a service that is missing (<i>förslag på insats som saknas</i>), for example <c>low-threshold-work</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<ProposalId>))]
public sealed record ProposalId : Slug, ISlug<ProposalId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ProposalId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ProposalId Create(string value) => new(value);
}
