using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// Two shares over time that exclude each other, on one axis from zero: the one hoped for in the accent colour, the other in grey and dashed, each with its band and
/// named at its end, the numbers followed beneath.
/// </summary>
internal static class CompetingDrawing
{
    public static double Draw(ChartPen pen, CompetingCurves chart)
    {
        SvgCanvas canvas = pen.Canvas;
        double room = pen.IsWide ? 150 : 98;
        ShareFrame frame = ShareFrame.Draw(pen, PageText.ShareOfStarted, [.. chart.Steps.Select(static s => s.Time)], chart.Steps.SelectMany(static s => (FigureId[])[s.Reached, s.Left]), room);
        BandedLine.Hatch(pen, chart.Steps.Select(s => (s.Time, pen.Figure(s.Reached) is HiddenFigure || pen.Figure(s.Left) is HiddenFigure)), frame);
        BandedLine reached = BandedLine.Of(pen, chart.Steps.Select(static s => (s.Time, s.Reached)), frame);
        BandedLine left = BandedLine.Of(pen, chart.Steps.Select(static s => (s.Time, s.Left)), frame);
        left.Band(canvas, "tg");
        reached.Band(canvas, "ti");
        left.Line(canvas, "lg", "gr");
        reached.Line(canvas, "la", "ac");
        Names(pen, chart, reached.End, left.End, frame.Right, room, frame.Bottom);
        return StepAxis.Draw(pen, [.. chart.Steps.Select(static s => (s.Time, s.Spell.AtRisk))], atStart: true, frame.X, frame.Bottom + 18, $"{pen.Text(chart.Axis)} · {PageText.FollowedAtStepStart.In(pen.Language)}:");
    }

    private static void Names(ChartPen pen, CompetingCurves chart, (double X, double Y, string Text)? reached, (double X, double Y, string Text)? left, double right, double room, double bottom)
    {
        int characters = SvgCanvas.Fit(room - 14, 12);
        List<(double Y, string Value, IReadOnlyList<string> Name, string Css)> names = [];
        if (reached is { } one)
            names.Add((one.Y, one.Text, SvgCanvas.Wrap(pen.Text(chart.Reached), characters), "at"));
        if (left is { } other)
            names.Add((other.Y, other.Text, SvgCanvas.Wrap(pen.Text(chart.Left), characters), "mu"));
        names.Sort(static (a, b) => a.Y.CompareTo(b.Y));
        // each name begins at its curve's end, under the one above it, and none goes below the axis
        double[] places = new double[names.Count];
        for (int i = 0; i < names.Count; i++)
            places[i] = Math.Max(names[i].Y + 5, i == 0 ? 12 : places[i - 1] + Height(names[i - 1].Name));
        for (int i = names.Count - 1; i >= 0; i--)
            places[i] = Math.Min(places[i], (i == names.Count - 1 ? bottom + 14 : places[i + 1]) - Height(names[i].Name));
        for (int i = 0; i < names.Count; i++)
        {
            pen.Canvas.Text(right + 10, places[i], names[i].Value, $"nu {names[i].Css}");
            pen.Canvas.Lines(right + 10, places[i] + 14, names[i].Name, 13, $"xs {names[i].Css}");
        }
    }

    private static double Height(IReadOnlyList<string> name) => (name.Count * 13) + 18;
}
