using Apache.Arrow;
using Apache.Arrow.Ipc;
using ParquetSharp;
using ParquetSharp.Arrow;

namespace Samverkan.Analysis.Parquet;

/// <summary>A table to and from a stream in one of the formats.</summary>
internal static class ColumnarFile
{
    private const long RowsOfGroup = 1 << 20;

    public static string EndingOf(ColumnarFormat format) => format == ColumnarFormat.Arrow ? ".arrow" : ".parquet";

    public static string NameOf(ColumnarFormat format) => format == ColumnarFormat.Arrow ? "Arrow" : "Parquet";

    public static void Write(RecordBatch table, Stream to, ColumnarFormat format)
    {
        if (format == ColumnarFormat.Arrow)
        {
            using ArrowFileWriter arrow = new(to, table.Schema, leaveOpen: true);
            arrow.WriteStart();
            arrow.WriteRecordBatch(table);
            arrow.WriteEnd();
            return;
        }

        using WriterProperties properties = new WriterPropertiesBuilder().Compression(Compression.Zstd).CreatedBy("Samverkan").Build();
        using ArrowWriterProperties schema = new ArrowWriterPropertiesBuilder().StoreSchema().Build();
        using FileWriter parquet = new(to, table.Schema, properties, schema, leaveOpen: true);
        parquet.WriteRecordBatch(table, RowsOfGroup);
        parquet.Close();
    }

    public static (Schema Schema, List<RecordBatch> Batches) Read(Stream from, ColumnarFormat format)
    {
        if (format == ColumnarFormat.Arrow)
        {
            using ArrowFileReader arrow = new(from, leaveOpen: true);
            List<RecordBatch> batches = [];
            while (arrow.ReadNextRecordBatch() is { } batch)
                batches.Add(batch);
            return (arrow.Schema, batches);
        }

        // One thread, and nothing read ahead: what reads ahead goes on after a broken file has been given up, out of a stream that is closed.
        using ArrowReaderProperties oneThread = ArrowReaderProperties.GetDefault();
        oneThread.UseThreads = false;
        oneThread.PreBuffer = false;
        using FileReader parquet = new(from, null, oneThread, leaveOpen: true);
        using IArrowArrayStream stream = parquet.GetRecordBatchReader();
        List<RecordBatch> groups = [];

        // Native code answers at once; nothing is waited for.
        while (stream.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult() is { } group)
            groups.Add(group);
        return (stream.Schema, groups);
    }
}
