using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Apache.Arrow;

namespace Samverkan.Analysis.Parquet;

/// <summary>
/// The digest of a table's values, which stands in its file: neither format finds a flipped bit by itself, and a wrong number would look like
/// any other.
/// </summary>
internal static class TableDigest
{
    private const string Name = "samverkan.digest";

    /// <summary>The table with its digest in the metadata.</summary>
    public static RecordBatch Sealed(RecordBatch table)
    {
        Schema.Builder schema = new();
        foreach (Field field in table.Schema.FieldsList)
            schema.Field(field);
        foreach ((string key, string value) in table.Schema.Metadata)
            schema.Metadata(key, value);
        schema.Metadata(Name, Of(table, table.Schema));
        return new RecordBatch(schema.Build(), table.Arrays, table.Length);
    }

    /// <summary>Whether the values are those that were sealed; a table that nobody has sealed is taken as it is.</summary>
    /// <param name="table">The columns that the table is described by, in their order.</param>
    /// <param name="schema">What the file says of itself.</param>
    public static bool Holds(RecordBatch table, Schema schema) =>
        !schema.Metadata.TryGetValue(Name, out string? said) || string.Equals(said, Of(table, schema), StringComparison.Ordinal);

    private static string Of(RecordBatch table, Schema schema)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string key, string value) in schema.Metadata.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (key.StartsWith("samverkan.", StringComparison.Ordinal) && key != Name)
                Add(hash, $"{key}={value}");
        }

        for (int column = 0; column < table.ColumnCount; column++)
        {
            IArrowArray cells = table.Column(column);
            for (int row = 0; row < cells.Length; row++)
                Add(hash, Text(cells, row));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length goes before the text, so that no two tables give the same bytes; a missing value has a length that no text has.
    private static void Add(IncrementalHash hash, string? text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text ?? "");
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static string? Text(IArrowArray cells, int row) => cells.IsNull(row) ? null : cells switch
    {
        Int32Array => Cells.IntAt(cells, row)?.ToString(CultureInfo.InvariantCulture),
        BooleanArray => Cells.BoolAt(cells, row) is true ? "1" : "0",
        Date32Array => Cells.DateAt(cells, row) is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null,
        ListArray => string.Join(',', Cells.ListAt(cells, row).Select(static one => one?.ToString(CultureInfo.InvariantCulture) ?? "-")),
        _ => Cells.TextAt(cells, row),
    };
}
