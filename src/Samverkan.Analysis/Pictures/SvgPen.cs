using System.Globalization;
using System.Net;
using System.Text;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>A drawing being made. Numbers have one decimal, so that bytes do not vary; every look is an attribute, so that the file stands alone.</summary>
internal sealed class SvgPen(string id, int width)
{
    /// <summary>The participant: dark blue, full line, circles.</summary>
    public const string Own = "#0b4f8a";

    /// <summary>The caseworker: dark orange, dashed line, squares. The two differ in lightness and shape as well.</summary>
    public const string Other = "#a8480c";

    public const string Ink = "#1f1f1f";
    public const string Quiet = "#5c5c5c";
    public const string Faint = "#d0d0d0";

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _behind = new();

    public int Width => width;

    public static string N(double value)
    {
        string text = Math.Round(value, 1, MidpointRounding.ToEven).ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static IReadOnlyList<string> Wrap(string text, int characters)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    public void Line(double x1, double y1, double x2, double y2, string color, double thickness = 1, bool dashed = false) =>
        Line(_body, x1, y1, x2, y2, color, thickness, dashed);

    /// <summary>A thin line behind everything else, whenever it is drawn.</summary>
    public void GridLine(double x1, double y1, double x2, double y2) => Line(_behind, x1, y1, x2, y2, Faint, 1, dashed: false);
    public void Rect(double x, double y, double w, double h, string fill, string? stroke = null) =>
        _body.Append("<rect x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" width=\"").Append(N(Math.Max(1, w))).Append("\" height=\"").Append(N(h)).Append("\" fill=\"").Append(fill).Append('"')
            .Append(stroke is null ? "" : $" stroke=\"{stroke}\"").Append("/>");

    /// <summary>A circle for the participant and a square for the caseworker.</summary>
    public void Mark(double x, double y, bool own, bool filled = true)
    {
        string color = own ? Own : Other;
        string fill = filled ? color : "#ffffff";
        if (own)
            _body.Append("<circle cx=\"").Append(N(x)).Append("\" cy=\"").Append(N(y)).Append("\" r=\"4.5\" fill=\"").Append(fill).Append("\" stroke=\"").Append(color).Append("\" stroke-width=\"1.5\"/>");
        else
            _body.Append("<rect x=\"").Append(N(x - 4)).Append("\" y=\"").Append(N(y - 4)).Append("\" width=\"8\" height=\"8\" fill=\"").Append(fill).Append("\" stroke=\"").Append(color).Append("\" stroke-width=\"1.5\"/>");
    }

    public void Triangle(double x, double y, string fill) =>
        _body.Append("<path d=\"M").Append(N(x)).Append(' ').Append(N(y - 6)).Append('L').Append(N(x + 6)).Append(' ').Append(N(y + 5)).Append('L').Append(N(x - 6)).Append(' ').Append(N(y + 5))
            .Append("Z\" fill=\"").Append(fill).Append("\"/>");

    public void Text(double x, double y, string text, string anchor = "start", string color = Ink, double size = 13, bool bold = false) =>
        _body.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" text-anchor=\"").Append(anchor).Append("\" fill=\"").Append(color).Append("\" font-size=\"").Append(N(size)).Append('"')
            .Append(bold ? " font-weight=\"bold\"" : "").Append('>').Append(WebUtility.HtmlEncode(text)).Append("</text>");

    public string Close(double height, string title, string description, Language language) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{(language == Language.English ? "en" : "sv")}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {N(width)} {N(Math.Ceiling(height))}\" font-family=\"system-ui, sans-serif\">"
        + $"<title id=\"{id}-t\">{WebUtility.HtmlEncode(title)}</title><desc id=\"{id}-d\">{WebUtility.HtmlEncode(description)}</desc>"
        + $"<rect width=\"{N(width)}\" height=\"{N(Math.Ceiling(height))}\" fill=\"#ffffff\"/>{_behind}{_body}</svg>";

    private static void Line(StringBuilder to, double x1, double y1, double x2, double y2, string color, double thickness, bool dashed) =>
        to.Append("<path d=\"M").Append(N(x1)).Append(' ').Append(N(y1)).Append('L').Append(N(x2)).Append(' ').Append(N(y2)).Append("\" fill=\"none\" stroke=\"").Append(color)
            .Append("\" stroke-width=\"").Append(N(thickness)).Append('"').Append(dashed ? " stroke-dasharray=\"6 4\"" : "").Append("/>");
}
