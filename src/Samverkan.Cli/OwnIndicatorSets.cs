using Samverkan.Core.Files;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>Reads the indicator sets of a host's own that the user names, beside those in the box.</summary>
internal static class OwnIndicatorSets
{
    /// <summary>The sets in the box and those of the files.</summary>
    /// <exception cref="ToolException">A file is no indicator set, or names a version that is already there.</exception>
    public static async Task<IndicatorSetCatalog> ReadAsync(ToolHost host, IEnumerable<string> files, Language language, CancellationToken cancellation)
    {
        List<IndicatorSet> sets = [.. IndicatorSetCatalog.Shipped];
        foreach (string file in files)
        {
            FindingList findings = new(file);
            IndicatorSet? set = IndicatorSetReader.Read(await InputFile.ReadDocumentAsync(file, cancellation), findings);
            FindingPrinter.StopOn(host, findings.ToImmutable(), language);
            if (sets.Exists(one => one.Id == set!.Id && one.Version == set.Version))
                throw ToolException.BadInput($"two indicator sets are called {set!.Id}, version {FindingList.Number(set.Version)}; nothing was done");
            sets.Add(set!);
        }

        return new IndicatorSetCatalog(sets);
    }
}
