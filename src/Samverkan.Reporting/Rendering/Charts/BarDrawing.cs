using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>Horizontal bars from zero. Shares lie on a track from nothing to all.</summary>
internal static class BarDrawing
{
    private const double BarHeight = 20;

    public static double Draw(ChartPen pen, BarChart chart)
    {
        SvgCanvas canvas = pen.Canvas;
        bool shares = chart.Bars.Any(b => pen.Figure(b.Value) is ShownShare);
        double left = pen.IsWide ? 210 : 0;
        double valueRoom = shares ? 64 : 72;
        double span = canvas.Width - left - valueRoom;
        double most = shares ? 100 : Math.Max(1, chart.Bars.SelectMany(static b => b.Target is null ? (FigureId[])[b.Value] : [b.Value, b.Target]).Max(id => pen.Number(id) ?? 0));
        double y = 4;
        foreach (Bar bar in chart.Bars)
        {
            IReadOnlyList<string> label = SvgCanvas.Wrap(pen.Text(bar.Label), SvgCanvas.Fit(pen.IsWide ? left - 12 : canvas.Width, 14));
            double barTop;
            if (pen.IsWide)
            {
                canvas.Lines(0, y + 15, label, 17);
                barTop = y;
            }
            else
            {
                barTop = canvas.Lines(0, y + 13, label, 17) - 9;
            }

            Value(pen, bar, left, barTop, span, most, shares);
            canvas.Line(left, barTop - 3, left, barTop + BarHeight + 3, "ax");
            double bottom = barTop + BarHeight;
            if (bar.Target is { } target && pen.Number(target) is { } goal && pen.Number(bar.Value) is not null)
            {
                double x = left + (span * goal / most);
                canvas.Line(x, barTop - 3, x, barTop + BarHeight + 3, "mk", target);
                bool near = x > left + (span * 0.75);
                canvas.Text(x, barTop + BarHeight + 16, $"{PageText.Target.In(pen.Language)} {pen.Text(target)}", "sm", near ? "end" : "middle");
                bottom += 18;
            }

            y = Math.Max(bottom, pen.IsWide ? y + (label.Count * 17) + 2 : bottom) + 12;
        }

        return y;
    }

    private static void Value(ChartPen pen, Bar bar, double left, double top, double span, double most, bool shares)
    {
        SvgCanvas canvas = pen.Canvas;
        string text = pen.Text(bar.Value);
        if (pen.Number(bar.Value) is { } number)
        {
            if (shares)
                canvas.Rect(left, top, span, BarHeight, "tk");
            double length = span * number / most;
            canvas.Rect(left, top, length, BarHeight, "ac", bar.Value);
            canvas.Text(left + (shares ? span : length) + 8, top + 15, text, "nu");
        }
        else if (pen.Figure(bar.Value) is HiddenFigure)
        {
            canvas.Hatch(left, top, 40, BarHeight);
            canvas.Text(left + 48, top + 15, text, "mu");
        }
        else
        {
            canvas.Text(left + 8, top + 15, text, "mu");
        }
    }
}
