using System.Globalization;
using Samverkan.Core.Files;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Reads counts from comma-separated values: one row for each combination of categories, with its count; a combination that is absent
/// counts zero. All that is wrong is told at once, and then nothing is kept.
/// </summary>
public static class CellsFile
{
    /// <summary>The largest count.</summary>
    public const long MaximumCount = 1_000_000_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, in UTF-8. It is read once, row by row, and left open.</param>
    /// <param name="file">Its name as the user wrote it, for findings.</param>
    /// <param name="layout">Which column is what.</param>
    public static CellsReading Read(Stream stream, string file, CellsLayout layout)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(layout);
        FindingList findings = new(file);
        InnerCells? cells = new CellsReader(stream, findings, layout).Read();
        return new CellsReading(findings.Count == 0 ? cells : null, findings.ToImmutable());
    }

    /// <summary>A count as it is written: digits alone.</summary>
    internal static bool TryCount(string text, out long count) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MaximumCount;
}
