using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli;

/// <summary>Reads folders of published tables that the user names.</summary>
internal static class PublishedFolders
{
    public static List<PublishedTables> Read(ToolHost host, IEnumerable<string> folders)
    {
        List<PublishedTables> published = [];
        foreach (string folder in folders)
        {
            if (!Directory.Exists(folder))
                throw ToolException.BadInput("a folder that was named does not exist");
            TablesReading reading = PublishedTables.Read(folder);
            FindingPrinter.StopOn(host, reading.Findings, Language.English);
            published.Add(reading.Tables!);
        }

        return published;
    }
}
