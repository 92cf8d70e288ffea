using System.Buffers;
using System.Text;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// How text is written into comma-separated values so that a spreadsheet shows it and never runs it: a text that begins with
/// <c>= + - @</c>, a tab, a carriage return or an apostrophe gets an apostrophe before it, which a reader of the file takes away again.
/// </summary>
/// <remarks>Source: OWASP, CSV Injection. Only texts are treated so; numbers are written as they are.</remarks>
internal static class CsvText
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public static void Append(StringBuilder line, string text)
    {
        string safe = text.Length > 0 && IsRisky(text[0]) ? "'" + text : text;
        if (safe.AsSpan().ContainsAny(NeedsQuotes) || safe.StartsWith(' ') || safe.EndsWith(' '))
            line.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(safe);
    }

    public static string Read(string text) => text.Length > 1 && text[0] == '\'' && IsRisky(text[1]) ? text[1..] : text;

    private static bool IsRisky(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'';
}
