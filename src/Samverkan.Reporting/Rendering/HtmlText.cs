using System.Text;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// Text made safe for a page. All text is treated as hostile: it cannot become markup, end an attribute, turn the direction of
/// what follows, or hide control characters.
/// </summary>
internal static class HtmlText
{
    public static string Encode(string text)
    {
        StringBuilder safe = new(text.Length + 16);
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                default: safe.Append(IsHarmful(c) ? '\uFFFD' : c); break;
            }
        }

        return safe.ToString();
    }

    /// <summary>A text with what is not text replaced by a mark.</summary>
    public static string Harmless(string text) => string.Concat(text.Select(static c => IsHarmful(c) ? '\uFFFD' : c));

    /// <summary>Control characters, characters that turn the direction of text, and halves of surrogate pairs are not text.</summary>
    public static bool IsHarmful(char c) =>
        (c < ' ' && c is not ('\n' or '\t')) || c is (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
