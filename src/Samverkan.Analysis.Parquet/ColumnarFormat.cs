namespace Samverkan.Analysis.Parquet;

/// <summary>In which format the tables are kept.</summary>
public enum ColumnarFormat
{
    /// <summary>Apache Parquet, compressed by Zstandard: small, for keeping. The file's name ends with <c>.parquet</c>.</summary>
    Parquet = 0,

    /// <summary>The Arrow IPC file format, not compressed: quick, for handing over. The file's name ends with <c>.arrow</c>.</summary>
    Arrow = 1,
}
