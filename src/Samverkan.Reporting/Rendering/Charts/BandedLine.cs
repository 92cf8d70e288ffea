using System.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>
/// A share over time with its band. What is known is the share at the end of each step, so that is what is marked; straight lines lead there, since when in a step
/// it happened is not told. A line never runs across what is hidden.
/// </summary>
internal sealed class BandedLine
{
    private readonly List<List<Point>> _runs;

    private BandedLine(List<List<Point>> runs) => _runs = runs;

    /// <summary>The last point that may be shown.</summary>
    public (double X, double Y, string Text)? End => _runs.SelectMany(static r => r).LastOrDefault(static p => p.Figure is not null) is { } last ? (last.X, last.Y, last.Text) : null;

    public static BandedLine Of(ChartPen pen, IEnumerable<(int Time, FigureId Share)> steps, ShareFrame frame)
    {
        List<Point> known = [new(frame.X(0), frame.Y(0), frame.Y(0), frame.Y(0), "", null)];
        List<List<Point>> runs = [known];
        foreach ((int time, FigureId share) in steps)
        {
            if (pen.Figure(share) is ShownShareOverTime shown)
            {
                double at = frame.Y((double)shown.Percent);
                known.Add(new(frame.X(time), at, shown.Lower is { } lower ? frame.Y((double)lower) : at, shown.Upper is { } upper ? frame.Y((double)upper) : at, pen.Text(share), share));
            }
            else
            {
                known = [];
                runs.Add(known);
            }
        }

        return new BandedLine(runs);
    }

    /// <summary>The steps that are hidden, hatched at full height.</summary>
    public static void Hatch(ChartPen pen, IEnumerable<(int Time, bool IsHidden)> steps, ShareFrame frame)
    {
        int from = 0;
        foreach ((int time, bool isHidden) in steps)
        {
            if (isHidden)
                frame.Hatch(pen, frame.X(from), frame.X(time) - frame.X(from));
            from = time;
        }
    }

    public void Band(SvgCanvas canvas, string css)
    {
        foreach (List<Point> run in _runs.Where(static r => r.Count > 1))
        {
            StringBuilder band = new();
            foreach (Point point in run)
                band.Append(band.Length == 0 ? 'M' : 'L').Append(SvgCanvas.N(point.X)).Append(' ').Append(SvgCanvas.N(point.Upper));
            foreach (Point point in Enumerable.Reverse(run))
                band.Append('L').Append(SvgCanvas.N(point.X)).Append(' ').Append(SvgCanvas.N(point.Lower));
            canvas.Path(band.Append('Z').ToString(), css);
        }
    }

    public void Line(SvgCanvas canvas, string css, string dot)
    {
        foreach (List<Point> run in _runs.Where(static r => r.Count > 1))
        {
            StringBuilder line = new();
            foreach (Point point in run)
                line.Append(line.Length == 0 ? 'M' : 'L').Append(SvgCanvas.N(point.X)).Append(' ').Append(SvgCanvas.N(point.Y));
            canvas.Path(line.ToString(), css);
        }

        foreach (Point point in Marked)
            canvas.Circle(point.X, point.Y, 3.5, dot, point.Figure);
    }

    /// <summary>The share in words at its points, from the last, as far as there is room between them.</summary>
    public void Labels(SvgCanvas canvas)
    {
        double free = double.MaxValue;
        foreach (Point point in Marked.Reverse())
        {
            bool isLast = free == double.MaxValue;
            if (!isLast && free - point.X < 44)
                continue;
            free = point.X;
            if (isLast)
                canvas.Text(point.X + 8, point.Y + 5, point.Text, "nu at");
            else
                canvas.Text(point.X - 6, point.Y - 8, point.Text, "sm at", "end");
        }
    }

    private IEnumerable<Point> Marked => _runs.SelectMany(static r => r).Where(static p => p.Figure is not null);

    private sealed record Point(double X, double Y, double Lower, double Upper, string Text, FigureId? Figure);
}
