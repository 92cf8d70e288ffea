using System.Security.Cryptography;

namespace Samverkan.Analysis.Parquet;

/// <summary>
/// The sums of a folder's files, as <c>sha256sum --check</c> reads them. The formats' readers trust what a file says of itself, and a damaged one can lead
/// them out of bounds: so a file with a sum is held against it before any reader sees it.
/// </summary>
internal static class TableSums
{
    private const string FileName = "SHA256SUMS";

    /// <summary>Writes down the sum of a file, in place of an older one.</summary>
    public static void Tell(string path)
    {
        string sums = Path.Combine(Path.GetDirectoryName(path)!, FileName);
        string name = Path.GetFileName(path);
        IEnumerable<string> others = File.Exists(sums) ? File.ReadLines(sums).Where(line => NameIn(line) is { Length: > 0 } other && other != name) : [];
        string[] lines = [.. others.Append($"{SumOf(path)}  {name}").OrderBy(static line => NameIn(line), StringComparer.Ordinal)];
        File.WriteAllText(sums, string.Join('\n', lines) + "\n");
    }

    /// <summary>Whether a file is the one whose sum was written down; one of which nothing is told is taken as it is.</summary>
    public static bool Holds(string path)
    {
        string sums = Path.Combine(Path.GetDirectoryName(path)!, FileName);
        string name = Path.GetFileName(path);
        return !File.Exists(sums)
            || File.ReadLines(sums).FirstOrDefault(line => NameIn(line) == name) is not { } said
            || said.StartsWith(SumOf(path), StringComparison.Ordinal);
    }

    // Sixty-four digits, two characters between, the name.
    private static string? NameIn(string line) => line.Length > 66 ? line[66..] : null;

    private static string SumOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
