using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>A figure as text: its number, or the words that every reader meets in its place.</summary>
public static class FigureText
{
    /// <summary>The words for a hidden figure: the same for every one, in every place.</summary>
    /// <param name="language">The reader's language.</param>
    public static string Hidden(Language language) => AbsenceText.Hidden.In(language);

    /// <summary>A figure in one language.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(ShownFigure figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            ShownCount count => NumberText.Format(count.Value, language),
            ShownShare share => NumberText.Percent(share.Percent, share.Decimals, language),
            ShownInterval interval => $"{NumberText.Format(interval.Lower, interval.Decimals, language)}\u2013{NumberText.Percent(interval.Upper, interval.Decimals, language)}",
            ShownGap gap => $"{NumberText.Format(gap.Points, gap.Decimals, language)} ({NumberText.Format(gap.Lower, gap.Decimals, language)} {(language == Language.English ? "to" : "till")} {NumberText.Format(gap.Upper, gap.Decimals, language)})",
            ShownRatio ratio => NumberText.Format(ratio.Value, 2, language),
            ShownJudgement judgement => judgement.Word.In(language),
            ShownShareOverTime { Lower: { } lower, Upper: { } upper } share => $"{NumberText.Percent(share.Percent, 0, language)} ({NumberText.Format(lower, 0, language)}\u2013{NumberText.Percent(upper, 0, language)})",
            ShownShareOverTime share => NumberText.Percent(share.Percent, 0, language),
            ShownMean mean => NumberText.Format(mean.Value, mean.Decimals, language),
            ShownMedian { IsApproximate: true } median => (language == Language.English ? "about " : "omkring ") + Days(median.Days, language),
            ShownMedian median => Days(median.Days, language),
            ShownStated { Kind: StatedKind.Share } stated => NumberText.Percent(stated.Value * 100, stated.Value * 100 == decimal.Truncate(stated.Value * 100) ? 0 : 1, language),
            ShownStated { Kind: StatedKind.Days } stated => Days(stated.Value, language),
            ShownStated { Kind: StatedKind.Year } stated => decimal.Truncate(stated.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ShownStated stated => NumberText.Format(stated.Value, stated.Value == decimal.Truncate(stated.Value) ? 0 : 1, language),
            WordFigure word => AbsenceText.Word(word.Absence).In(language),
            _ => Hidden(language),
        };
    }

    /// <summary>A sentence with its figures written in, or the empty text when nothing may be said.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(ProtectedReport report, Sentence sentence, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Choose(sentence) is not { } chosen)
            return "";
        System.Text.StringBuilder text = new();
        foreach (SentencePart part in SentencePart.Split(chosen.Template.In(language)))
        {
            text.Append(part.Text);
            if (part.Figure is not { } id)
                continue;
            ShownFigure figure = report[id];
            text.Append(Of(figure, language));
            if (part.Singular is not null)
                text.Append('\u00A0').Append(figure is ShownCount { Value: 1 } or ShownStated { Kind: StatedKind.Number, Value: 1 } ? part.Singular : part.Plural);
        }

        return text.ToString();
    }

    private static string Days(decimal days, Language language) =>
        NumberText.Format(days, 0, language) + '\u00A0' + (language == Language.English ? days == 1 ? "day" : "days" : days == 1 ? "dag" : "dagar");
}
