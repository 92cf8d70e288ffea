using System.Text;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// Text made safe for Markdown: whatever a person wrote comes out as the same words and never as a heading, a list, a link, an address
/// that is linked by itself, a tag, a formula or a cell's border.
/// </summary>
/// <remarks>
/// Sources: CommonMark 0.31.2, "Backslash escapes"; GitHub Flavored Markdown 0.29, "Tables" and "Autolinks". Marks that only other
/// dialects know (footnotes, formulas, superscript, attributes) are escaped as well.
/// </remarks>
internal static class MarkdownText
{
    private const char WordJoiner = '\u2060';

    /// <summary>A text on one line.</summary>
    public static string Encode(string text)
    {
        string plain = string.Join(' ', HtmlText.Harmless(text).Split([' ', '\t', '\r', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        // nothing between two marks would be a mark of its own
        if (plain.Length == 0)
            return "–";
        StringBuilder safe = new(plain.Length + 16);
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            if (IsMark(c) || (i == 0 && c is '+' or '-' or '=' or ':' or '!') || IsTwin(plain, i) || EndsListNumber(plain, i) || IsAddress(plain, i))
                safe.Append('\\');
            safe.Append(c);
            // an at sign is no name to call and no address to write to
            if (c == '@')
                safe.Append(WordJoiner);
        }

        return safe.ToString();
    }

    private static bool IsMark(char c) => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '{' or '}' or '|' or '~' or '^' or '$' or '#' or '&';

    // ==marked==, ++inserted++, ""cited"", --- between cells
    private static bool IsTwin(string text, int at) =>
        text[at] is '=' or '+' or '"' or '-' or '%' && ((at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]));

    // "1." and "a)" begin a list where they stand first
    private static bool EndsListNumber(string text, int at) =>
        text[at] is '.' or ')' && at is > 0 and < 12 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') is var other && (other < 0 || (at <= 4 && IsLetters(text.AsSpan(0, at))));

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    // http://, mailto:x, www.: linked by some readers without being asked; :x: and :) drawn as faces
    private static bool IsAddress(string text, int at) =>
        (text[at] == ':' && (at + 1 == text.Length || text[at + 1] is not ' ')) ||
        (text[at] == '.' && at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
