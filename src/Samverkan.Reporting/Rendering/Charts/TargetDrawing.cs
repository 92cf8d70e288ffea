using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// What each value stands for, its number and state in words, and beneath a bar from zero with its interval over it and the target as a mark. A hidden value has
/// no bar, and a target is public: its mark stands either way.
/// </summary>
internal static class TargetDrawing
{
    private const double BarHeight = 14;
    private const double Room = 1;

    public static double Draw(ChartPen pen, TargetChart chart)
    {
        SvgCanvas canvas = pen.Canvas;
        bool shares = chart.Rows.Any(r => pen.Figure(r.Value) is ShownShare || (r.Target is { } target && pen.Figure(target) is ShownStated { Kind: StatedKind.Share }));
        double span = canvas.Width - (2 * Room);
        double y = 0;
        foreach (TargetRow row in chart.Rows)
        {
            y = canvas.Lines(0, y + 14, SvgCanvas.Wrap(pen.Text(row.Label), SvgCanvas.Fit(Math.Min(canvas.Width, 560), 14)), 17) + 1;
            y = Words(pen, row, y);
            double? target = row.Target is { } mark ? pen.Number(mark) : null;
            // a count has a scale of its own, from zero past whichever is larger
            double most = shares ? 100 : Math.Max(1, 1.1 * Math.Max(target ?? 0, pen.Number(row.Value) ?? 0));
            double X(double number) => Room + (span * number / most);
            Bar(pen, row, X, y, span, shares);
            double bottom = y + BarHeight;
            if (target is { } goal)
            {
                canvas.Line(X(goal), y - 4, X(goal), bottom + 4, "mk", row.Target);
                string anchor = X(goal) > canvas.Width - 70 ? "end" : X(goal) < 70 ? "start" : "middle";
                canvas.Text(anchor == "end" ? Math.Min(canvas.Width, X(goal) + 3) : anchor == "start" ? Math.Max(0, X(goal) - 3) : X(goal), bottom + 18, $"{PageText.Level.In(pen.Language)} {pen.Text(row.Target!)}", "sm", anchor);
                bottom += 20;
            }

            y = bottom + 16;
        }

        if (!shares)
            return y - 8;
        foreach (double tick in (double[])[0, 50, 100])
        {
            double x = Room + (span * tick / 100);
            canvas.Line(x, y - 10, x, y - 5, "ax");
            canvas.Text(x, y + 8, NumberText.Percent((decimal)tick, 0, pen.Language), "xs mu", tick switch { 0 => "start", 100 => "end", _ => "middle" });
        }

        return y + 12;
    }

    private static double Words(ChartPen pen, TargetRow row, double y)
    {
        SvgCanvas canvas = pen.Canvas;
        bool isNumber = pen.Number(row.Value) is not null;
        string value = pen.Text(row.Value);
        canvas.Text(0, y, value, isNumber ? "nu" : "mu");
        if (isNumber && row.Interval is { } interval && pen.Figure(interval) is ShownInterval)
            canvas.Text((value.Length * 9.6) + 12, y, $"({pen.Text(interval)})", "sm mu");
        // the words for what is hidden stand there once
        if (row.State is { } state && pen.Figure(state) is not HiddenFigure)
        {
            string word = pen.Text(state);
            if (!isNumber && (value.Length + word.Length + 3) * 7.5 > canvas.Width)
                canvas.Text(0, y += 17, word, "sm");
            else
                canvas.Text(canvas.Width, y, word, "sm", "end");
        }

        // clear of the mark of a target, which begins above its bar
        return y + 10;
    }

    private static void Bar(ChartPen pen, TargetRow row, Func<double, double> x, double top, double span, bool shares)
    {
        SvgCanvas canvas = pen.Canvas;
        if (shares)
            canvas.Rect(Room, top, span, BarHeight, "tk");
        if (pen.Number(row.Value) is { } number)
            canvas.Rect(x(0), top, x(number) - x(0), BarHeight, "ac", row.Value);
        else if (pen.Figure(row.Value) is HiddenFigure)
            canvas.Hatch(Room, top, 40, BarHeight);
        if (row.Interval is { } interval && pen.Figure(interval) is ShownInterval limits)
        {
            double middle = top + (BarHeight / 2);
            (double from, double to) = (x((double)limits.Lower), x((double)limits.Upper));
            canvas.Interval(from, to, middle, "ih");
            canvas.Interval(from, to, middle, "iv", interval);
        }

        canvas.Line(Room, top - 3, Room, top + BarHeight + 3, "ax");
    }
}
