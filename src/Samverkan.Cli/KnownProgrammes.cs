using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>Finds what the user names in the catalogue, or says what there is.</summary>
internal static class KnownProgrammes
{
    /// <summary>The programme with an id.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static Programme Require(string id) =>
        Slug.TryParse(id, out ProgrammeId? key) && ProgrammeCatalog.Find(key) is { } found
            ? found
            : throw ToolException.Usage($"no such programme; there are: {string.Join(", ", ProgrammeCatalog.All.Select(static programme => programme.Id.Value))}");

    /// <summary>The programme with the readings that the user chose, each written NAME=VALUE.</summary>
    /// <exception cref="ToolException">An option or a reading that the programme does not have.</exception>
    public static Programme Choose(Programme programme, IEnumerable<string> pairs)
    {
        Dictionary<OptionName, string> chosen = [];
        foreach (string pair in pairs)
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !Slug.TryParse(pair[..equals], out OptionName? name))
                throw ToolException.Usage($"--option takes NAME=VALUE; {programme.Id} has: {string.Join(", ", programme.Options.Select(static o => o.Name.Value))}");
            chosen[name] = pair[(equals + 1)..];
        }

        ImmutableArray<Refusal> refusals = programme.TryChoose(chosen, out Programme? with);
        return with ?? throw ToolException.Usage($"--option: {string.Join("; ", refusals.Select(static refusal => $"{refusal.Explain(Language.English)}; {refusal.Expected(Language.English)}"))}");
    }
}
