using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;

namespace Samverkan.Cli;

/// <summary>The standard policy of access for a programme in the box, with the programme's owner as the one who reports.</summary>
internal static class OwnersPolicy
{
    /// <summary>The policy.</summary>
    public static AccessPolicy Of(Programme programme) => AccessPolicy.Standard(Domains(programme));

    /// <summary>The access with which a programme's owner reads to report.</summary>
    public static ReadingAccess Reporting(Programme programme) =>
        new(Domains(programme)[0], StandardRoles.Reporting, StandardPurposes.Reporting);

    /// <summary>The access with which a programme's owner takes in history.</summary>
    public static ReadingAccess Import(Programme programme) =>
        new(Domains(programme)[0], StandardRoles.Import, StandardPurposes.Import);

    private static ImmutableArray<SecrecyDomain> Domains(Programme programme) =>
        [.. programme.Parties.Where(static party => party.Roles.Contains(PartyRole.Owner)).Select(static party => party.Organisation).OfType<OrganisationId>().Select(static id => new SecrecyDomain(id.Value))];
}
