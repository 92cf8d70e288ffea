namespace Samverkan.Reporting.Rendering;

/// <summary>Fields of CSV as in RFC 4180, safe to open in a spreadsheet: no text becomes a formula.</summary>
internal static class CsvText
{
    public static string Field(string text)
    {
        string clean = string.Concat(text.Select(static c => HtmlText.IsHarmful(c) ? '\uFFFD' : c));
        string trimmed = clean.TrimStart(' ', '\t', '\n', '\u00A0');
        // a leading apostrophe makes a spreadsheet keep the text as text; full-width signs are formulas to some of them too
        if (trimmed.Length > 0 && trimmed[0] is '=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' || clean.Length > 0 && clean[0] is '\t' or '\n')
            clean = "'" + clean;
        return clean.AsSpan().IndexOfAny("\",\n;") < 0 ? clean : $"\"{clean.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Line(params ReadOnlySpan<string> fields)
    {
        List<string> safe = new(fields.Length);
        foreach (string field in fields)
            safe.Add(Field(field));
        return string.Join(',', safe) + "\r\n";
    }
}
