using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// A share over time as steps from a zero baseline. Where the share is worked out over time it rises at the end of each step, with its band drawn about it and
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
        bool grows = chart.Steps.Any(s => pen.Figure(s.Share) is ShownSurvival) || chart.Steps is [{ Time: > 0 }, ..];
        double most = chart.Steps.Select(s => pen.Figure(s.Share) is ShownSurvival { Upper: { } upper } ? (double)upper : pen.Number(s.Share) ?? 0).DefaultIfEmpty(0).Max();
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

        bool hatched = grows ? Growing(pen, chart, X, Y, height) : Points(pen, chart, X, Y, height);
        double row = Top + height + 18;
        hatched |= Beneath(pen, chart, grows, X, row);
        string beneath = $"{pen.Text(chart.Axis)} · {(grows ? PageText.FollowedAtStepStart : PageText.Observed).In(pen.Language)}:";
        double bottom = canvas.Lines(Left, row + 18, SvgCanvas.Wrap(beneath, SvgCanvas.Fit(right - Left + 40, 12)), 15, "xs mu") + 13;
        if (!hatched)
            return bottom;
        string words = PageText.HiddenInPicture.In(pen.Language) + FigureText.Hidden(pen.Language);
        return canvas.Lines(Left, bottom + 14, SvgCanvas.Wrap(words, SvgCanvas.Fit(right - Left, 12)), 15, "xs mu");
    }

    /// <summary>Times on the axis, and beneath the words for the row the numbers followed.</summary>
    private static bool Beneath(ChartPen pen, StepCurve chart, bool grows, Func<double, double> x, double row)
    {
        SvgCanvas canvas = pen.Canvas;
        int last = chart.Steps.Length == 0 ? 1 : chart.Steps[^1].Time;
        bool hatched = false;
        double free = double.MinValue;
        if (grows)
            canvas.Text(x(0), row, NumberText.Format(0, pen.Language), "xs", "middle");
        int from = 0;
        foreach (CurveStep step in chart.Steps)
        {
            // the number stands where its followers were counted: at the step's beginning, or at the point itself
            double place = x(grows ? from : step.Time);
            from = step.Time;
            if (grows || x(step.Time) - free >= 40 || step.Time == last)
                canvas.Text(x(step.Time), row, NumberText.Format(step.Time, pen.Language), "xs", "middle");
            if (place - free < 36 && (grows || step.Time != last))
                continue;
            free = place;
            if (pen.Figure(step.Observed) is HiddenFigure)
            {
                canvas.Hatch(place - 8, row + 26, 16, 11);
                hatched = true;
            }
            else
            {
                canvas.Text(place, row + 36, pen.Text(step.Observed), "xs", "middle");
            }
        }

        return hatched;
    }

    private static bool Growing(ChartPen pen, StepCurve chart, Func<double, double> x, Func<double, double> y, double height)
    {
        SvgCanvas canvas = pen.Canvas;
        StringBuilder path = new();
        bool hatched = false;
        bool open = true;
        double from = 0;
        (double X, double Y, string Text)? end = null;
        path.Append('M').Append(SvgCanvas.N(x(0))).Append(' ').Append(SvgCanvas.N(y(0)));
        for (int i = 0; i < chart.Steps.Length; i++)
        {
            CurveStep step = chart.Steps[i];
            if (pen.Figure(step.Share) is not ShownSurvival share)
            {
                if (pen.Figure(step.Share) is HiddenFigure)
                {
                    canvas.Hatch(x(from), Top, x(step.Time) - x(from), height);
                    hatched = true;
                }

                open = false;
                from = step.Time;
                continue;
            }

            double until = i + 1 < chart.Steps.Length ? chart.Steps[i + 1].Time : step.Time;
            if (share is { Lower: { } lower, Upper: { } upper })
            {
                // at the end, where no step follows, the band is a whisker
                canvas.Rect(x(step.Time) - (until > step.Time ? 0 : 3), y((double)upper), Math.Max(6, x(until) - x(step.Time)), y((double)lower) - y((double)upper), "ti");
            }

            path.Append(open ? 'H' : 'M').Append(SvgCanvas.N(x(step.Time))).Append(open ? 'V' : ' ').Append(SvgCanvas.N(y((double)share.Percent)));
            open = true;
            from = step.Time;
            end = (x(step.Time), y((double)share.Percent), pen.Text(step.Share));
        }

        if (end is null)
            return hatched;
        canvas.Path(path.ToString(), "la");
        End(pen, end.Value);
        return hatched;
    }

    private static bool Points(ChartPen pen, StepCurve chart, Func<double, double> x, Func<double, double> y, double height)
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
                    pen.Canvas.Hatch(x(step.Time) - 8, Top, 16, height);
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
            End(pen, point);
        return hatched;
    }

    private static void End(ChartPen pen, (double X, double Y, string Text) point)
    {
        pen.Canvas.Circle(point.X, point.Y, 3.5, "ac");
        pen.Canvas.Text(point.X + 8, point.Y + 5, point.Text, "nu at");
    }
}
