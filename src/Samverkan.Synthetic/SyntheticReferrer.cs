using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>A body that refers people to a programme, and how often.</summary>
/// <param name="Organisation">The body; <see langword="null"/> for the committee of the person's own district.</param>
/// <param name="Code">How the fact <c>referred-by</c> tells it.</param>
/// <param name="Weight">How often, beside the others.</param>
public sealed record SyntheticReferrer(OrganisationId? Organisation, string Code, double Weight)
{
    /// <summary>The secrecy domain in which it refers; that of the person's social services when left out.</summary>
    public SecrecyDomain? Domain { get; init; }

    /// <summary>How the fact tells it.</summary>
    public override string ToString() => Code;
}
