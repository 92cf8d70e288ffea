using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Samverkan.Analysis.Pictures;

/// <summary>A picture's figures as a table: its text alternative.</summary>
/// <param name="Caption">What the table is of.</param>
/// <param name="Headers">The columns' headers.</param>
/// <param name="Rows">The rows, each with one cell for each header; the first cell names the row.</param>
/// <remarks>Immutable. Personal data.</remarks>
public sealed record PictureTable(string Caption, ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The table as HTML with a caption and headers of rows and columns.</summary>
    public string ToHtml()
    {
        StringBuilder html = new("<table><caption>");
        html.Append(WebUtility.HtmlEncode(Caption)).Append("</caption><thead><tr>");
        foreach (string header in Headers)
            html.Append("<th scope=\"col\">").Append(WebUtility.HtmlEncode(header)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (ImmutableArray<string> row in Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(row[0])).Append("</th>");
            foreach (string cell in row.Skip(1))
                html.Append("<td>").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

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
