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

    /// <summary>
    /// What is known is the share at the end of each step, so that is what is marked; straight lines lead there, since when in a step it happened is not told.
    /// </summary>
    private static bool Growing(ChartPen pen, StepCurve chart, Func<double, double> x, Func<double, double> y, double height)
    {
        SvgCanvas canvas = pen.Canvas;
        bool hatched = false;
        List<(double X, double Y, double Lower, double Upper, string Text)> known = [(x(0), y(0), y(0), y(0), "")];
        List<List<(double X, double Y, double Lower, double Upper, string Text)>> runs = [known];
        double from = 0;
        foreach (CurveStep step in chart.Steps)
        {
            if (pen.Figure(step.Share) is ShownSurvival share)
            {
                double at = y((double)share.Percent);
                known.Add((x(step.Time), at, share.Lower is { } lower ? y((double)lower) : at, share.Upper is { } upper ? y((double)upper) : at, pen.Text(step.Share)));
            }
            else
            {
                if (pen.Figure(step.Share) is HiddenFigure)
                {
                    canvas.Hatch(x(from), Top, x(step.Time) - x(from), height);
                    hatched = true;
                }

                // a line never runs across what is hidden
                known = [];
                runs.Add(known);
            }

            from = step.Time;
        }

        foreach (List<(double X, double Y, double Lower, double Upper, string Text)> run in runs.Where(static r => r.Count > 1))
        {
            StringBuilder band = new();
            foreach (var point in run)
                band.Append(band.Length == 0 ? 'M' : 'L').Append(SvgCanvas.N(point.X)).Append(' ').Append(SvgCanvas.N(point.Upper));
            foreach (var point in Enumerable.Reverse(run))
                band.Append('L').Append(SvgCanvas.N(point.X)).Append(' ').Append(SvgCanvas.N(point.Lower));
            canvas.Path(band.Append('Z').ToString(), "ti");
            StringBuilder line = new();
            foreach (var point in run)
                line.Append(line.Length == 0 ? 'M' : 'L').Append(SvgCanvas.N(point.X)).Append(' ').Append(SvgCanvas.N(point.Y));
            canvas.Path(line.ToString(), "la");
        }

        double free = double.MaxValue;
        foreach (var point in runs.SelectMany(static r => r).Where(static p => p.Text.Length > 0).Reverse())
        {
            canvas.Circle(point.X, point.Y, 3.5, "ac");
            bool isLast = free == double.MaxValue;
            if (!isLast && free - point.X < 44)
                continue;
            free = point.X;
            if (isLast)
                canvas.Text(point.X + 8, point.Y + 5, point.Text, "nu at");
            else
                canvas.Text(point.X - 6, point.Y - 8, point.Text, "sm at", "end");
        }

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
