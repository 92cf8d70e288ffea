using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>A share over time as steps from a zero baseline, with the number followed that long beneath.</summary>
internal static class StepDrawing
{
    public static double Draw(ChartPen pen, StepCurve chart)
    {
        SvgCanvas canvas = pen.Canvas;
        const double top = 32;
        double height = pen.IsWide ? 220 : 170;
        const double left = 46;
        double right = canvas.Width - 54;
        double highest = chart.Steps.Select(s => pen.Number(s.Share) ?? 0).DefaultIfEmpty(0).Max() switch { <= 5 => 5, <= 10 => 10, <= 25 => 25, <= 50 => 50, _ => 100 };
        int last = chart.Steps.Length == 0 ? 1 : Math.Max(1, chart.Steps[^1].Time);
        double X(double time) => left + ((right - left) * time / last);
        double Y(double share) => top + height - (height * share / highest);

        // every point has its own denominator: those who could be followed that long
        canvas.Text(0, 12, PageText.ShareOfFollowed.In(pen.Language), "xs mu");
        foreach (double tick in (double[])[0, highest / 2, highest])
        {
            canvas.Line(left, Y(tick), right, Y(tick), tick == 0 ? "ax" : "gl");
            canvas.Text(left - 8, Y(tick) + 4, NumberText.Percent((decimal)tick, tick == Math.Floor(tick) ? 0 : 1, pen.Language), "xs", "end");
        }

        bool hatched = Steps(pen, chart, X, Y, top, height);
        double row = top + height + 18;
        double free = double.MinValue;
        foreach (CurveStep step in chart.Steps)
        {
            if (X(step.Time) - free < 40 && step.Time != last)
                continue;
            free = X(step.Time);
            canvas.Text(free, row, NumberText.Format(step.Time, pen.Language), "xs", "middle");
            if (pen.Figure(step.Observed) is HiddenFigure)
            {
                canvas.Hatch(free - 8, row + 26, 16, 11);
                hatched = true;
            }
            else
            {
                canvas.Text(free, row + 36, pen.Text(step.Observed), "xs", "middle");
            }
        }

        canvas.Text(left, row + 18, $"{pen.Text(chart.Axis)} · {PageText.Observed.In(pen.Language)}:", "xs mu");
        if (!hatched)
            return row + 44;
        string words = PageText.HiddenInPicture.In(pen.Language) + FigureText.Hidden(pen.Language);
        return canvas.Lines(left, row + 54, SvgCanvas.Wrap(words, SvgCanvas.Fit(right - left, 12)), 15, "xs mu");
    }

    private static bool Steps(ChartPen pen, StepCurve chart, Func<double, double> x, Func<double, double> y, double top, double height)
    {
        StringBuilder path = new();
        bool open = false;
        bool hatched = false;
        (double X, double Y, string Text)? end = null;
        foreach (CurveStep step in chart.Steps)
        {
            if (pen.Number(step.Share) is not { } share)
            {
                if (pen.Figure(step.Share) is HiddenFigure)
                {
                    pen.Canvas.Hatch(x(step.Time) - 8, top, 16, height);
                    hatched = true;
                }

                open = false;
                continue;
            }

            path.Append(open ? 'H' : 'M').Append(SvgCanvas.N(x(step.Time)));
            path.Append(open ? 'V' : ' ').Append(SvgCanvas.N(y(share)));
            open = true;
            end = (x(step.Time), y(share), pen.Text(step.Share));
        }

        if (path.Length > 0)
            pen.Canvas.Path(path.ToString(), "la");
        if (end is { } point)
        {
            pen.Canvas.Circle(point.X, point.Y, 3.5, "ac");
            pen.Canvas.Text(point.X + 8, point.Y + 5, point.Text, "nu at");
        }

        return hatched;
    }
}
