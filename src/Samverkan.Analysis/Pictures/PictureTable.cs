using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Analysis.Pictures;

/// <summary>A picture's figures as a table: its text alternative.</summary>
/// <param name="Caption">What the table is of.</param>
/// <param name="Headers">The columns' headers.</param>
/// <param name="Rows">The rows, each with one cell for each header; the first cell names the row.</param>
/// <remarks>Immutable. Personal data.</remarks>
public sealed partial record PictureTable(string Caption, ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>
    /// The table as HTML with a caption and headers of rows and columns. Roles are said outright and each cell carries its header, so that a telephone may show it row by row.
    /// </summary>
    public string ToHtml()
    {
        StringBuilder html = new("<table role=\"table\"><caption>");
        html.Append(Text(Caption)).Append("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (string header in Headers)
            html.Append("<th scope=\"col\" role=\"columnheader\">").Append(Text(header)).Append("</th>");
        html.Append("</tr></thead><tbody role=\"rowgroup\">");
        foreach (ImmutableArray<string> row in Rows)
        {
            html.Append("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">").Append(Text(row[0])).Append("</th>");
            for (int i = 1; i < row.Length; i++)
                html.Append("<td role=\"cell\" data-l=\"").Append(Text(Headers[i])).Append("\">").Append(Text(row[i])).Append("</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    // a scale in parentheses stays whole on its line: "(1–5)"
    private static string Text(string text) => Scale().Replace(WebUtility.HtmlEncode(text), "\u00A0($1–\u2060$2)");

    [GeneratedRegex(@" \(([0-9]+)–([0-9]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scale();

    /// <summary>The table as text with columns, for a terminal.</summary>
    public string ToText()
    {
        int[] widths = [.. Headers.Select((header, i) => Rows.Select(row => row[i].Length).Append(header.Length).Max())];
        StringBuilder text = new(Caption);
        text.Append('\n');
        foreach (ImmutableArray<string> row in Rows.Insert(0, Headers))
            text.Append(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    /// <summary>The caption; never a cell.</summary>
    public override string ToString() => Caption;
}
