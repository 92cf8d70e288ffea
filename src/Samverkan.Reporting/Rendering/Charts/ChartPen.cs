using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Charts;

/// <summary>What every drawing needs: the figures as they may be seen, the language and the canvas.</summary>
internal sealed record ChartPen(ProtectedReport Report, Language Language, SvgCanvas Canvas)
{
    public bool IsWide => Canvas.Width == ChartDrawing.Wide;

    public ShownFigure Figure(FigureId id) => Report[id];

    public string Text(FigureId id) => FigureText.Of(Report[id], Language);

    public string Text(LocalizedText text) => text.In(Language);

    /// <summary>The length to draw, or nothing when there is no number.</summary>
    public double? Number(FigureId id) => Report[id] switch
    {
        ShownCount count => count.Value,
        ShownShare share => 100.0 * share.Numerator / share.Denominator,
        ShownSurvival survival => (double)survival.Percent,
        ShownMean mean => (double)mean.Value,
        ShownStated { Kind: StatedKind.Share } stated => (double)stated.Value * 100,
        ShownStated stated => (double)stated.Value,
        _ => null,
    };
}
