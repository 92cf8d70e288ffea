using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>What stands beneath a share over time: the times, and in the row under them how many were followed.</summary>
internal static class StepAxis
{
    /// <param name="pen">The pen.</param>
    /// <param name="steps">The steps with the number followed in each.</param>
    /// <param name="atStart">Whether the followers were counted when the step began, or at the point itself.</param>
    /// <param name="x">The place of a time.</param>
    /// <param name="row">The line of the times.</param>
    /// <param name="words">What times and numbers are.</param>
    /// <returns>Where it ends.</returns>
    public static double Draw(ChartPen pen, IReadOnlyList<(int Time, FigureId Observed)> steps, bool atStart, Func<double, double> x, double row, string words)
    {
        SvgCanvas canvas = pen.Canvas;
        double left = x(0);
        double numbers = canvas.Lines(left, row + 18, SvgCanvas.Wrap(words, SvgCanvas.Fit(canvas.Width - left, 12)), 15, "xs mu") + 3;
        int last = steps.Count == 0 ? 1 : steps[^1].Time;
        double free = double.MinValue;
        if (atStart)
            canvas.Text(x(0), row, NumberText.Format(0, pen.Language), "xs", "middle");
        double named = x(0);
        int from = 0;
        foreach ((int time, FigureId observed) in steps)
        {
            double place = x(atStart ? from : time);
            from = time;
            if (atStart ? time == last || (x(time) - named >= 26 && x(last) - x(time) >= 26) : x(time) - free >= 40 || time == last)
            {
                canvas.Text(x(time), row, NumberText.Format(time, pen.Language), "xs", "middle");
                named = x(time);
            }

            if (place - free < 36 && (atStart || time != last))
                continue;
            free = place;
            if (pen.Figure(observed) is HiddenFigure)
                canvas.Hatch(place - 8, numbers - 10, 16, 11);
            else
                canvas.Text(place, numbers, pen.Text(observed), "xs", "middle");
        }

        return canvas.IsHatched ? pen.Hatching(left, numbers + 20) : numbers + 8;
    }
}
