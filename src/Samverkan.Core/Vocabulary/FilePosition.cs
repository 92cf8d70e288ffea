namespace Samverkan.Core.Vocabulary;

/// <summary>
/// A place in a file: line and column, both counted from 1. The default, line 0, means the file as a whole.
/// </summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
public readonly record struct FilePosition(int Line, int Column)
{
    /// <summary>Line and column as <c>12:3</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
