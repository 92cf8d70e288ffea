using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// Two shares over time that exclude each other, on one axis from zero: the one hoped for in the accent colour, the other in grey and dashed, each with its band and
/// named at its end, the numbers followed beneath.
/// </summary>
internal static class CompetingDrawing
{
    private const double Top = 32;
    private const double Left = 46;

    public static double Draw(ChartPen pen, CompetingCurves chart)
    {
        SvgCanvas canvas = pen.Canvas;
        double height = pen.IsWide ? 220 : 170;
        double room = pen.IsWide ? 150 : 98;
        double right = canvas.Width - room;
        double most = chart.Steps.SelectMany(static s => (FigureId[])[s.Reached, s.Left]).Select(id => pen.Figure(id) is ShownShareOverTime { Upper: { } upper } ? (double)upper : pen.Number(id) ?? 0).DefaultIfEmpty(0).Max();
        double highest = most switch { <= 5 => 5, <= 10 => 10, <= 25 => 25, <= 50 => 50, _ => 100 };
        int last = chart.Steps.Length == 0 ? 1 : Math.Max(1, chart.Steps[^1].Time);
        double X(double time) => Left + ((right - Left) * time / last);
        double Y(double share) => Top + height - (height * share / highest);

        canvas.Text(0, 12, PageText.ShareOfStarted.In(pen.Language), "xs mu");
        foreach (double tick in (double[])[0, highest / 2, highest])
        {
            canvas.Line(Left, Y(tick), right, Y(tick), tick == 0 ? "ax" : "gl");
            canvas.Text(Left - 8, Y(tick) + 4, NumberText.Percent((decimal)tick, tick == Math.Floor(tick) ? 0 : 1, pen.Language), "xs", "end");
        }

        bool hatched = BandedLine.Hatch(pen, chart.Steps.Select(s => (s.Time, pen.Figure(s.Reached) is HiddenFigure || pen.Figure(s.Left) is HiddenFigure)), X, Top, height);
        BandedLine reached = BandedLine.Of(pen, chart.Steps.Select(static s => (s.Time, s.Reached)), X, Y);
        BandedLine left = BandedLine.Of(pen, chart.Steps.Select(static s => (s.Time, s.Left)), X, Y);
        left.Band(canvas, "tg");
        reached.Band(canvas, "ti");
        left.Line(canvas, "lg", "gr");
        reached.Line(canvas, "la", "ac");
        Names(pen, chart, reached.End, left.End, right, room);

        double row = Top + height + 18;
        hatched |= StepAxis.Draw(pen, [.. chart.Steps.Select(static s => (s.Time, s.Spell.AtRisk))], atStart: true, X, row);
        string beneath = $"{pen.Text(chart.Axis)} · {PageText.FollowedAtStepStart.In(pen.Language)}:";
        double bottom = canvas.Lines(Left, row + 18, SvgCanvas.Wrap(beneath, SvgCanvas.Fit(canvas.Width - Left, 12)), 15, "xs mu") + 13;
        return hatched ? StepAxis.Hatched(pen, Left, bottom + 14, canvas.Width - Left) : bottom;
    }

    private static void Names(ChartPen pen, CompetingCurves chart, (double X, double Y, string Text)? reached, (double X, double Y, string Text)? left, double right, double room)
    {
        int characters = SvgCanvas.Fit(room - 14, 12);
        List<(double Y, string Value, IReadOnlyList<string> Name, string Css)> names = [];
        if (reached is { } one)
            names.Add((one.Y, one.Text, SvgCanvas.Wrap(pen.Text(chart.Reached), characters), "at"));
        if (left is { } other)
            names.Add((other.Y, other.Text, SvgCanvas.Wrap(pen.Text(chart.Left), characters), "mu"));
        names.Sort(static (a, b) => a.Y.CompareTo(b.Y));
        double floor = 4;
        foreach ((double at, string value, IReadOnlyList<string> name, string css) in names)
        {
            double y = Math.Max(at + 5, floor + 14);
            pen.Canvas.Text(right + 10, y, value, $"nu {css}");
            floor = pen.Canvas.Lines(right + 10, y + 14, name, 13, $"xs {css}") - 6;
        }
    }
}
