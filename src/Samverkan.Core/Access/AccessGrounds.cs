using System.Collections.Immutable;

namespace Samverkan.Core.Access;

/// <summary>What one person has allowed: the waivers and the consents, withdrawn ones among them.</summary>
/// <param name="Waivers">The waivers of secrecy.</param>
/// <param name="Consents">The consents to take part.</param>
public sealed record AccessGrounds(ImmutableArray<SecrecyWaiver> Waivers, ImmutableArray<ParticipationConsent> Consents)
{
    /// <summary>The person has allowed nothing.</summary>
    public static AccessGrounds None { get; } = new([], []);
}
