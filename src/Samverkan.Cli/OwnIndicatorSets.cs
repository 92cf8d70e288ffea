using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>Reads the indicator sets of a host's own that the user names, beside those in the box.</summary>
internal static class OwnIndicatorSets
{
    /// <summary>The sets in the box and those of the files.</summary>
    /// <exception cref="ToolException">A file is no indicator set, or names a version that is already there.</exception>
    public static IndicatorSetCatalog Read(ToolHost host, IEnumerable<string> files, Language language)
    {
        List<IndicatorSet> sets = [.. IndicatorSetCatalog.Shipped];
        foreach (string file in files)
        {
            FindingList findings = new(file);
            using Stream stream = InputFile.Open(file);
            IndicatorSet? set = IndicatorSetReader.Read(Text(stream), findings);
            ImmutableArray<Finding> found = findings.ToImmutable();
            FindingPrinter.StopOn(host, found, language);
            if (sets.Exists(one => one.Id == set!.Id && one.Version == set.Version))
                throw ToolException.BadInput($"two indicator sets are called {set!.Id}, version {FindingList.Number(set.Version)}; nothing was done");
            sets.Add(set!);
        }

        return new IndicatorSetCatalog(sets);
    }

    /// <summary>A document, as far as one may be long.</summary>
    internal static byte[] Text(Stream stream)
    {
        // One byte more than the largest document is enough for the reader to refuse it.
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream text = new();
        int read;
        while (text.Length <= LocatedJson.MaximumBytes && (read = stream.Read(buffer)) > 0)
            text.Write(buffer, 0, read);
        return text.ToArray();
    }
}
