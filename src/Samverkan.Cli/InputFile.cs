namespace Samverkan.Cli;

/// <summary>Opens what the user named; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    /// <summary>Opens a file for reading from its beginning to its end.</summary>
    /// <exception cref="ToolException">There is no such file. The name is not repeated: it may hold a person number.</exception>
    public static Stream Open(string path)
    {
        if (path == "-")
            return Console.OpenStandardInput();
        if (!File.Exists(path))
            throw ToolException.BadInput("a file that was named does not exist");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
    }
}
