using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>What every drawing needs: the figures as they may be seen, the language and the canvas.</summary>
internal sealed record ChartPen(ProtectedReport Report, Language Language, SvgCanvas Canvas)
{
    public bool IsWide => Canvas.Width == ChartDrawing.Wide;

    public ShownFigure Figure(FigureId id) => Report[id];

    /// <summary>The figure in words; of a share over time the share alone, whose interval is drawn.</summary>
    public string Text(FigureId id) => Report[id] is ShownShareOverTime share ? NumberText.Percent(share.Percent, 0, Language) : FigureText.Of(Report[id], Language);

    public string Text(LocalizedText text) => text.In(Language);

    /// <summary>What the hatching means, in the words of every hidden figure.</summary>
    /// <returns>Where it ends.</returns>
    public double Hatching(double x, double y) =>
        Canvas.Lines(x, y, SvgCanvas.Wrap(PageText.HiddenInPicture.In(Language) + FigureText.Hidden(Language), SvgCanvas.Fit(Canvas.Width - x, 12)), 15, "xs mu");

    /// <summary>The length to draw, or nothing when there is no number.</summary>
    public double? Number(FigureId id) => Report[id] switch
    {
        ShownCount count => count.Value,
        ShownShare part => 100.0 * part.Numerator / part.Denominator,
        ShownShareOverTime share => (double)share.Percent,
        ShownMean mean => (double)mean.Value,
        ShownStated { Kind: StatedKind.Share } stated => (double)stated.Value * 100,
        ShownStated stated => (double)stated.Value,
        _ => null,
    };
}
