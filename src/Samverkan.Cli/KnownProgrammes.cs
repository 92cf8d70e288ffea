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

    /// <summary>The readings that the user chose, each written NAME=VALUE.</summary>
    /// <exception cref="ToolException">An option or a reading that the programme does not have.</exception>
    public static Dictionary<OptionName, string> Options(Programme programme, IEnumerable<string> pairs)
    {
        Dictionary<OptionName, string> chosen = [];
        foreach (string pair in pairs)
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !Slug.TryParse(pair[..equals], out OptionName? name) || programme.FindOption(name) is not { } option)
                throw ToolException.Usage($"--option takes NAME=VALUE; {programme.Id} has: {string.Join(", ", programme.Options.Select(static o => o.Name.Value))}");
            string value = pair[(equals + 1)..];
            if (!option.Readings.Any(reading => string.Equals(reading.Name, value, StringComparison.Ordinal)))
                throw ToolException.Usage($"--option {name} takes: {string.Join(", ", option.Readings.Select(static reading => reading.Name))}");
            chosen[name] = value;
        }

        return chosen;
    }
}
