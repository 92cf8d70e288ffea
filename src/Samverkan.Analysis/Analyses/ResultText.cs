using System.Globalization;
using System.Text;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>A result as text with columns, for a terminal.</summary>
internal static class ResultText
{
    private const int NarrowestWords = 24;

    public static string Of(AnalysisResult result, Language language)
    {
        if (language == Language.EasySwedish)
            return EasyResultText.Of(result);
        bool english = language == Language.English;
        string[] head = english
            ? ["", "estimate", "limits", "p", "p (Holm)", "n", "missing"]
            : ["", "skattning", "gränser", "p", "p (Holm)", "n", "saknas"];
        List<(string[] Cells, string? Reason, IEnumerable<string> Notes)> rows = [];
        foreach (AnalysisLine line in result.Lines)
        {
            AnalysisFigure? figure = line.Finding.IsEstimated ? line.Finding.Value : null;
            rows.Add((
                [
                    line.What.In(language),
                    figure is null ? "–" : Number(figure.Value, figure.Unit, language),
                    figure?.Limits is { } limits ? $"{Number(limits.Lower, figure.Unit, language)} – {Number(limits.Upper, figure.Unit, language)}" : "",
                    Probability(figure?.PValue, language),
                    Probability(figure?.AdjustedPValue, language),
                    Count(line.Finding.Basis.Count),
                    Count(line.Finding.Basis.Missing),
                ],
                line.Finding.Estimate.Reason?.Explain(language),
                line.Notes.Select(note => note.In(language))));
        }

        // A column in which nothing stands takes no room from the words.
        int[] shown = [.. Enumerable.Range(0, head.Length).Where(i => i is 0 or 1 || i >= head.Length - 2 || rows.Exists(row => row.Cells[i].Length > 0))];
        int[] widths = [.. head.Select((title, i) => rows.Select(row => row.Cells[i].Length).Append(title.Length).Max())];
        widths[0] = Math.Min(widths[0], Math.Max(NarrowestWords, TextLines.Widest - shown.Skip(1).Sum(i => widths[i] + 2)));
        StringBuilder text = new();
        string name = result.Name.In(language);
        text.Append(name).Append('\n').Append('=', name.Length).Append('\n');
        foreach (LocalizedText caution in result.Cautions)
            text.AppendWrapped("", caution.In(language));
        text.Append('\n');
        Row(text, head, widths, shown);
        Row(text, [.. widths.Select(static width => new string('-', width))], widths, shown);
        foreach ((string[] cells, string? reason, IEnumerable<string> notes) in rows)
        {
            Row(text, cells, widths, shown);
            foreach (string note in reason is null ? notes : notes.Prepend(reason))
                text.AppendWrapped("    ", note);
        }

        if (result.Lines.IsEmpty)
            text.Append(english ? "No lines: nothing has been measured.\n" : "Inga rader: inget är mätt.\n");
        Key(text, result, english);
        Methods(text, result, language);
        Published(text, result, language);
        return text.ToString();
    }

    public static string Number(double value, FigureUnit unit, Language language)
    {
        string number = unit switch
        {
            FigureUnit.Share => (value * 100).ToString("0.0", CultureInfo.InvariantCulture),
            FigureUnit.Ratio when value >= 1000 => value.ToString("0", CultureInfo.InvariantCulture),
            _ => value.ToString("0.00", CultureInfo.InvariantCulture),
        };
        if (number is "-0.00" or "-0.0")
            number = number[1..];
        number = number.Replace('-', '−');
        number = language == Language.English ? number : number.Replace('.', ',');
        return unit == FigureUnit.Share ? language == Language.English ? number + "%" : number + " %" : number;
    }

