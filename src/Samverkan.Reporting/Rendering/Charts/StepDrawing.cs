using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// A share over time from a zero baseline. Where the share is worked out over time its value at the end of each step is marked, with its band drawn about it and
/// the number followed when the step began beneath; where each point has a denominator of its own, that number stands under the point.
/// </summary>
internal static class StepDrawing
{
    public static double Draw(ChartPen pen, StepCurve chart)
    {
        bool grows = chart.Steps.Any(s => pen.Figure(s.Share) is ShownShareOverTime) || chart.Steps is [{ Time: > 0 }, ..];
        ShareFrame frame = ShareFrame.Draw(pen, grows ? PageText.ShareReached : PageText.ShareOfFollowed, [.. chart.Steps.Select(static s => s.Time)], chart.Steps.Select(static s => s.Share), room: 54);
        if (grows)
            Growing(pen, chart, frame);
        else
            Points(pen, chart, frame);
        string beneath = $"{pen.Text(chart.Axis)} · {(grows ? PageText.FollowedAtStepStart : PageText.Observed).In(pen.Language)}:";
        return StepAxis.Draw(pen, [.. chart.Steps.Select(static s => (s.Time, s.Observed))], grows, frame.X, frame.Bottom + 18, beneath);
    }

    private static void Growing(ChartPen pen, StepCurve chart, ShareFrame frame)
    {
        BandedLine.Hatch(pen, chart.Steps.Select(s => (s.Time, pen.Figure(s.Share) is HiddenFigure)), frame);
        BandedLine line = BandedLine.Of(pen, chart.Steps.Select(static s => (s.Time, s.Share)), frame);
        line.Band(pen.Canvas, "ti");
        line.Line(pen.Canvas, "la", "ac");
        line.Labels(pen.Canvas);
    }

    private static void Points(ChartPen pen, StepCurve chart, ShareFrame frame)
    {
        StringBuilder path = new();
        bool open = false;
        (double X, double Y, CurveStep Step)? end = null;
        foreach (CurveStep step in chart.Steps)
        {
            if (pen.Number(step.Share) is not { } share)
            {
                if (pen.Figure(step.Share) is HiddenFigure)
                    frame.Hatch(pen, frame.X(step.Time) - 8, 16);
                open = false;
                continue;
            }

            path.Append(open ? 'H' : 'M').Append(SvgCanvas.N(frame.X(step.Time)));
            path.Append(open ? 'V' : ' ').Append(SvgCanvas.N(frame.Y(share)));
            open = true;
            end = (frame.X(step.Time), frame.Y(share), step);
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
