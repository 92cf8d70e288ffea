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
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                default: safe.Append(IsHarmful(text, i) ? '\uFFFD' : c); break;
            }
        }

        return safe.ToString();
    }

    /// <summary>A text with what is not text replaced by a mark.</summary>
    public static string Harmless(string text) => string.Concat(text.Select((c, i) => IsHarmful(text, i) ? '\uFFFD' : c));

    /// <summary>Control characters, characters that turn the direction of text, and halves of surrogate pairs are not text.</summary>
    public static bool IsHarmful(string text, int at) =>
        (text[at] < ' ' && text[at] is not ('\n' or '\t')) || text[at] is (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' || IsHalf(text, at);

    private static bool IsHalf(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]) : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
}
