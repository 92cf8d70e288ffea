using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The protection of the person's identity changed. Fictitious identities (<i>fingerade personuppgifter</i>) are never represented.</summary>
/// <param name="Protection">The protection from this day on.</param>
public sealed record IdentityProtectionChanged(ProtectedIdentityKind Protection)
    : JourneyEvent("identityProtectionChanged", DataCategory.ProtectedIdentity);
