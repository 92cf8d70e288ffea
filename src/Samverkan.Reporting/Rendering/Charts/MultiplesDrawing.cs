using System.Collections.Immutable;
using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>Small pictures on the same axes: the first rater in the accent colour, the second in grey and dashed, each named at its end.</summary>
internal static class MultiplesDrawing
{
    private const double PlotHeight = 92;
    private const double RowHeight = 15;

    public static double Draw(ChartPen pen, SmallMultiples chart)
    {
        int columns = pen.IsWide ? 2 : 1;
        const double gap = 32;
        double width = (pen.Canvas.Width - ((columns - 1) * gap)) / columns;
        double y = 0;
        for (int first = 0; first < chart.Panels.Length; first += columns)
        {
            double tallest = 0;
            for (int i = first; i < Math.Min(first + columns, chart.Panels.Length); i++)
                tallest = Math.Max(tallest, Panel(pen, chart, chart.Panels[i], (i - first) * (width + gap), y, width));
            y += tallest + 26;
        }

        return pen.Canvas.IsHatched ? pen.Hatching(0, y) : Math.Max(1, y - 18);
    }

    private static double Panel(ChartPen pen, SmallMultiples chart, Panel panel, double x, double y, double width)
    {
        SvgCanvas canvas = pen.Canvas;
        const double labelRoom = 114;
        double left = x + 18;
        double right = x + width - labelRoom - 10;
        double top = canvas.Lines(x, y + 14, SvgCanvas.Wrap(pen.Text(panel.Title), SvgCanvas.Fit(width, 15, isHeavy: true)), 18, "st");
        ValueScale scale = Scale(pen, panel);
        (double lowest, double highest) = ((double)scale.Lowest, (double)scale.Highest);
        double Y(double value) => top + PlotHeight - ((value - lowest) / Math.Max(0.001, highest - lowest) * PlotHeight);
        double X(int time) => chart.Times.Length == 1 ? (left + right) / 2 : left + 8 + ((right - left - 16) * time / (chart.Times.Length - 1));

        canvas.Line(left, Y(lowest), right, Y(lowest), "ax");
        canvas.Line(left, Y(highest), right, Y(highest), "gl");
        canvas.Text(left - 6, Y(lowest) + 4, NumberText.Format(scale.Lowest, 0, pen.Language), "xs", "end");
        canvas.Text(left - 6, Y(highest) + 4, NumberText.Format(scale.Highest, 0, pen.Language), "xs", "end");

        for (int t = 0; t < chart.Times.Length; t++)
        {
            canvas.Text(X(t), top + PlotHeight + 15, pen.Text(chart.Times[t]), "xs", "middle");
            if (panel.Lines.Any(l => pen.Figure(l.Points[t].Mean) is HiddenFigure))
                canvas.Hatch(X(t) - 8, top, 16, PlotHeight);
        }

        if (chart.TimeUnit is { } unit)
            canvas.Text(right + 12, top + PlotHeight + 15, pen.Text(unit), "xs mu");
        Lines(pen, panel, right, X, Y);
        double row = top + PlotHeight + 15 + RowHeight + 3;
        foreach (PanelLine line in panel.Lines)
        {
            Row(pen, [.. line.Points.Select(static p => p.Count)], $"n {pen.Text(line.Label)}", X, row, right + 12);
            Row(pen, [.. line.Points.Select(static p => p.Missing)], PageText.MissingHeader.In(pen.Language), X, row + RowHeight, right + 12);
            row += (2 * RowHeight) + 4;
        }

        return row - y;
    }

    private static void Lines(ChartPen pen, Panel panel, double right, Func<int, double> x, Func<double, double> y)
    {
        SvgCanvas canvas = pen.Canvas;
        List<(double Y, string Text, string Css)> names = [];
        for (int l = 0; l < panel.Lines.Length; l++)
        {
            ImmutableArray<PanelPoint> points = panel.Lines[l].Points;
            StringBuilder path = new();
            bool open = false;
            (double Y, string Value)? last = null;
            for (int t = 0; t < points.Length; t++)
            {
                if (pen.Number(points[t].Mean) is not { } mean)
                {
                    // a line never runs across what is hidden or missing
                    open = false;
                    continue;
                }

                path.Append(open ? 'L' : 'M').Append(SvgCanvas.N(x(t))).Append(' ').Append(SvgCanvas.N(y(mean)));
                open = true;
                canvas.Circle(x(t), y(mean), 3.5, l == 0 ? "ac" : "gr", points[t].Mean);
                last = (y(mean), pen.Text(points[t].Mean));
            }

            if (path.Length > 0)
                canvas.Path(path.ToString(), l == 0 ? "la" : "lg");
            if (last is { } end)
                names.Add((end.Y, $"{pen.Text(panel.Lines[l].Label)} {end.Value}", l == 0 ? "sm at" : "sm"));
        }

        names.Sort(static (a, b) => a.Y.CompareTo(b.Y));
        double floor = double.MinValue;
        foreach ((double at, string text, string css) in names)
        {
            double place = Math.Max(at, floor + 15);
            canvas.Text(right + 12, place + 4, text, css);
            floor = place;
        }
    }

    private static void Row(ChartPen pen, ImmutableArray<FigureId> figures, string label, Func<int, double> x, double y, double labelX)
    {
        for (int t = 0; t < figures.Length; t++)
        {
            if (pen.Figure(figures[t]) is HiddenFigure)
                pen.Canvas.Hatch(x(t) - 8, y - 10, 16, 11);
            else if (pen.Number(figures[t]) is not null)
                pen.Canvas.Text(x(t), y, pen.Text(figures[t]), "xs", "middle");
        }

        pen.Canvas.Text(labelX, y, label, "xs mu");
    }

    private static ValueScale Scale(ChartPen pen, Panel panel)
    {
        foreach (PanelPoint point in panel.Lines.SelectMany(static l => l.Points))
        {
            if (pen.Figure(point.Mean) is ShownMean mean && mean.Scale.Highest > mean.Scale.Lowest)
                return mean.Scale;
        }

        return new ValueScale(0, 1);
    }
}
