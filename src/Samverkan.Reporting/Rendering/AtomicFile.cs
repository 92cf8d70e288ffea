using System.Globalization;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// Writes files whole or not at all: the bytes go to a file beside the target, which then takes the target's name in one step. Whoever
/// reads the target meets the old content or the new, never a part.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes one file, in place of one that is there.</summary>
    /// <param name="path">The target; its folder is made when it is not there.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="IOException">The file cannot be written; the target is as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string staged = Stage(path, content);
        Place(staged, path);
    }

    /// <summary>Writes one file, in place of one that is there.</summary>
    /// <param name="path">The target; its folder is made when it is not there.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellation">Leaves the target as it was.</param>
    /// <exception cref="IOException">The file cannot be written; the target is as it was.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string staged = Beside(path);
        try
        {
            FileStream stream = new(staged, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellation).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            File.Move(staged, path, overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }

    /// <summary>
    /// Writes several files that belong together into one folder. All are staged before any takes its name, and the last of them,
    /// the one that speaks of the others, is taken away first and put in place last: while it is there, the others are its own.
    /// </summary>
    /// <param name="directory">The folder; it is made when it is not there.</param>
    /// <param name="files">The names, without folders, and their bytes.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void WriteAll(string directory, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(files);
        List<(string Staged, string Target)> moves = [];
        try
        {
            foreach ((string name, ReadOnlyMemory<byte> content) in files)
            {
                if (!string.Equals(Path.GetFileName(name), name, StringComparison.Ordinal))
                    throw new ArgumentException("A name has no folder in it.", nameof(files));
                string target = Path.Combine(directory, name);
                moves.Add((Stage(target, content.Span), target));
            }

            if (moves.Count > 1)
                File.Delete(moves[^1].Target);
            foreach ((string staged, string target) in moves)
                Place(staged, target);
        }
        finally
        {
            foreach ((string staged, _) in moves)
                File.Delete(staged);
        }
    }

    private static string Stage(string path, ReadOnlySpan<byte> content)
    {
        string staged = Beside(path);
        try
        {
            using FileStream stream = new(staged, FileMode.Create, FileAccess.Write, FileShare.None);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }

        return staged;
    }

    private static string Beside(string path)
    {
        string full = Path.GetFullPath(path);
        string directory = Path.GetDirectoryName(full) ?? throw new ArgumentException("A folder is no file.", nameof(path));
        Directory.CreateDirectory(directory);
        return Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(full)}.{Environment.ProcessId}.partial"));
    }

    private static void Place(string staged, string path)
    {
        try
        {
            File.Move(staged, path, overwrite: true);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }
    }
}
