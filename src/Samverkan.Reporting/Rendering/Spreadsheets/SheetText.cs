using System.Text;

namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>Text made safe for a cell of a spreadsheet.</summary>
/// <remarks>Source: ECMA-376 part 1, 18.3.1.96 and 22.9.2.19: what XML cannot hold is written _xHHHH_, so that a text which happens to look like it is escaped itself.</remarks>
internal static class SheetText
{
    /// <summary>No cell holds more.</summary>
    public const int Longest = 32_767;

    public static string Encode(string text)
    {
        StringBuilder safe = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            if (HtmlText.IsHarmful(text, i))
                safe.Append('\uFFFD');
            else if (LooksEscaped(text.AsSpan(i)))
                safe.Append("_x005F_");
            else
                safe.Append(text[i]);
        }

        if (safe.Length <= Longest)
            return safe.ToString();
        int end = Longest - 1;
        return safe.ToString(0, char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end) + "…";
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
