using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>Finds what the user names: a programme in the box by its id, or one of the user's own by the file of its definition.</summary>
internal static class KnownProgrammes
{
    /// <summary>The programme with an id, or of a file.</summary>
    /// <param name="host">Receives what is wrong with a file.</param>
    /// <param name="named">An id, or a file with a definition. An id in the box is never read as a file.</param>
    /// <param name="language">The language of what is wrong.</param>
    /// <exception cref="ToolException">There is none, or the file is not sound.</exception>
    public static Programme Require(ToolHost host, string named, Language language)
    {
        if (Slug.TryParse(named, out ProgrammeId? key) && ProgrammeCatalog.Find(key) is { } found)
            return found;
        if (!IsFile(named))
            throw ToolException.Usage($"no such programme; there are: {string.Join(", ", ProgrammeCatalog.All.Select(static programme => programme.Id.Value))}, or the file of a definition");
        ProgrammeReading reading = ProgrammeReader.Read(InputFile.ReadDocument(named), named);
        FindingPrinter.StopOn(host, reading.Findings, language);
        return reading.Programme!;
    }

    /// <summary>A programme of the user's own, or in the box.</summary>
    public static Programme? Find(ProgrammeId id, IEnumerable<Programme> own) => own.FirstOrDefault(programme => programme.Id == id) ?? ProgrammeCatalog.Find(id);

    /// <summary>The programmes of the user's own that stand beside those in the box.</summary>
    /// <exception cref="ToolException">A file is not sound.</exception>
    public static ImmutableArray<Programme> Own(ToolHost host, IEnumerable<string> named, Language language) => [.. named.Select(one => Require(host, one, language))];

    // A name of a file has what no id has, or the file is there.
    private static bool IsFile(string named) =>
        named == "-" || named.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || named.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || File.Exists(named);

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
