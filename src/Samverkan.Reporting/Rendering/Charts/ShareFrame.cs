using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// What a share over time is drawn in: from nought to the lowest round share that holds all that is drawn, the words of the axis above, a line at nought, half and the top.
/// </summary>
internal sealed class ShareFrame
{
    private const double Left = 46;
    private readonly double _top;
    private readonly double _height;
    private readonly double _highest;
    private readonly int _last;

    private ShareFrame(double right, double top, double height, double highest, int last) => (Right, _top, _height, _highest, _last) = (right, top, height, highest, last);

    /// <summary>Where time ends.</summary>
    public double Right { get; }

    /// <summary>The place of nought.</summary>
    public double Bottom => _top + _height;

    /// <summary>Draws it.</summary>
    /// <param name="pen">The pen.</param>
    /// <param name="words">What the shares are of.</param>
    /// <param name="times">The times, rising.</param>
    /// <param name="shares">The shares that are drawn in it.</param>
    /// <param name="room">What is left free at the right, for labels.</param>
    public static ShareFrame Draw(ChartPen pen, LocalizedText words, IReadOnlyList<int> times, IEnumerable<FigureId> shares, double room)
    {
        SvgCanvas canvas = pen.Canvas;
        double most = shares.Select(id => pen.Figure(id) is ShownShareOverTime { Upper: { } upper } ? (double)upper : pen.Number(id) ?? 0).DefaultIfEmpty(0).Max();
        double highest = most switch { <= 5 => 5, <= 10 => 10, <= 20 => 20, <= 50 => 50, _ => 100 };
        double top = canvas.Lines(0, 12, SvgCanvas.Wrap(pen.Text(words), SvgCanvas.Fit(canvas.Width, 12)), 15, "xs mu") + 5;
        ShareFrame frame = new(canvas.Width - room, top, pen.IsWide ? 220 : 170, highest, times.Count == 0 ? 1 : Math.Max(1, times[^1]));
        foreach (double tick in (double[])[0, highest / 2, highest])
        {
            canvas.Line(Left, frame.Y(tick), frame.Right, frame.Y(tick), tick == 0 ? "ax" : "gl");
            canvas.Text(Left - 8, frame.Y(tick) + 4, NumberText.Percent((decimal)tick, tick == Math.Floor(tick) ? 0 : 1, pen.Language), "xs", "end");
        }

        return frame;
    }

    /// <summary>The place of a time.</summary>
    public double X(double time) => Left + ((Right - Left) * time / _last);

    /// <summary>The place of a share, in percent.</summary>
    public double Y(double share) => _top + _height - (_height * share / _highest);

    /// <summary>Hatches what stands at one time at full height.</summary>
    public void Hatch(ChartPen pen, double x, double width) => pen.Canvas.Hatch(x, _top, width, _height);
}
