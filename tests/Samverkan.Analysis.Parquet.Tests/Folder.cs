namespace Samverkan.Analysis.Parquet.Tests;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("samverkan-tables-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
