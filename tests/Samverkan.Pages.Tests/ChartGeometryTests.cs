using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Playwright;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Pages.Tests;

/// <summary>
/// What a reader measures on the screen with a ruler, in Chromium, is what the report publishes: lengths from nought, points at their values, lines as long as their
/// intervals. Of a hidden figure there is nothing to measure.
/// </summary>
public sealed class ChartGeometryTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    // a tenth of a unit is how exact drawings are written; the rest is the browser's own
    private const double Exact = 0.16;

    private const string Measure = """
        () => JSON.stringify([...document.querySelectorAll('figure')].map(f => {
            const s = [...f.querySelectorAll('svg')].find(s => s.getBoundingClientRect().width > 0);
            const at = e => { const b = e.getBBox(); return { F: e.getAttribute('data-f') ?? '', Tag: e.tagName, Css: e.getAttribute('class') ?? '', X: b.x, Y: b.y, W: b.width, H: b.height, T: e.textContent, D: e.getAttribute('d') ?? '' }; };
            return { Table: f.nextElementSibling.querySelector('caption').id, Shapes: [...s.querySelectorAll('rect,circle,path,text')].filter(e => !e.closest('defs')).map(at) };
        }))
        """;

    private static readonly Lazy<ProtectedReport> Sample = new(SampleReport.Protected);

    public static TheoryData<string, int> Pages => Soak.IsWhole
        ? new() { { "sample", 1280 }, { "annual", 1280 }, { "annual", 320 }, { "few", 1280 } }
        : new() { { "sample", 1280 }, { "annual", 1280 }, { "sample", 320 }, { "few", 1280 } };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_length_and_place_is_the_published_value_on_an_axis_from_nought(string name, int width)
    {
        ProtectedReport report = Of(name);
        Dictionary<string, Chart> charts = report.Sections.SelectMany(All).SelectMany(static s => s.Blocks).OfType<Chart>()
            .ToDictionary(static c => c.Table.Id.Value.Replace('/', '-').Replace(':', '-').Replace('.', '-') + "-c", StringComparer.Ordinal);
        Drawing[] drawings = await Drawings(report, width);
        Assert.NotEmpty(drawings);
        int measured = 0;
        foreach (Drawing drawing in drawings)
        {
            ILookup<string, Shape> shapes = drawing.Shapes.Where(static s => s.F.Length > 0).ToLookup(static s => s.F, StringComparer.Ordinal);
            measured += charts[drawing.Table] switch
            {
                BarChart bars => Bars(report, bars, drawing, shapes),
                TargetChart targets => Targets(report, targets, drawing, shapes),
                FlowChart flow => Flow(report, flow, shapes),
                GapChart gaps => Gaps(report, gaps, drawing, shapes),
                SmallMultiples multiples => Multiples(report, multiples, drawing, shapes),
                StepCurve curve => Shares(report, drawing, shapes, curve.Steps.Select(static s => (s.Time, s.Share))),
                CompetingCurves curves => Shares(report, drawing, shapes, curves.Steps.SelectMany(static s => ((int, FigureId)[])[(s.Time, s.Reached), (s.Time, s.Left)])),
                _ => throw new InvalidOperationException(),
            };
        }

        Assert.True(measured > 5, $"only {measured} shapes");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_drawn_for_what_is_hidden_and_nothing_that_tells_a_value_is_nameless(string name, int width)
    {
        ProtectedReport report = Of(name);
        HashSet<string> shown = [.. report.Figures.Where(static f => f.HasNumber).Select(static f => f.Id.Value)];
        Assert.Contains(report.Figures, static f => f is HiddenFigure);
        Drawing[] drawings = await Drawings(report, width);
        Assert.All(drawings.SelectMany(static d => d.Shapes).Where(static s => s.F.Length > 0), s => Assert.Contains(s.F, shown));
        // bars, losses, marks, points and intervals say whose they are; hatching is as large whatever it hides
        Assert.All(drawings.SelectMany(static d => d.Shapes).Where(static s => s.Tag == "circle" || (s.Tag == "rect" && s.Css is "ac" or "gr") || s.Css is "mk" or "iv"), static s => Assert.NotEqual("", s.F));
        // what leads along a line is drawn between points that are published, and nowhere else
        foreach (Drawing drawing in drawings)
        {
            (double X, double Y)[] points = [.. drawing.Shapes.Where(static s => s.Tag == "circle").Select(static s => (s.X + (s.W / 2), s.Y + (s.H / 2)))];
            double baseline = drawing.Shapes.Where(static s => s.Css == "ax").Select(static s => s.Y).DefaultIfEmpty(0).Max();
            foreach (Shape line in drawing.Shapes.Where(static s => s.Css is "la" or "lg" && !s.D.Contains('H', StringComparison.Ordinal)))
            {
                foreach ((double x, double y) in Vertices(line.D))
                    Assert.True(points.Any(p => Math.Abs(p.X - x) < Exact && Math.Abs(p.Y - y) < Exact) || Math.Abs(y - baseline) < Exact, $"({x}, {y}) of {drawing.Table} is no point");
            }
        }
    }

    private static int Bars(ProtectedReport report, BarChart chart, Drawing drawing, ILookup<string, Shape> shapes)
    {
        Shape[] tracks = [.. drawing.Shapes.Where(static s => s.Css == "tk")];
        int drawn = 0;
        foreach (Bar bar in chart.Bars.Where(b => report[b.Value] is ShownShare))
        {
            ShownShare share = (ShownShare)report[bar.Value];
            Shape rect = Assert.Single(shapes[bar.Value.Value], static s => s.Css == "ac");
            Shape track = Assert.Single(tracks, t => Math.Abs(t.Y - rect.Y) < Exact);
            Assert.Equal(track.X, rect.X, Exact);
            Assert.Equal((double)share.Numerator / share.Denominator, rect.W / track.W, Exact / track.W);
            if (bar.Target is { } target && report[target] is ShownStated level)
                Assert.Contains(shapes[target.Value], mark => Math.Abs(mark.X - track.X - (track.W * (double)level.Value)) < Exact && mark.Y < rect.Y && mark.Y + mark.H > rect.Y + rect.H);
            drawn++;
        }

        return drawn;
    }

    private static int Targets(ProtectedReport report, TargetChart chart, Drawing drawing, ILookup<string, Shape> shapes)
    {
        int drawn = 0;
        foreach (TargetRow row in chart.Rows)
        {
            Shape[] bars = [.. shapes[row.Value.Value]];
            Assert.Equal(report[row.Value].HasNumber ? 1 : 0, bars.Length);
            Shape? mark = row.Target is { } goal ? Assert.Single(shapes[goal.Value]) : null;
            if (bars is not [Shape bar])
                continue;
            drawn++;
            // the bar stands on the axis' nought
            Assert.Contains(drawing.Shapes, s => s.Css == "ax" && Math.Abs(s.X - bar.X) < Exact && s.Y < bar.Y && s.Y + s.H > bar.Y);
            double? level = row.Target is null ? null : report[row.Target] switch { ShownStated { Kind: StatedKind.Share } stated => (double)stated.Value, ShownStated stated => (double)stated.Value, _ => null };
            if (report[row.Value] is ShownShare share)
            {
                Shape track = Assert.Single(drawing.Shapes, s => s.Css == "tk" && Math.Abs(s.Y - bar.Y) < Exact);
                Assert.Equal((double)share.Numerator / share.Denominator, bar.W / track.W, Exact / track.W);
                if (mark is not null)
                    Assert.Equal(track.X + (track.W * level!.Value), mark.X, Exact);
                if (row.Interval is { } id && report[id] is ShownInterval interval)
                {
                    Shape whisker = Assert.Single(shapes[id.Value]);
                    Assert.Equal(track.X + (track.W * (double)interval.Lower / 100), whisker.X, Exact);
                    Assert.Equal(track.W * (double)(interval.Upper - interval.Lower) / 100, whisker.W, 2 * Exact);
                }
            }
            else if (mark is not null && level > 0)
            {
                // value and target lie on one scale from nought
                double value = report[row.Value] switch { ShownCount count => count.Value, ShownStated stated => (double)stated.Value, _ => double.NaN };
                Assert.Equal(value / level.Value, bar.W / (mark.X - bar.X), 0.01);
            }
        }

        return drawn;
    }

    private static int Flow(ProtectedReport report, FlowChart chart, ILookup<string, Shape> shapes)
    {
        (FigureId Id, Shape Shape, int Value)[] drawn =
        [
            .. from id in chart.Stages.SelectMany(static s => s.Losses.Select(static l => l.Value).Prepend(s.Value))
               where report[id] is ShownCount { Value: > 0 } && shapes.Contains(id.Value)
               select (id, Assert.Single(shapes[id.Value]), ((ShownCount)report[id]).Value),
        ];
        // every stage that may be shown and holds anybody is there, and all are as wide for each person
        Assert.All(chart.Stages.Where(s => report[s.Value] is ShownCount { Value: > 0 }), s => Assert.Contains(drawn, d => d.Id == s.Value));
        double perPerson = drawn.Length == 0 ? 0 : drawn.MaxBy(static d => d.Value) is var widest ? widest.Shape.W / widest.Value : 0;
        Assert.All(drawn, d => Assert.Equal(d.Value * perPerson, d.Shape.W, 2 * Exact));
        double left = chart.Stages.Select(s => shapes[s.Value.Value].FirstOrDefault()).OfType<Shape>().Select(static s => s.X).DefaultIfEmpty(0).First();
        Assert.All(chart.Stages.SelectMany(s => shapes[s.Value.Value]), s => Assert.Equal(left, s.X, Exact));
        return drawn.Length;
    }

    private static int Gaps(ProtectedReport report, GapChart chart, Drawing drawing, ILookup<string, Shape> shapes)
    {
        // nought in the middle, and the two ends as far from it as they say
        Shape middle = Assert.Single(drawing.Shapes, static s => s.Tag == "text" && s.T == "0");
        Shape end = drawing.Shapes.Where(s => s.Tag == "text" && Math.Abs(s.Y - middle.Y) < Exact).MaxBy(static s => s.X)!;
        double zero = middle.X + (middle.W / 2);
        double unit = (end.X + (end.W / 2) - zero) / double.Parse(end.T, System.Globalization.CultureInfo.InvariantCulture);
        int drawn = 0;
        foreach (GapRow row in chart.Rows)
        {
            Shape[] parts = [.. shapes[row.Gap.Value]];
            if (report[row.Gap] is not ShownGap gap)
            {
                Assert.Empty(parts);
                continue;
            }

            Shape point = Assert.Single(parts, static s => s.Tag == "circle");
            Shape line = Assert.Single(parts, static s => s.Css == "iv");
            Assert.Equal(zero + (unit * (double)gap.Points), point.X + (point.W / 2), 0.5);
            Assert.Equal(zero + (unit * (double)gap.Lower), line.X, 0.5);
            Assert.Equal(unit * (double)(gap.Upper - gap.Lower), line.W, 0.5);
            drawn++;
        }

        return drawn;
    }

    private static int Multiples(ProtectedReport report, SmallMultiples chart, Drawing drawing, ILookup<string, Shape> shapes)
    {
        int drawn = 0;
        foreach (PanelPoint point in chart.Panels.SelectMany(static p => p.Lines).SelectMany(static l => l.Points))
        {
            if (report[point.Mean] is not ShownMean mean)
            {
                Assert.Empty(shapes[point.Mean.Value]);
                continue;
            }

            Shape circle = Assert.Single(shapes[point.Mean.Value]);
            (double x, double y) = (circle.X + (circle.W / 2), circle.Y + (circle.H / 2));
            // the panel's own axis: its floor just below the point, its ceiling as high as all
            Shape floor = drawing.Shapes.Where(s => s.Css == "ax" && s.X <= x && s.X + s.W >= x && s.Y >= y - Exact).MinBy(static s => s.Y)!;
            Shape ceiling = drawing.Shapes.Where(s => s.Css == "gl" && s.X <= x && s.X + s.W >= x && s.Y <= y + Exact).MaxBy(static s => s.Y)!;
            double share = (double)((mean.Value - mean.Scale.Lowest) / (mean.Scale.Highest - mean.Scale.Lowest));
            Assert.Equal(share, (floor.Y - y) / (floor.Y - ceiling.Y), 2 * Exact / (floor.Y - ceiling.Y));
            drawn++;
        }

        return drawn;
    }

    private static int Shares(ProtectedReport report, Drawing drawing, ILookup<string, Shape> shapes, IEnumerable<(int Time, FigureId Share)> steps)
    {
        // what the axis says: nought at the bottom, the highest tick at the top
        Shape floor = Assert.Single(drawing.Shapes, static s => s.Css == "ax");
        Shape ceiling = drawing.Shapes.Where(static s => s.Css == "gl").MinBy(static s => s.Y)!;
        double highest = drawing.Shapes.Where(static s => s.Tag == "text" && s.T.EndsWith('%') && s.Css == "xs").Max(static s => double.Parse(s.T.TrimEnd('%', '\u00A0').Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture));
        (int Time, FigureId Share)[] all = [.. steps];
        int last = all.Max(static s => s.Time);
        int drawn = 0;
        foreach ((int time, FigureId id) in all)
        {
            double? percent = report[id] switch { ShownShareOverTime over => (double)over.Percent, ShownShare share => 100.0 * share.Numerator / share.Denominator, _ => null };
            Shape[] circles = [.. shapes[id.Value]];
            if (percent is null)
            {
                Assert.Empty(circles);
                continue;
            }

            if (circles.Length == 0)
            {
                // where each point has a denominator of its own only the end of the line is marked
                Assert.IsType<ShownShare>(report[id]);
                continue;
            }

            Shape circle = Assert.Single(circles);
            Assert.Equal(percent.Value / highest, (floor.Y - circle.Y - (circle.H / 2)) / (floor.Y - ceiling.Y), 2 * Exact / (floor.Y - ceiling.Y));
            Assert.Equal((double)time / last, (circle.X + (circle.W / 2) - floor.X) / floor.W, 2 * Exact / floor.W);
            drawn++;
            if (report[id] is ShownShareOverTime { Lower: { } lower, Upper: { } upper })
            {
                // the band passes through both limits
                double Y(decimal limit) => floor.Y - ((floor.Y - ceiling.Y) * (double)limit / highest);
                foreach (decimal limit in (decimal[])[lower, upper])
                    Assert.Contains(drawing.Shapes.Where(static s => s.Css is "ti" or "tg").SelectMany(static s => Vertices(s.D)), v => Math.Abs(v.X - circle.X - (circle.W / 2)) < Exact && Math.Abs(v.Y - Y(limit)) < Exact);
            }
        }

        return drawn;
    }

    private static IEnumerable<(double X, double Y)> Vertices(string path)
    {
        foreach (string part in path.Split(['M', 'L', 'Z'], StringSplitOptions.RemoveEmptyEntries))
        {
            double[] numbers = [.. part.Split(' ').Select(static n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
            yield return (numbers[0], numbers[1]);
        }
    }

    private static IEnumerable<Section> All(Section section) => section.Subsections.SelectMany(All).Prepend(section);

    private static ProtectedReport Of(string name) => name switch { "sample" => Sample.Value, "few" => GeneratedReports.Few.Value, _ => GeneratedReports.Annual.Value };

    private async Task<Drawing[]> Drawings(ProtectedReport report, int width)
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await page.SetContentAsync(HtmlRenderer.Render(report, Language.Swedish));
        string measured = await page.EvaluateAsync<string>(Measure);
        await page.CloseAsync();
        return JsonSerializer.Deserialize<Drawing[]>(measured)!;
    }

    private sealed record Drawing(string Table, ImmutableArray<Shape> Shapes);

    private sealed record Shape(string F, string Tag, string Css, double X, double Y, double W, double H, string T, string D);
}
