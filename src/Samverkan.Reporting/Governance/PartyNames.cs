using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Parties as a reader of a report reads them: by name, not by key.</summary>
internal static class PartyNames
{
    /// <summary>Parties by the names that the programme gives them; by those of the catalogue, or by their keys, where it names none.</summary>
    public static LocalizedText Of(ReportDraft draft, IEnumerable<OrganisationId> parties)
    {
        LocalizedText[] names = [.. parties.Select(party => draft.Programme.Parties.FirstOrDefault(one => one.Organisation == party)?.Name ?? OrganisationCatalog.Find(party)?.Name ?? LocalizedText.Same(party.Value))];
        return T(string.Join(", ", names.Select(static name => name.Swedish)), string.Join(", ", names.Select(static name => name.English)));
    }
}
