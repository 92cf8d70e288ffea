using Samverkan.Core.Files;

namespace Samverkan.Cli;

/// <summary>Opens what the user named; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    /// <summary>Opens a file for reading from its beginning to its end.</summary>
    /// <exception cref="ToolException">There is no such file. It is named, unless the name reads as if it held a person number.</exception>
    public static Stream Open(string path)
    {
        if (path == "-")
            return Console.OpenStandardInput();
        if (Directory.Exists(path))
            throw ToolException.BadInput(IsNamed(path) ? $"{path} is a folder and not a file" : "a folder was named, and not a file");
        if (!File.Exists(path))
            throw ToolException.BadInput(IsNamed(path) ? $"there is no file {path}" : "a file that was named does not exist");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
    }

    /// <summary>The text of a document: no more of it than one byte above the largest that is read, which is enough for the reader to refuse it.</summary>
    /// <exception cref="ToolException">There is no such file.</exception>
    public static async Task<byte[]> ReadDocumentAsync(string path, CancellationToken cancellation)
    {
        await using Stream stream = Open(path);
        return await ReadDocumentAsync(stream, cancellation);
    }

    /// <summary>The same, for what is small and settled before any work begins.</summary>
    /// <exception cref="ToolException">There is no such file.</exception>
    public static byte[] ReadDocument(string path)
    {
        using Stream stream = Open(path);
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream text = new();
        int read;
        while (text.Length <= LocatedJson.MaximumBytes && (read = stream.Read(buffer)) > 0)
            text.Write(buffer, 0, read);
        return text.ToArray();
    }

    /// <inheritdoc cref="ReadDocumentAsync(string, CancellationToken)"/>
    public static async Task<byte[]> ReadDocumentAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream text = new();
        int read;
        while (text.Length <= LocatedJson.MaximumBytes && (read = await stream.ReadAsync(buffer, cancellation)) > 0)
            text.Write(buffer, 0, read);
        return text.ToArray();
    }

    // Whether what the user named may be repeated. Ten digits in all are what a person number needs, however they are parted; and nothing that moves a terminal's cursor is repeated.
    internal static bool IsNamed(string path) =>
        path.Count(char.IsDigit) < 10 && !path.Any(static letter => char.IsControl(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format);
}
