using System.Globalization;
using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>A picture being drawn. Text is encoded here and numbers are written with one decimal, so that bytes do not vary.</summary>
internal sealed class SvgCanvas(string id, int width)
{
    private readonly StringBuilder _body = new();
    private bool _hatched;

    public int Width { get; } = width;

    /// <summary>Whether something that is hidden has been drawn so.</summary>
    public bool IsHatched => _hatched;

    /// <summary>How many characters of a text fit a width, by the width of an ordinary letter in the widest of the system's fonts.</summary>
    public static int Fit(double width, double size, bool isHeavy = false) => Math.Max(4, (int)(width / (size * (isHeavy ? 0.64 : 0.58))));

    public static IReadOnlyList<string> Wrap(string text, int characters)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0)
            lines.Add(line.ToString());
        return lines;
    }

    public static string N(double value) => Math.Round(value, 1, MidpointRounding.ToEven).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A rectangle; the figure that its size tells stands with it, and none where it tells of none.</summary>
    public void Rect(double x, double y, double width, double height, string css, FigureId? of = null) =>
        _body.Append(CultureInfo.InvariantCulture, $"<rect class=\"{css}\"{Of(of)} x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" height=\"{N(height)}\"/>");

    public void Hatch(double x, double y, double width, double height)
    {
        _hatched = true;
        _body.Append(CultureInfo.InvariantCulture, $"<rect fill=\"url(#{id}-h)\" class=\"he\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"/>");
    }

    public void Circle(double x, double y, double radius, string css, FigureId? of = null) =>
        _body.Append(CultureInfo.InvariantCulture, $"<circle class=\"{css}\"{Of(of)} cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>");

    public void Path(string data, string css, FigureId? of = null) => _body.Append(CultureInfo.InvariantCulture, $"<path class=\"{css}\"{Of(of)} d=\"{data}\"/>");

    public void Line(double x1, double y1, double x2, double y2, string css, FigureId? of = null) => Path($"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}", css, of);

    /// <summary>An interval: a line between its limits, with a foot at each.</summary>
    public void Interval(double from, double to, double y, string css, FigureId? of = null) =>
        Path($"M{N(from)} {N(y)}H{N(to)}M{N(from)} {N(y - 4)}V{N(y + 4)}M{N(to)} {N(y - 4)}V{N(y + 4)}", css, of);

    public void Text(double x, double y, string text, string css = "", string anchor = "start")
    {
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\"");
        if (css.Length > 0)
            _body.Append(CultureInfo.InvariantCulture, $" class=\"{css}\"");
        if (!string.Equals(anchor, "start", StringComparison.Ordinal))
            _body.Append(CultureInfo.InvariantCulture, $" text-anchor=\"{anchor}\"");
        _body.Append('>').Append(HtmlText.Encode(text)).Append("</text>");
    }

    /// <summary>Writes lines under each other and returns the baseline after the last.</summary>
    public double Lines(double x, double y, IReadOnlyList<string> lines, double step, string css = "", string anchor = "start")
    {
        foreach (string line in lines)
        {
            Text(x, y, line, css, anchor);
            y += step;
        }

        return y;
    }

    private static string Of(FigureId? figure) => figure is null ? "" : $" data-f=\"{HtmlText.Encode(figure.Value)}\"";

    public string Close(double height, string title, string description, string css)
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"{css}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {Width} {N(Math.Ceiling(height))}\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">").Append(HtmlText.Encode(title)).Append("</title>")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-d\">").Append(HtmlText.Encode(description)).Append("</desc>");
        if (_hatched)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{id}-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                .Append("<path class=\"hl\" d=\"M0 0V6\"/></pattern></defs>");
        }

        return svg.Append(_body).Append("</svg>").ToString();
    }
}
