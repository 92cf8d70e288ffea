using Samverkan.Core.Files;

namespace Samverkan.Core;

/// <summary>A file that a host has named, read whole.</summary>
internal static class DefinitionFile
{
    /// <summary>The bytes; <see langword="null"/> when the file does not exist or may not be read.</summary>
    public static byte[]? Read(string path)
    {
        try
        {
            // One byte more than is allowed is enough for the reader to say so.
            using FileStream file = File.OpenRead(path);
            byte[] bytes = new byte[Math.Min(file.Length, LocatedJson.MaximumBytes + 1L)];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
