using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;

namespace Samverkan.Cli;

/// <summary>Reads folders of what was published that the user names.</summary>
internal static class PublishedFolders
{
    /// <summary>Folders of tables.</summary>
    /// <exception cref="ToolException">One is no folder, or holds a report and no tables.</exception>
    public static List<PublishedTables> Read(ToolHost host, IEnumerable<string> folders) =>
    [
        .. folders.Select(folder => !File.Exists(Path.Combine(Existing(folder), PublishedTables.ManifestName)) && File.Exists(Path.Combine(folder, EarlierReport.FileName))
            ? throw ToolException.BadInput("a folder that was named holds a report and no tables: the cells of tables and the figures of a report have nothing in common to protect")
            : Tables(host, folder)),
    ];

    /// <summary>Folders of tables, of reports, or of both.</summary>
    public static (List<PublishedTables> Tables, List<EarlierReport> Reports) ReadAll(ToolHost host, IEnumerable<string> folders)
    {
        List<PublishedTables> tables = [];
        List<EarlierReport> reports = [];
        foreach (string folder in folders)
        {
            bool hasReport = File.Exists(Path.Combine(Existing(folder), EarlierReport.FileName));
            bool hasTables = File.Exists(Path.Combine(folder, PublishedTables.ManifestName));
            if (!hasReport && !hasTables)
                FindingPrinter.StopOn(host, [new Finding(folder, default, "", DisclosureCodes.NothingPublished.With(PublishedTables.ManifestName, EarlierReport.FileName))], Language.English);
            if (hasReport)
            {
                EarlierReportReading reading = EarlierReport.Read(folder);
                FindingPrinter.StopOn(host, reading.Findings, Language.English);
                reports.Add(reading.Report!);
            }

            if (hasTables)
                tables.Add(Tables(host, folder));
        }

        return (tables, reports);
    }

    private static PublishedTables Tables(ToolHost host, string folder)
    {
        TablesReading reading = PublishedTables.Read(folder);
        FindingPrinter.StopOn(host, reading.Findings, Language.English);
        return reading.Tables!;
    }

    private static string Existing(string folder) =>
        Directory.Exists(folder) ? folder
        : File.Exists(folder) ? throw ToolException.BadInput("a file was named where a folder belongs: name the folder that it lies in")
        : throw ToolException.BadInput(InputFile.IsNamed(folder) ? $"there is no folder {folder}" : "a folder that was named does not exist");
}
