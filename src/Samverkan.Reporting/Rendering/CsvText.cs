using System.Buffers;
using System.Text;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// How text is written into comma-separated values (RFC 4180) so that a spreadsheet shows it and never runs it: a text that some
/// spreadsheet would take for a formula gets an apostrophe before it, which a reader of the file takes away again. So does what comes after a semicolon, a tab or a new line inside of a text: a
/// spreadsheet that divides by those, as Swedish ones do by semicolons, begins a cell there.
/// </summary>
/// <remarks>Source: OWASP, CSV Injection. Only texts are treated so; a number, also one below nought, is written as it is: it runs nothing.</remarks>
internal static class CsvText
{
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Divides = SearchValues.Create(";\t\r\n");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n");

    /// <summary>Writes a field.</summary>
    public static void Append(StringBuilder line, string text)
    {
        string safe = Safe(text);
        if (safe.AsSpan().ContainsAny(NeedsQuotes) || safe.StartsWith(' ') || safe.EndsWith(' '))
            line.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(safe);
    }

    /// <summary>A whole line, ended as RFC 4180 has it.</summary>
    public static string Line(params ReadOnlySpan<string> fields)
    {
        StringBuilder line = new();
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                line.Append(',');
            Append(line, fields[i]);
        }

        return line.Append("\r\n").ToString();
    }

    /// <summary>The text of a field as it was before it was written.</summary>
    public static string Read(string text)
    {
        string whole = Inside(text, static part => part.Length > 1 && part[0] == '\'' && NeedsInside(part[1..]) ? part[1..] : part);
        return whole.Length > 1 && whole[0] == '\'' && NeedsApostrophe(whole[1..]) ? whole[1..] : whole;
    }

    private static string Safe(string text)
    {
        string inside = Inside(text, static part => NeedsInside(part) ? "'" + part : part);
        return NeedsApostrophe(text) ? "'" + inside : inside;
    }

    // what comes after each place where some spreadsheet divides, one after another
    private static string Inside(string text, Func<string, string> write)
    {
        int at = text.AsSpan().IndexOfAny(Divides);
        if (at < 0)
            return text;
        StringBuilder all = new(text, 0, at, text.Length + 8);
        while (at < text.Length)
        {
            all.Append(text[at++]);
            int next = text.AsSpan(at).IndexOfAny(Divides);
            int end = next < 0 ? text.Length : at + next;
            all.Append(write(text[at..end]));
            at = end;
        }

        return all.ToString();
    }

    private static bool NeedsInside(string part) =>
        part.Length > 0 && (part[0] == '\'' || (part.AsSpan().TrimStart(" \u00A0\"") is { Length: > 0 } trimmed && !IsNumber(part) && IsSign(trimmed[0])));

    // Some spreadsheets look past leading blanks, and take full-width signs for formulas too.
    public static bool NeedsApostrophe(string text)
    {
        if (text.Length == 0)
            return false;
        if (text[0] is '\t' or '\r' or '\n' or '\'')
            return true;
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart(" \t\r\n\u00A0");
        return trimmed.Length > 0 && !IsNumber(text) && IsSign(trimmed[0]);
    }

    private static bool IsSign(char first) => first is '=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[^1]) && text[1..].Count('.') <= 1 && !text[1..].ContainsAnyExcept(InNumbers);
}
