using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Sheets;

/// <summary>A figure as a cell: a number of its own type with the digits that the page shows, and never one digit more.</summary>
internal static class FigureCell
{
    public static SheetCell Of(ShownFigure figure, Language language, SheetStyle style) => figure switch
    {
        ShownCount count => SheetCell.Of(count.Value, "#,##0", style),
        ShownShare share => SheetCell.Of(share.Percent / 100, share.Decimals == 0 ? "0%" : "0.0%", style),
        ShownShareOverTime share => SheetCell.Of(share.Percent / 100, "0%", style),
        ShownMean mean => SheetCell.Of(mean.Value, mean.Decimals == 0 ? "0" : "0.0", style),
        ShownMedian median => SheetCell.Of(median.Days, Days(language, median.IsApproximate), style),
        ShownStated { Kind: StatedKind.Share } stated => SheetCell.Of(stated.Value, stated.Value * 100 == decimal.Truncate(stated.Value * 100) ? "0%" : "0.0%", style),
        ShownStated { Kind: StatedKind.Days } stated => SheetCell.Of(stated.Value, Days(language, isApproximate: false), style),
        ShownStated { Kind: StatedKind.Year } stated => SheetCell.Of(decimal.Truncate(stated.Value), "0", style),
        ShownStated stated => SheetCell.Of(stated.Value, stated.Value == decimal.Truncate(stated.Value) ? "#,##0" : "#,##0.0", style),
        WordFigure word => SheetCell.Of($"{FigureText.Of(word, language)}: {word.Reason.In(language)}", style with { Muted = true, Wrap = true }),
        ShownRatio ratio => SheetCell.Of(ratio.Value, "0.00", style),
        ShownInterval or ShownGap => SheetCell.Of(FigureText.Of(figure, language), style),
        ShownJudgement => SheetCell.Of(FigureText.Of(figure, language), style with { Wrap = true }),
        _ => SheetCell.Of(FigureText.Of(figure, language), style with { Muted = true, Wrap = true }),
    };

    private static string Days(Language language, bool isApproximate) => (language == Language.English, isApproximate) switch
    {
        (true, true) => "\"about \"#,##0\" days\"",
        (true, false) => "[=1]#,##0\" day\";#,##0\" days\"",
        (false, true) => "\"omkring \"#,##0\" dagar\"",
        _ => "[=1]#,##0\" dag\";#,##0\" dagar\"",
    };
}
