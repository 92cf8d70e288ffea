using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Tables as they are published: their structure, the rule and the method, and for each cell its value or that it is hidden. Nothing
/// here tells which hidden cell is small. Immutable.
/// </summary>
public sealed class PublishedTables
{
    /// <summary>The name of the file that tells the structure.</summary>
    public const string ManifestName = "tables.json";

    private readonly ImmutableArray<long?> _values;

    internal PublishedTables(string source, LinkedTables structure, int minimumCount, ZeroRule zeros, ImmutableArray<long?> values)
    {
        Source = source;
        Structure = structure;
        MinimumCount = minimumCount;
        Zeros = zeros;
        _values = values;
    }

    /// <summary>The folder that the tables were read from; empty when they were not read.</summary>
    public string Source { get; }

    /// <summary>The name of the amount whose sums the tables show; <see langword="null"/> for counts.</summary>
    public string? Quantity { get; init; }

    /// <summary>How the tables are protected.</summary>
    public ProtectionMethod Method { get; init; }

    /// <summary>Of the cell key method, the table of changes; every reader knows it.</summary>
    internal PerturbationTable? Changes { get; init; }

    /// <summary>The word for a told value in the tables of a method.</summary>
    internal static string Status(ProtectionMethod method) => method switch
    {
        ProtectionMethod.Round => "rounded",
        ProtectionMethod.CellKey => "perturbed",
        _ => "published",
    };

    /// <summary>The structure.</summary>
    public LinkedTables Structure { get; }

    /// <summary>The rule: counts from 1 to one less were small.</summary>
    public int MinimumCount { get; }

    /// <summary>The rule for zeros.</summary>
    public ZeroRule Zeros { get; }

    /// <summary>The published value of each cell of a table, or none where it is hidden, in the order of <see cref="LinkedTables.Tables"/>.</summary>
    /// <param name="table">The table's place, from 0.</param>
    public ImmutableArray<long?> Values(int table) => [.. Structure.Tables[table].Select(place => _values[place])];

    /// <summary>The system as a reader meets it, who knows the rule.</summary>
    public PublishedSystem ToSystem() => Structure.Publish(place => _values[place]) with { ShowsZeros = Zeros == ZeroRule.Publish && Quantity is null };

    /// <summary>The published value of the cell with this place in the system, or none.</summary>
    internal long? Value(int place) => _values[place];

    /// <summary>What a reader who knows the method knows that the count behind a figure lies within, when it is told changed; <see langword="null"/> when it is not.</summary>
    /// <param name="place">The cell's place in the system.</param>
    /// <remarks>
    /// Each row of a file is rounded to one of the two multiples around it; a figure that counts several rows strays by so many units less so many. Only figures that are sums
    /// of no others are bounded so: the rest follow from them.
    /// </remarks>
    internal (long Lower, long Upper)? Within(int place)
    {
        if (Method == ProtectionMethod.Suppress || _values[place] is not { } value)
            return null;
        if (Method == ProtectionMethod.CellKey)
            return Changes!.Behind(value);
        if (Method != ProtectionMethod.Round || !Structure.IsInner(place))
            return null;
        long rows = Structure.CombinationsIn(place);
        return (value - (Math.Min(rows, value / MinimumCount) * (MinimumCount - 1)), value + (rows * (MinimumCount - 1)));
    }

    /// <summary>The files for publication: each table, and last the file that tells their structure. The same tables give the same bytes.</summary>
    public ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> ToFiles()
    {
        ImmutableArray<(string, ReadOnlyMemory<byte>)>.Builder files = ImmutableArray.CreateBuilder<(string, ReadOnlyMemory<byte>)>();
        for (int table = 0; table < Structure.Specs.Length; table++)
            files.Add((FileName(table), Encoding.UTF8.GetBytes(Csv(table))));
        TablesManifest manifest = new(
            TablesManifest.FormatName,
            1,
            Method,
            new TablesRule(MinimumCount, Zeros),
            ClassifyingColumn.Total,
            [.. Structure.Columns.Select(static c => new TablesColumn(c.Name, c.Categories, c.Within, c.Within is null ? null : [.. c.Parents]))],
            [.. Structure.Specs.Select(static (spec, i) => new TablesFile(FileName(i), [.. spec.Chains.Select(static chain => string.Join('/', chain))]))],
            Quantity,
            Method switch
            {
                ProtectionMethod.Round => new TablesChange(Unit: MinimumCount),
                ProtectionMethod.CellKey => new TablesChange(Largest: Changes!.MaximumChange, Variance: Changes.Variance),
                _ => null,
            });
        files.Add((ManifestName, JsonSerializer.SerializeToUtf8Bytes(manifest, DisclosureJson.Default.TablesManifest)));
        return files.DrainToImmutable();
    }

    /// <summary>Writes the files for publication into a folder, whole or not at all.</summary>
    /// <param name="directory">The folder; it is made when it is not there.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(string directory) => AtomicFile.WriteAll(directory, ToFiles());

    /// <summary>Reads what was published in a folder; the certificate is never read.</summary>
    /// <param name="directory">The folder.</param>
    public static TablesReading Read(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return new PublishedTablesReader(directory).Read();
    }

    /// <summary>How many tables; nothing more.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Structure.Specs.Length} tables");

    internal static string FileName(int table) => string.Create(CultureInfo.InvariantCulture, $"table{table + 1}.csv");

    private string Csv(int table)
    {
        StringBuilder csv = new();
        ClassifyingColumn[] columns = [.. Structure.ColumnsOf(Structure.Specs[table]).Select(c => Structure.Columns[c])];
        foreach (ClassifyingColumn column in columns)
        {
            CsvText.Append(csv, column.Name);
            csv.Append(',');
        }

        csv.Append("value,status\r\n");
        int cell = 0;
        foreach (int[] categories in Structure.Rows(Structure.Specs[table]))
        {
            for (int c = 0; c < columns.Length; c++)
            {
                CsvText.Append(csv, categories[c] >= 0 ? columns[c].Categories[categories[c]] : ClassifyingColumn.Total);
                csv.Append(',');
            }

            if (_values[Structure.Tables[table][cell++]] is { } value)
                csv.Append(CultureInfo.InvariantCulture, $"{value},{Status(Method)}\r\n");
            else
                csv.Append(",hidden\r\n");
        }

        return csv.ToString();
    }
}
