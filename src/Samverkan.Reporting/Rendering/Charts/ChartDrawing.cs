using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>Draws a chart of a protected report at one width. What is hidden is hatched at a fixed size, so that no height tells it.</summary>
internal static class ChartDrawing
{
    /// <summary>The width for pages that are wide enough, in CSS pixels at full size.</summary>
    public const int Wide = 680;

    /// <summary>The width for telephones.</summary>
    public const int Narrow = 300;

    public static string Draw(ProtectedReport report, Chart chart, Language language, int width)
    {
        string id = $"{Anchor(chart.Table.Id)}-{(width == Wide ? 'w' : 's')}";
        SvgCanvas canvas = new(id, width);
        ChartPen pen = new(report, language, canvas);
        double height = chart switch
        {
            BarChart bars => BarDrawing.Draw(pen, bars),
            FlowChart flow => FlowDrawing.Draw(pen, flow),
            GapChart gaps => GapDrawing.Draw(pen, gaps),
            TargetChart targets => TargetDrawing.Draw(pen, targets),
            CompetingCurves curves => CompetingDrawing.Draw(pen, curves),
            SmallMultiples multiples => MultiplesDrawing.Draw(pen, multiples),
            _ => StepDrawing.Draw(pen, (StepCurve)chart),
        };
        return canvas.Close(height, chart.Title.In(language), Reading(report, chart, language), width == Wide ? "wide" : "narrow");
    }

    public static string Reading(ProtectedReport report, Chart chart, Language language)
    {
        string reading = string.Join(' ', chart.Reading.Select(s => FigureText.Of(report, s, language)).Where(static t => t.Length > 0));
        return reading.Length > 0 ? reading : FigureText.Hidden(language);
    }

    public static string Anchor(FigureId id) => id.Value.Replace('/', '-').Replace(':', '-').Replace('.', '-');
}
