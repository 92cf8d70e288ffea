using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Which secrecy domains hold what an organisation knows.</summary>
/// <remarks>
/// An authority or a committee is a domain of its own, with the same key. An administration or a unit belongs to the domain of the
/// body above it. A whole municipality is no domain: who names one has not said which of its committees is meant, so any of them
/// answers for it (OSL 2009:400 8 kap. 1–2 §§).
/// </remarks>
internal static class WaiverReach
{
    public static bool Holds(SecrecyDomain domain, OrganisationId party)
    {
        if (IsWithin(party.Value, domain.Value))
            return true;
        Organisation? known = OrganisationCatalog.Find(party);
        if (known?.Kind == OrganisationKind.Municipality)
            return IsWithin(domain.Value, party.Value);
        return known is { Kind: OrganisationKind.Administration or OrganisationKind.Unit, Parent: { } above } && Holds(domain, above);
    }

    private static bool IsWithin(string part, string whole) =>
        part.StartsWith(whole, StringComparison.Ordinal) && (part.Length == whole.Length || part[whole.Length] == '/');
}
