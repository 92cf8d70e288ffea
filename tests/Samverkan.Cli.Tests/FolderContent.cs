using System.Security.Cryptography;

namespace Samverkan.Cli.Tests;

/// <summary>What is in a folder, to compare it with another: each file by its path and the hash of its bytes.</summary>
public static class FolderContent
{
    /// <summary>The files, those of a database left out: its pages are not promised to be the same.</summary>
    public static string[] Of(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static path => !Path.GetFileName(path).StartsWith("samverkan.db", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"),
    ];
}
