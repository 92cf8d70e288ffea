using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Disclosure;

/// <summary>One reading of a folder of published tables.</summary>
internal sealed class PublishedTablesReader(string directory)
{
    private const long LargestManifest = 64 * 1024 * 1024;

    private readonly List<Finding> _findings = [];

    public TablesReading Read()
    {
        PublishedTables? tables = null;
        if (ReadManifest() is { } manifest && Structure(manifest) is { } structure)
        {
            long?[] values = new long?[structure.Tables.SelectMany(static table => table).Max() + 1];
            bool[] known = new bool[values.Length];
            for (int table = 0; table < structure.Specs.Length; table++)
                ReadTable(structure, manifest.Method, table, values, known);
            if (_findings.Count == 0)
                tables = new PublishedTables(directory, structure, manifest.Rule.MinimumCount, manifest.Rule.Zeros, [.. values]) { Method = manifest.Method, Quantity = manifest.Quantity, Changes = Changes(manifest) };
        }

        return new TablesReading(tables, [.. _findings]);
    }

    private TablesManifest? ReadManifest()
    {
        string path = Path.Combine(directory, PublishedTables.ManifestName);
        if (!File.Exists(path))
        {
            Add(path, default, "", DisclosureCodes.MissingFile.With());
            return null;
        }

        if (new FileInfo(path).Length > LargestManifest)
        {
            Add(path, default, "", FileCodes.TooLarge.With(LargestManifest.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize(File.ReadAllBytes(path), DisclosureJson.Default.TablesManifest) is { } manifest && IsSound(manifest))
                return manifest;
            Add(path, new FilePosition(1, 1), "", DisclosureCodes.BrokenManifest.With());
        }
        catch (JsonException broken)
        {
            // the exception's own text quotes the file
            Add(path, new FilePosition((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1), "", DisclosureCodes.BrokenManifest.With());
        }

        return null;
    }

    private static bool IsSound(TablesManifest manifest) =>
        manifest is { Format: TablesManifest.FormatName, Version: 1, Total: ClassifyingColumn.Total }
        && manifest.Rule.MinimumCount is >= 1 and <= DisclosureOptions.LargestMinimumCount
        && manifest.Rule.Zeros is ZeroRule.Publish or ZeroRule.Protect
        && TellsChange(manifest)
        && !manifest.Columns.IsDefaultOrEmpty
        && !manifest.Tables.IsDefaultOrEmpty
        && manifest.Columns.All(column => !column.Categories.IsDefaultOrEmpty
            && column.Categories.All(static c => !string.IsNullOrEmpty(c) && c != ClassifyingColumn.Total)
            && column.Categories.Distinct(StringComparer.Ordinal).Count() == column.Categories.Length
            && IsNested(column, manifest.Columns))
        && manifest.Columns.Select(static column => column.Name).Distinct(StringComparer.Ordinal).Count() == manifest.Columns.Length
        && manifest.Tables.Select(static (table, i) => string.Equals(table.File, PublishedTables.FileName(i), StringComparison.Ordinal) && !table.Columns.IsDefaultOrEmpty).All(static sound => sound);

    /// <summary>What is told of changes, if it goes with the method. Folders published before it was told have the parameters that the method then had.</summary>
    private static bool TellsChange(TablesManifest manifest) => (manifest.Method, manifest.Change) switch
    {
        (ProtectionMethod.Suppress, null) => true,
        (ProtectionMethod.Round, null or { Largest: null, Variance: null }) => manifest.Rule.MinimumCount >= 2 && (manifest.Change is null || manifest.Change.Unit == manifest.Rule.MinimumCount),
        (ProtectionMethod.CellKey, null) => manifest.Rule.MinimumCount <= CellKeyMethod.LargestMinimumCount,
        (ProtectionMethod.CellKey, { Unit: null, Largest: { } largest, Variance: > 0 and <= PerturbationTable.LargestVariance }) => largest > manifest.Rule.MinimumCount && largest <= PerturbationTable.LargestChange,
        _ => false,
    };

    private static PerturbationTable? Changes(TablesManifest manifest) => (manifest.Method, manifest.Change) switch
    {
        (ProtectionMethod.CellKey, { Largest: { } largest, Variance: { } variance }) => PerturbationTable.Design(manifest.Rule.MinimumCount, largest, variance),
        (ProtectionMethod.CellKey, _) => CellKeyMethod.TableFor(manifest.Rule.MinimumCount),
        _ => null,
    };

    private static bool IsNested(TablesColumn column, System.Collections.Immutable.ImmutableArray<TablesColumn> columns) =>
        column is { Within: null, Parents: null }
        || (columns.FirstOrDefault(c => string.Equals(c.Name, column.Within, StringComparison.Ordinal)) is { } outer
            && column.Parents is { IsDefault: false } parents
            && parents.Length == column.Categories.Length
            && parents.All(parent => parent >= 0 && parent < outer.Categories.Length));

    private LinkedTables? Structure(TablesManifest manifest)
    {
        string path = Path.Combine(directory, PublishedTables.ManifestName);
        List<TableSpec> specs = [];
        foreach (TablesFile table in manifest.Tables)
        {
            if (!TableSpec.TryParse(string.Join(',', table.Columns), out TableSpec? spec, out Refusal? broken))
            {
                Add(path, default, "tables", broken);
                return null;
            }

            specs.Add(spec);
        }

        ClassifyingColumn[] columns = [.. manifest.Columns.Select(static c => new ClassifyingColumn(c.Name, c.Categories) { Within = c.Within, Parents = c.Parents ?? [] })];
        if (LinkedTables.TryCreate(columns, specs, out LinkedTables? structure, out Refusal? refusal))
            return structure;
        Add(path, default, "columns", refusal);
        return null;
    }

    private void ReadTable(LinkedTables structure, ProtectionMethod method, int table, long?[] values, bool[] known)
    {
        string path = Path.Combine(directory, PublishedTables.FileName(table));
        if (!File.Exists(path))
        {
            Add(path, default, "", DisclosureCodes.MissingFile.With());
            return;
        }

        ClassifyingColumn[] columns = [.. structure.ColumnsOf(structure.Specs[table]).Select(c => structure.Columns[c])];
        FindingList findings = new(path);
        using FileStream stream = File.OpenRead(path);
        CsvReader csv = new(stream, findings);
        List<CsvField> fields = [];
        string[] header = [.. columns.Select(static c => c.Name), "value", "status"];
        if (!csv.Read(fields) || !fields.Select(static f => CsvText.Read(f.Text)).SequenceEqual(header, StringComparer.Ordinal))
        {
            findings.Add(new FilePosition(1, 1), "", DisclosureCodes.WrongHeader.With(string.Join(',', header)));
        }
        else
        {
            Dictionary<string, int>[] numbers = [.. columns.Select(static c => c.Categories.Append(ClassifyingColumn.Total).Select(static (name, i) => (name, i)).ToDictionary(static x => x.name, static x => x.i, StringComparer.Ordinal))];
            Dictionary<long, int> places = [];
            foreach (int[] row in structure.Rows(structure.Specs[table]))
                places.Add(Key(columns, row), places.Count);
            bool[] met = new bool[structure.Tables[table].Length];
            while (csv.Read(fields))
                ReadCell(structure.Tables[table], PublishedTables.Status(method), columns, numbers, places, fields, csv.RowStart, findings, met, values, known);
            int missing = met.Count(static m => !m);
            if (missing > 0)
                findings.Add(default, "", DisclosureCodes.MissingCells.With(FindingList.Number(missing)));
        }

        _findings.AddRange(findings.ToImmutable());
    }

    private static void ReadCell(
        ImmutableArray<int> table,
        string told,
        ClassifyingColumn[] columns,
        Dictionary<string, int>[] numbers,
        Dictionary<long, int> places,
        List<CsvField> fields,
        FilePosition row,
        FindingList findings,
        bool[] met,
        long?[] values,
        bool[] known)
    {
        if (fields.Count != columns.Length + 2)
        {
            findings.Add(row, "", DisclosureCodes.WrongFieldCount.With(FindingList.Number(fields.Count), FindingList.Number(columns.Length + 2)));
            return;
        }

        int[] categories = new int[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            if (!numbers[c].TryGetValue(CsvText.Read(fields[c].Text), out int category))
            {
                findings.Add(fields[c].Position, columns[c].Name, DisclosureCodes.UnknownCategory.With());
                return;
            }

            categories[c] = category < columns[c].Categories.Length ? category : -1;
        }

        if (!places.TryGetValue(Key(columns, categories), out int index))
        {
            findings.Add(row, "", DisclosureCodes.UnknownCategory.With());
            return;
        }

        (CsvField valued, CsvField status) = (fields[^2], fields[^1]);
        long value = 0;
        bool isPublished = status.Text == told;
        if (!isPublished && status.Text != "hidden")
            findings.Add(status.Position, "status", DisclosureCodes.UnknownCellStatus.With());
        else if (isPublished ? !CellsFile.TryCount(valued.Text, out value) : valued.Text.Length > 0)
            findings.Add(valued.Position, "value", DisclosureCodes.BrokenValue.With());
        else if (met[index])
            findings.Add(row, "", DisclosureCodes.DuplicateCell.With());
        else if (known[table[index]] && values[table[index]] != (isPublished ? value : null))
            findings.Add(row, "", DisclosureCodes.CellDiffers.With());
        else
            (met[index], known[table[index]], values[table[index]]) = (true, true, isPublished ? value : null);
    }

    private static long Key(ClassifyingColumn[] columns, int[] categories)
    {
        long key = 0;
        for (int c = 0; c < columns.Length; c++)
            key = (key * (columns[c].Categories.Length + 1)) + categories[c] + 1;
        return key;
    }

    private void Add(string path, FilePosition position, string field, Refusal refusal) => _findings.Add(new Finding(path, position, field, refusal));
}