    private static string Probability(double? p, Language language)
    {
        if (p is not { } value)
            return "";
        string text = value < 0.001 ? "< 0.001" : value.ToString("0.000", CultureInfo.InvariantCulture);
        return language == Language.English ? text : text.Replace('.', ',');
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Words to the left, numbers to the right beside the last of the words.
    private static void Row(StringBuilder text, string[] cells, int[] widths, int[] shown)
    {
        List<string> words = TextLines.Wrap(cells[0], widths[0]);
        foreach (string before in words.SkipLast(1))
            text.Append(before).Append('\n');
        StringBuilder line = new(words[^1].PadRight(widths[0]));
        foreach (int i in shown.Skip(1))
            line.Append("  ").Append(cells[i].PadLeft(widths[i]));
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    // What the columns are counted in, of what there is.
    private static void Key(StringBuilder text, AnalysisResult result, bool english)
    {
        if (result.Lines.IsEmpty)
            return;
        AnalysisFigure[] figures = [.. result.Lines.Where(static line => line.Finding.IsEstimated).Select(static line => line.Finding.Value)];
        List<string> key = [english ? "n: observations counted; missing: those that should have been there." : "n: observationer som räknas; saknas: de som borde ha funnits."];
        string levels = string.Join(
            english ? " and " : " och ",
            figures.Where(static figure => figure.Limits is not null).Select(static figure => figure.Limits!.Value.Confidence).Distinct().Order().Select(static level => (level * 100).ToString("0.##", CultureInfo.InvariantCulture)));
        if (levels.Length > 0)
            key.Add(english ? $"Limits: {levels}% confidence." : $"Gränser: {levels.Replace('.', ',')} procents konfidens.");
        if (figures.Any(static figure => figure.Unit == FigureUnit.Ratio))
            key.Add(english ? "Ratios: 1 is no difference." : "Kvoter: 1 är ingen skillnad.");
        if (figures.Any(static figure => figure.AdjustedPValue is not null))
            key.Add(english ? "p (Holm): p when the tests are read together." : "p (Holm): p när testen läses tillsammans.");
        text.Append('\n').AppendWrapped("", string.Join(' ', key));
    }

    private static void Methods(StringBuilder text, AnalysisResult result, Language language)
    {
        if (result.Lines.IsEmpty)
            return;
        text.Append('\n').Append(language == Language.English ? "Methods and what they assume" : "Metoder och vad de förutsätter").Append('\n');
        foreach (StatisticalMethod method in result.Lines.Select(static line => line.Finding.Basis.Method).Distinct())
        {
            text.AppendWrapped("- ", $"{method.Name.In(language)} ({method.Source})");
            foreach (LocalizedText assumption in method.Assumptions)
                text.AppendWrapped("    ", assumption.In(language));
        }
    }

    private static void Published(StringBuilder text, AnalysisResult result, Language language)
    {
        if (result.Published.IsEmpty)
            return;
        text.Append('\n').Append(language == Language.English ? "Published, for comparison" : "Publicerat, för jämförelse").Append('\n');
        foreach (PublishedFigure figure in result.Published)
        {
            string year = YearOf(figure, language);
            text.AppendWrapped("- ", $"{figure.Says.In(language)} ({figure.Source}, {year}{Sureness(figure.Source.Confidence, language)})");
            if (figure.Source.Address is { } address)
                text.Append("    ").Append(address).Append('\n');
        }
    }

    private static string YearOf(PublishedFigure figure, Language language)
    {
        if (figure.Year is { } known)
            return known.ToString(CultureInfo.InvariantCulture);
        string untold = language == Language.English ? "year of publication not told" : "utgivningsår inte angivet";
        return figure.Studied is (int first, int last)
            ? string.Create(CultureInfo.InvariantCulture, $"{untold}, {(language == Language.English ? "about" : "gäller")} {first}–{last}")
            : untold;
    }

    private static string Sureness(Confidence confidence, Language language) => (confidence, language == Language.English) switch
    {
        (Confidence.Stated, true) => "; stated by the source",
        (Confidence.Stated, false) => "; står i källan",
        (Confidence.Derived, true) => "; derived",
        (Confidence.Derived, false) => "; härlett",
        (Confidence.Assumed, true) => "; assumed",
        (Confidence.Assumed, false) => "; antaget",
        (_, true) => "; not confirmed",
        _ => "; inte bekräftat",
    };
}
