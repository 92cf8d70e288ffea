using System.Text;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes a file whole or not at all: first beside its place, then moved there in one step.</summary>
internal static class WholeFile
{
    public static Task WriteAsync(string path, string text, CancellationToken cancellation) => WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellation);

    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full) ?? throw new ArgumentException("A file has a folder.", nameof(path));
        Directory.CreateDirectory(folder);
        string beside = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.partial");
        try
        {
            FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellation).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
