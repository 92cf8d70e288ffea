using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// A share over time from a zero baseline. Where the share is worked out over time its value at the end of each step is marked, with its band drawn about it and
/// the number followed when the step began beneath; where each point has a denominator of its own, that number stands under the point.
/// </summary>
internal static class StepDrawing
{
    private const double Top = 32;
    private const double Left = 46;

    public static double Draw(ChartPen pen, StepCurve chart)
    {
        SvgCanvas canvas = pen.Canvas;
        double height = pen.IsWide ? 220 : 170;
        double right = canvas.Width - 54;
        bool grows = chart.Steps.Any(s => pen.Figure(s.Share) is ShownShareOverTime) || chart.Steps is [{ Time: > 0 }, ..];
        double most = chart.Steps.Select(s => pen.Figure(s.Share) is ShownShareOverTime { Upper: { } upper } ? (double)upper : pen.Number(s.Share) ?? 0).DefaultIfEmpty(0).Max();
        double highest = most switch { <= 5 => 5, <= 10 => 10, <= 25 => 25, <= 50 => 50, _ => 100 };
        int last = chart.Steps.Length == 0 ? 1 : Math.Max(1, chart.Steps[^1].Time);
        double X(double time) => Left + ((right - Left) * time / last);
        double Y(double share) => Top + height - (height * share / highest);

        canvas.Text(0, 12, (grows ? PageText.ShareReached : PageText.ShareOfFollowed).In(pen.Language), "xs mu");
        foreach (double tick in (double[])[0, highest / 2, highest])
        {
            canvas.Line(Left, Y(tick), right, Y(tick), tick == 0 ? "ax" : "gl");
            canvas.Text(Left - 8, Y(tick) + 4, NumberText.Percent((decimal)tick, tick == Math.Floor(tick) ? 0 : 1, pen.Language), "xs", "end");
        }

        if (grows)
            Growing(pen, chart, X, Y, height);
        else
            Points(pen, chart, X, Y, height);
        string beneath = $"{pen.Text(chart.Axis)} · {(grows ? PageText.FollowedAtStepStart : PageText.Observed).In(pen.Language)}:";
        return StepAxis.Draw(pen, [.. chart.Steps.Select(static s => (s.Time, s.Observed))], grows, X, Top + height + 18, beneath);
    }

    private static void Growing(ChartPen pen, StepCurve chart, Func<double, double> x, Func<double, double> y, double height)
    {
        BandedLine.Hatch(pen, chart.Steps.Select(s => (s.Time, pen.Figure(s.Share) is HiddenFigure)), x, Top, height);
        BandedLine line = BandedLine.Of(pen, chart.Steps.Select(static s => (s.Time, s.Share)), x, y);
        line.Band(pen.Canvas, "ti");
        line.Line(pen.Canvas, "la", "ac");
        line.Labels(pen.Canvas);
    }

    private static void Points(ChartPen pen, StepCurve chart, Func<double, double> x, Func<double, double> y, double height)
    {
        StringBuilder path = new();
        bool open = false;
        (double X, double Y, CurveStep Step)? end = null;
        foreach (CurveStep step in chart.Steps)
        {
            if (pen.Number(step.Share) is not { } share)
            {
                if (pen.Figure(step.Share) is HiddenFigure)
                    pen.Canvas.Hatch(x(step.Time) - 8, Top, 16, height);
                open = false;
                continue;
            }

            path.Append(open ? 'H' : 'M').Append(SvgCanvas.N(x(step.Time)));
            path.Append(open ? 'V' : ' ').Append(SvgCanvas.N(y(share)));
            open = true;
            end = (x(step.Time), y(share), step);
        }

        if (path.Length > 0)
            pen.Canvas.Path(path.ToString(), "la");
        if (end is { } point)
        {
            pen.Canvas.Circle(point.X, point.Y, 3.5, "ac", point.Step.Share);
            pen.Canvas.Text(point.X + 8, point.Y + 5, pen.Text(point.Step.Share), "nu at");
        }
    }
}
