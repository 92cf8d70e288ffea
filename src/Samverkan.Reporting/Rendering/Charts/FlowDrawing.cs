using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>Stages under each other, as wide as they are many; those who leave hang as grey tabs, each led to its name. A loss of nobody stands in the table only.</summary>
internal static class FlowDrawing
{
    private const double BarHeight = 26;

    public static double Draw(ChartPen pen, FlowChart chart)
    {
        SvgCanvas canvas = pen.Canvas;
        double left = pen.IsWide ? 190 : 0;
        double span = pen.IsWide ? 270 : 168;
        double most = Math.Max(1, chart.Stages.Max(s => pen.Number(s.Value) ?? 0));
        double y = 2;
        for (int i = 0; i < chart.Stages.Length; i++)
        {
            FlowStage stage = chart.Stages[i];
            FlowStage? next = i + 1 < chart.Stages.Length ? chart.Stages[i + 1] : null;
            double top = Head(pen, stage, left, y);
            double? here = pen.Number(stage.Value) is { } number ? span * number / most : null;
            double? after = next is not null && pen.Number(next.Value) is { } rest ? span * rest / most : null;
            double labelRoom = canvas.Width - left - span - 16;
            int characters = SvgCanvas.Fit(labelRoom, 13);
            List<(FlowLoss Loss, IReadOnlyList<string> Lines)> losses =
                [.. stage.Losses.Where(l => pen.Number(l.Value) is not 0).Select(l => (l, Lines(pen, l, characters)))];
            double lossHeight = losses.Sum(static l => (l.Lines.Count * 16) + 6);
            double bottom = top + BarHeight;
            double nextY = bottom + Math.Max(next is null ? 8 : 20, lossHeight + 14);

            if (here is { } wide && after is { } narrow)
                canvas.Path($"M{SvgCanvas.N(left)} {SvgCanvas.N(bottom)}H{SvgCanvas.N(left + narrow)}V{SvgCanvas.N(nextY + (pen.IsWide ? 0 : 22))}H{SvgCanvas.N(left)}Z", "ti");
            if (here is { } length)
                canvas.Rect(left, top, length, BarHeight, "ac", stage.Value);
            else if (pen.Figure(stage.Value) is HiddenFigure)
                canvas.Hatch(left, top, 40, BarHeight);

            Losses(pen, losses, left, here, bottom, left + span + 16, span, most);
            y = nextY;
        }

        return y;
    }

    private static double Head(ChartPen pen, FlowStage stage, double left, double y)
    {
        SvgCanvas canvas = pen.Canvas;
        bool hidden = pen.Number(stage.Value) is null;
        if (!pen.IsWide)
        {
            string value = pen.Text(stage.Value);
            canvas.Text(0, y + 15, pen.Text(stage.Label));
            canvas.Text(hidden ? 48 : canvas.Width, hidden ? y + 40 : y + 15, value, hidden ? "mu" : "nu", hidden ? "start" : "end");
            return y + 22;
        }

        IReadOnlyList<string> label = SvgCanvas.Wrap(pen.Text(stage.Label), SvgCanvas.Fit(130, 14));
        canvas.Lines(0, y + 18 - ((label.Count - 1) * 8), label, 16);
        if (hidden)
            canvas.Text(left + 48, y + 18, pen.Text(stage.Value), "mu");
        else
            canvas.Text(left - 10, y + 18, pen.Text(stage.Value), "nu", "end");
        return y;
    }

    /// <summary>How many and what they did; where the number is hidden, the words for that on lines of their own.</summary>
    private static IReadOnlyList<string> Lines(ChartPen pen, FlowLoss loss, int characters) => pen.Number(loss.Value) is null
        ? [.. SvgCanvas.Wrap(pen.Text(loss.Label), characters), .. SvgCanvas.Wrap(pen.Text(loss.Value), characters)]
        : SvgCanvas.Wrap($"{pen.Text(loss.Value)} {pen.Text(loss.Label)}", characters);

    private static void Losses(ChartPen pen, List<(FlowLoss Loss, IReadOnlyList<string> Lines)> losses, double left, double? here, double bottom, double labelX, double span, double most)
    {
        SvgCanvas canvas = pen.Canvas;
        double right = left + (here ?? 0);
        double labelY = bottom + 16;
        foreach ((FlowLoss loss, IReadOnlyList<string> lines) in losses)
        {
            bool known = pen.Number(loss.Value) is not null;
            if (here is not null && pen.Number(loss.Value) is > 0 and { } lost)
            {
                double width = span * lost / most;
                canvas.Rect(right - width, bottom + 2, width, 6, "gr", loss.Value);
                double stem = right - (width / 2);
                canvas.Path($"M{SvgCanvas.N(stem)} {SvgCanvas.N(bottom + 8)}V{SvgCanvas.N(labelY - 4)}H{SvgCanvas.N(labelX - 5)}", "ld");
                right -= width;
            }

            labelY = canvas.Lines(labelX, labelY, lines, 16, known ? "sm" : "sm mu") + 6;
        }
    }
}
