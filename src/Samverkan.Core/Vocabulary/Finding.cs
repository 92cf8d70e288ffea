namespace Samverkan.Core.Vocabulary;

/// <summary>
/// Something wrong at a place in a file: which file, where, which field, what is wrong and what was expected.
/// </summary>
/// <param name="File">The file as the user named it; "-" for standard input.</param>
/// <param name="Position">The place in the file.</param>
/// <param name="Field">The field by its path, for example <c>body.activity</c>; empty for the line as a whole.</param>
/// <param name="Refusal">What is wrong.</param>
public sealed record Finding(string File, FilePosition Position, string Field, Refusal Refusal)
{
    /// <summary>
    /// One line: <c>FILE:LINE:COLUMN: CODE: what is wrong, what was expected</c>.
    /// </summary>
    /// <param name="language">The reader's language.</param>
    public string Format(Language language)
    {
        string expected = Refusal.Expected(language);
        string field = Field.Length == 0 ? "" : $"{Field}: ";
        string text = $"{File}:{Position}: {Refusal.Code.Id}: {field}{Refusal.Explain(language)}";
        return expected.Length == 0 ? text : $"{text}, {expected}";
    }

    /// <summary>The Swedish line.</summary>
    public override string ToString() => Format(Language.Swedish);
}
