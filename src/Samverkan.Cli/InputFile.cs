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
        if (!File.Exists(path))
            throw ToolException.BadInput(IsNamed(path) ? $"there is no file {path}" : "a file that was named does not exist");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
    }

    // Ten digits in all are what a person number needs, however they are parted; and nothing that moves a terminal's cursor is repeated.
    private static bool IsNamed(string path) =>
        path.Count(char.IsDigit) < 10 && !path.Any(static letter => char.IsControl(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format);
}
