using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// Differences on one axis with nought in the middle: a point where the difference is, a line as long as its interval, and the numbers beside the name. What is
/// hidden is not there, and words say so.
/// </summary>
internal static class GapDrawing
{
    private const double Room = 12;

    public static double Draw(ChartPen pen, GapChart chart)
    {
        SvgCanvas canvas = pen.Canvas;
        double furthest = chart.Rows.Select(r => pen.Figure(r.Gap)).OfType<ShownGap>().Select(static g => (double)decimal.Max(Math.Abs(g.Lower), Math.Abs(g.Upper))).DefaultIfEmpty(0).Max();
        double limit = furthest switch { <= 10 => 10, <= 25 => 25, <= 50 => 50, _ => 100 };
        double X(double points) => (canvas.Width / 2.0) + (((canvas.Width / 2.0) - Room) * points / limit);
        canvas.Text(0, 12, PageText.FirstIsLower.In(pen.Language), "xs mu");
        canvas.Text(canvas.Width, 12, PageText.FirstIsHigher.In(pen.Language), "xs mu", "end");
        double y = 20;
        foreach (GapRow row in chart.Rows)
        {
            if (pen.Figure(row.Gap) is not ShownGap gap)
                continue;
            y = canvas.Lines(0, y + 14, SvgCanvas.Wrap(pen.Text(row.Label), SvgCanvas.Fit(Math.Min(canvas.Width, 620), 13)), 16, "sm") + 1;
            canvas.Text(0, y, pen.Text(row.Gap), "nu");
            y += 14;
            canvas.Line(X(-limit), y, X(limit), y, "gl");
            canvas.Line(X(0), y - 8, X(0), y + 8, "ax");
            canvas.Interval(X((double)gap.Lower), X((double)gap.Upper), y, "iv", row.Gap);
            canvas.Circle(X((double)gap.Points), y, 4.5, "ac", row.Gap);
            y += 14;
        }

        canvas.Text(X(-limit), y + 6, NumberText.Format((decimal)-limit, 0, pen.Language), "xs mu", "middle");
        canvas.Text(X(0), y + 6, NumberText.Format(0, 0, pen.Language), "xs mu", "middle");
        canvas.Text(X(limit), y + 6, NumberText.Format((decimal)limit, 0, pen.Language), "xs mu", "middle");
        canvas.Text(canvas.Width / 2.0, y + 22, PageText.PercentagePoints.In(pen.Language), "xs mu", "middle");
        if (!chart.Rows.Any(r => pen.Figure(r.Gap) is HiddenFigure))
            return y + 26;
        string rest = $"{PageText.OtherComparisons.In(pen.Language)} {FigureText.Hidden(pen.Language)}";
        return canvas.Lines(0, y + 44, SvgCanvas.Wrap(rest, SvgCanvas.Fit(canvas.Width, 12)), 15, "xs mu");
    }
}
